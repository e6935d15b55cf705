"use client";

import type { ReactNode } from "react";
import { makeAppealAction } from "@/lib/actions/appeals";
import type { ServerDraft } from "../drafts/server-drafts";
import { Form } from "../forms/form";
import { LinesField } from "../forms/typed-field";
import { useAppealForm } from "./use-appeal-form";

const names = { text: "Why this decision is wrong" };

type Props = {
  decisionId: number;
  draft: { place: string; stored: ServerDraft | null };
  submission: string;
  closed: ReactNode;
};

export function AppealForm({ decisionId, draft, submission, closed }: Props) {
  const form = useAppealForm(makeAppealAction, draft.stored);
  const { state } = form;
  if (closed && !state.message) return closed;
  return (
    <Form
      of={form}
      submission={submission}
      draft={draft.place}
      button={["Send the appeal", "Sending…"]}
      names={names}
    >
      <input type="hidden" name="decisionId" value={decisionId} />
      <LinesField
        state={state}
        name="text"
        label={names.text}
        hint="You can appeal once, in up to 2,000 characters. Those who keep order here read it, and nobody else."
        rows={7}
        maxLength={2000}
      />
    </Form>
  );
}
