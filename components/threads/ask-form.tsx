"use client";

import type { ReactNode } from "react";
import { askQuestionAction } from "@/lib/actions/threads";
import type { ServerDraft } from "../drafts/server-drafts";
import { Form } from "../forms/form";
import { BodyField, TitleField } from "../forms/text-fields";
import { useForm } from "../forms/use-form";
import { type ChoosableTag, TagChoice } from "../tags/tag-choice";
import { AskedField } from "./asked-field";

const names = { title: "Your question", body: "What happened", tags: "Tags" };

/** `closed` stands in place of the form for who cannot ask, unless they have written something already. */
type Props = {
  tags: ChoosableTag[];
  suggested: string[];
  stored: ServerDraft | null;
  submission: string;
  /** Limits that hold for whoever writes here today. */
  note?: ReactNode;
  closed: ReactNode;
};

export function AskForm({ tags, suggested, stored, submission, note, closed }: Props) {
  const form = useForm(askQuestionAction, stored);
  const { state } = form;
  if (closed && !state.message) return closed;
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
      <AskedField state={state} />
      {note}
    </Form>
  );
}
