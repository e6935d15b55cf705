"use client";

import { askQuestionAction } from "@/lib/actions/threads";
import { FoundAnswers } from "../answers/search-results";
import { Form } from "../forms/form";
import { BodyField } from "../forms/text-fields";
import { TitleField } from "../forms/title-field";
import { useForm } from "../forms/use-form";
import { SignInOnSending, signingIn } from "../forms/visitor-form";
import { TagChoice } from "../tags/tag-choice";
import { AskedField } from "./ask-author-field";
import { NamedField } from "./asker-name-field";
import type { NewThreadProps } from "./new-thread";

const names = { title: "Your question", body: "What happened", tags: "Tags" };

export function AskForm(props: NewThreadProps & { searched?: string }) {
  const { tags, aliases, suggested, stored, submission, note, closed, visitor, searched } = props;
  const form = useForm(askQuestionAction, stored);
  const { state } = form;
  if (closed && !state.message) return closed;
  return (
    <div className="asking">
      <Form
        of={visitor ? signingIn(form, "/ask") : form}
        submission={submission}
        draft="ask"
        button={["Ask", "Asking…"]}
        names={names}
        beside={<LookFirst />}
      >
        {/* Enter in a field presses the first button of the form, which must not be one of the results. */}
        <button type="submit" className="vh" tabIndex={-1} aria-hidden="true" />
        <TitleField
          state={state}
          label={names.title}
          hint="One sentence that somebody with the same question would search for. 15 to 120 characters."
          searched={searched}
        />
        <BodyField
          state={state}
          label={names.body}
          hint="Where it hurts, since when, what you ran before, what you have tried. At least 20 characters. Leave an empty line between paragraphs."
        />
        <FoundAnswers state={state} />
        <TagChoice state={state} tags={tags} aliases={aliases} suggested={suggested} />
        <AskedField state={state} />
        <NamedField state={state} />
        {note}
        {visitor && <SignInOnSending />}
      </Form>
    </div>
  );
}

function LookFirst() {
  return (
    <noscript>
      <button type="submit" className="btn" name="look" value="yes">
        See existing answers
      </button>
    </noscript>
  );
}
