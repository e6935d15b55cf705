"use client";

import { writeModmailAction } from "@/lib/actions/modmail";
import type { ServerDraft } from "../drafts/server-drafts";
import { Form } from "../forms/form";
import { LinesField } from "../forms/typed-field";
import { useAppealForm } from "../statements/use-appeal-form";

type Props = {
  modmailId: number;
  draft: { place: string; stored: ServerDraft | null };
  submission: string;
};

export function WriteModmailForm({ modmailId, draft, submission }: Props) {
  const form = useAppealForm(writeModmailAction, draft.stored);
  return (
    <Form
      of={form}
      submission={submission}
      draft={draft.place}
      button={["Send", "Sending…"]}
      names={{ text: "Your answer" }}
    >
      <input type="hidden" name="modmailId" value={modmailId} />
      <LinesField
        state={form.state}
        name="text"
        label="Your answer"
        hint="Only the member and the moderators can read this. Up to 4,000 characters."
        className="typed few"
        rows={5}
        required
      />
    </Form>
  );
}
