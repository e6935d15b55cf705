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
  intro: ReactNode;
  folded: boolean;
};

export function AppealForm({ decisionId, draft, submission, intro, closed, folded }: Props) {
  const form = useAppealForm(makeAppealAction, draft.stored);
  const { state } = form;
  if (closed && !state.message) return closed;
  const fields = (
    <>
      {intro}
      <Form
        of={form}
        submission={submission}
        draft={draft.place}
        button={["Send appeal", "Sending…"]}
        names={names}
      >
        <input type="hidden" name="decisionId" value={decisionId} />
        <LinesField
          state={state}
          name="text"
          label={names.text}
          hint="You can appeal once. Only moderators and admins read your appeal. Up to 2,000 characters."
          rows={7}
          maxLength={2000}
        />
      </Form>
    </>
  );
  if (!folded) return fields;
  return (
    <details className="fold" open={state.message !== null || draft.stored !== null}>
      <summary>Appeal</summary>
      {fields}
    </details>
  );
}
