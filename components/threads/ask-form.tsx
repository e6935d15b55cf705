"use client";

import type { FormEvent } from "react";
import { askQuestionAction } from "@/lib/actions/threads";
import { signInPath } from "@/lib/urls";
import { FoundAnswers } from "../answers/search-results";
import { Form } from "../forms/form";
import { BodyField } from "../forms/text-fields";
import { TitleField } from "../forms/title-field";
import { type Form as FormOf, useForm } from "../forms/use-form";
import { TagChoice } from "../tags/tag-choice";
import { AskedField } from "./ask-author-field";
import { NamedField } from "./asker-name-field";
import type { NewThreadProps } from "./new-thread";

const names = { title: "Your question", body: "What happened", tags: "Tags" };

type Props = NewThreadProps & {
  /** A visitor can search for answers, and signs in to ask. */
  visitor: boolean;
};

export function AskForm({ tags, aliases, suggested, stored, submission, note, closed, visitor }: Props) {
  const form = useForm(askQuestionAction, stored);
  const { state } = form;
  // Words that came back without script are sent again from the same form.
  const looking = visitor && !state.message;
  if (closed && !visitor && !state.message) return closed;
  return (
    <>
      <div className="asking">
        <Form
          of={looking ? signingIn(form) : form}
          submission={submission}
          draft="ask"
          button={looking ? null : ["Ask", "Asking…"]}
          names={names}
          beside={<LookFirst visitor={looking} />}
        >
          {/* Enter in a field presses the first button of the form, which must not be one of the results. */}
          <button type="submit" className="vh" tabIndex={-1} aria-hidden="true" />
          <TitleField
            state={state}
            label={names.title}
            hint="One sentence that somebody with the same question would search for. 15 to 120 characters."
          />
          <FoundAnswers state={state} />
          <BodyField
            state={state}
            label={names.body}
            hint="Where it hurts, since when, what you ran before, what you have tried. At least 20 characters. Leave an empty line between paragraphs."
          />
          <TagChoice state={state} tags={tags} aliases={aliases} suggested={suggested} />
          <AskedField state={state} />
          <NamedField state={state} />
          {note}
          {looking && (
            <p className="note">
              To ask, sign in below. This device keeps your text and restores it when you are signed in.
            </p>
          )}
        </Form>
      </div>
      {looking && closed}
    </>
  );
}

/** A visitor signs in first; this browser keeps the words meanwhile. */
function signingIn(form: FormOf): FormOf {
  async function onSubmit(event: FormEvent): Promise<void> {
    event.preventDefault();
    await form.kept.current?.beforePosting();
    location.assign(signInPath("/ask"));
  }
  return { ...form, form: { ...form.form, onSubmit } };
}

function LookFirst({ visitor }: { visitor: boolean }) {
  return (
    <noscript>
      <button type="submit" className="btn" name="look" value="yes">
        See existing answers
      </button>
      {visitor && <p className="hint">Sign in before you write more: this browser cannot save your text.</p>}
    </noscript>
  );
}
