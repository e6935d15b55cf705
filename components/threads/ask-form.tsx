"use client";

import { askQuestionAction } from "@/lib/actions/threads";
import { FoundAnswers, ThankForms } from "../answers/found-answers";
import { Form } from "../forms/form";
import { BodyField, TitleField } from "../forms/text-fields";
import { useForm } from "../forms/use-form";
import { TagChoice } from "../tags/tag-choice";
import { AskedField } from "./asked-field";
import { NamedField } from "./named-field";
import type { NewThreadProps } from "./new-thread";

const names = { title: "Your question", body: "What happened", tags: "Tags" };

export function AskForm({ tags, suggested, stored, submission, note, closed }: NewThreadProps) {
  const form = useForm(askQuestionAction, stored);
  const { state } = form;
  if (closed && !state.message) return closed;
  return (
    <>
      <Form of={form} submission={submission} draft="ask" button={["Ask", "Asking…"]} names={names}>
        <TitleField
          state={state}
          label={names.title}
          hint="One sentence that somebody with the same question would look for. 15 to 120 characters."
        />
        <FoundAnswers />
        <BodyField
          state={state}
          label={names.body}
          hint="Where it hurts, since when, what you ran before, what you have tried. An empty line begins a new paragraph. At least 20 characters."
        />
        <TagChoice state={state} tags={tags} suggested={suggested} />
        <AskedField state={state} />
        <NamedField state={state} />
        {note}
      </Form>
      <ThankForms leaving={() => void form.kept.current?.beforePosting()} />
    </>
  );
}
