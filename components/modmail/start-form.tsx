"use client";

import type { ReactNode } from "react";
import { startModmailAction } from "@/lib/actions/modmail";
import type { ServerDraft } from "../drafts/server-drafts";
import { Form } from "../forms/form";
import { LineField, LinesField } from "../forms/typed-field";
import { useForm } from "../forms/use-form";

const names = { title: "What it is about", text: "Message", to: "Member" };

type Props = {
  /** The member that a moderator writes to; null to write to the moderators. */
  to: number | null;
  draft: { place: string; stored: ServerDraft | null };
  submission: string;
  /** Shown in place of the form; a form that was just refused stays with its words. */
  closed: ReactNode;
};

export function StartModmailForm({ to, draft, submission, closed }: Props) {
  const form = useForm(startModmailAction, draft.stored);
  const { state } = form;
  if (closed && !state.message) return closed;
  return (
    <Form of={form} submission={submission} draft={draft.place} button={["Send", "Sending…"]} names={names}>
      {to !== null && <input type="hidden" name="to" value={to} />}
      <LineField state={state} name="title" label={names.title} maxLength={240} required />
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
