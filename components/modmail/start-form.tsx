"use client";

import { startModmailAction } from "@/lib/actions/modmail";
import type { ServerDraft } from "../drafts/server-drafts";
import { Form } from "../forms/form";
import { LineField, LinesField } from "../forms/typed-field";
import { useForm } from "../forms/use-form";

const names = { subject: "Subject", text: "Message", to: "Member" };

type Props = {
  /** The handle of the member a moderator writes to; null to write to the moderators. */
  to: string | null;
  draft: { place: string; stored: ServerDraft | null } | null;
  submission: string;
};

export function StartModmailForm({ to, draft, submission }: Props) {
  const form = useForm(startModmailAction, draft?.stored);
  const { state } = form;
  return (
    <Form of={form} submission={submission} draft={draft?.place} button={["Send", "Sending…"]} names={names}>
      {to !== null && <input type="hidden" name="to" value={to} />}
      <LineField
        state={state}
        name="subject"
        label={names.subject}
        maxLength={240}
        required
      />
      <LinesField
        state={state}
        name="text"
        label={names.text}
        hint={
          to === null
            ? "Only you and the moderators can read this. Up to 4,000 characters."
            : "The member and all moderators can read this. Up to 4,000 characters."
        }
        className="typed few"
        rows={6}
        required
      />
    </Form>
  );
}
