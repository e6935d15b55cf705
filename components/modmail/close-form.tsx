"use client";

import { closeModmailAction } from "@/lib/actions/modmail";
import { SUBMISSION_FIELD } from "@/lib/web/form-state";
import { ErrorSummary } from "../forms/error-summary";
import { useAppealForm } from "../statements/use-appeal-form";

type Props = { modmailId: number; close: boolean; submission: string };

export function CloseModmailForm({ modmailId, close, submission }: Props) {
  const { form, state, pending, summary } = useAppealForm(closeModmailAction);
  return (
    <form {...form}>
      <ErrorSummary state={state} names={{}} ref={summary} />
      <input type="hidden" name={SUBMISSION_FIELD} value={submission} />
      <input type="hidden" name="modmailId" value={modmailId} />
      <input type="hidden" name="close" value={close ? "yes" : "no"} />
      <button type="submit" className="btn" aria-disabled={pending}>
        {close ? "Close without an answer" : "Open again"}
      </button>
    </form>
  );
}
