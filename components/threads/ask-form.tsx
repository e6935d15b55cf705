"use client";

import type { ReactNode } from "react";
import { one } from "@/lib/actions/form-state";
import { askQuestionAction } from "@/lib/actions/threads";
import type { ServerDraft } from "../drafts/server-drafts";
import { Choice } from "../forms/choice";
import { FieldGroup } from "../forms/field";
import { Form } from "../forms/form";
import { BodyField, TitleField } from "../forms/text-fields";
import { useForm } from "../forms/use-form";
import { type ChoosableTag, TagChoice } from "../tags/tag-choice";

const names = { title: "Your question", body: "What happened", tags: "Tags" };

/** `closed` stands in place of the form for who cannot ask, unless they have written something already. */
type Props = {
  tags: ChoosableTag[];
  suggested: string[];
  stored: ServerDraft | null;
  submission: string;
  closed: ReactNode;
};

export function AskForm({ tags, suggested, stored, submission, closed }: Props) {
  const form = useForm(askQuestionAction, stored);
  const { state } = form;
  if (closed && !state.message) return closed;
  const toEverybody = one(state.values?.asked) === "everybody";
  return (
    <Form of={form} submission={submission} draft="ask" button={["Ask", "Asking…"]} names={names}>
      <TitleField
        state={state}
        label={names.title}
        hint="One sentence that somebody with the same question would look for. 15 to 120 characters."
      />
      <BodyField
        state={state}
        label={names.body}
        hint="Where it hurts, since when, what you ran before, what you have tried. An empty line begins a new paragraph. At least 20 characters."
      />
      <TagChoice state={state} tags={tags} suggested={suggested} />
      <FieldGroup state={state} name="asked" label="Who do you ask?">
        <Choice
          type="radio"
          name="asked"
          value="author"
          chosen={!toEverybody}
          label="The author"
          hint="He sees how many others wait for the same answer. Everybody else can answer as well."
        />
        <Choice
          type="radio"
          name="asked"
          value="everybody"
          chosen={toEverybody}
          label="Everybody"
          hint="Other runners who have been there."
        />
      </FieldGroup>
    </Form>
  );
}
