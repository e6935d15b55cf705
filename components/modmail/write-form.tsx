"use client";

import type { ReactNode } from "react";
import { writeModmailAction } from "@/lib/actions/modmail";
import type { ServerDraft } from "../drafts/server-drafts";
import { Form } from "../forms/form";
import { LinesField } from "../forms/typed-field";
import { useAppealForm } from "../statements/use-appeal-form";

type Props = {
  modmailId: number;
  /** Whether the writer is the member, or a moderator. */
  mine: boolean;
  draft: { place: string; stored: ServerDraft | null };
  submission: string;
  /** Shown in place of the form; a form that was just refused stays with its words. */
  closed: ReactNode;
};

export function WriteModmailForm({ modmailId, mine, draft, submission, closed }: Props) {
  const form = useAppealForm(writeModmailAction, draft.stored);
  const { state } = form;
  if (closed && !state.message) return closed;
  return (
    <Form
      of={form}
      submission={submission}
      draft={draft.place}
      button={["Send", "Sending…"]}
      names={{ text: "Your message" }}
    >
      <input type="hidden" name="modmailId" value={modmailId} />
      <LinesField
        state={state}
        name="text"
        label="Your message"
        hint={`Only ${mine ? "you" : "the member"} and the moderators can read this. Up to 4,000 characters.`}
        className="typed few"
        rows={5}
        required
      />
    </Form>
  );
}
