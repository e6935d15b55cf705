"use client";

import { settleModmailAction } from "@/lib/actions/modmail";
import { SUBMISSION_FIELD } from "@/lib/web/form-state";
import { ErrorSummary } from "../forms/error-summary";
import { useAppealForm } from "../statements/use-appeal-form";

type Props = { modmailId: number; settled: boolean; submission: string };

export function SettleForm({ modmailId, settled, submission }: Props) {
  const { form, state, pending, summary } = useAppealForm(settleModmailAction);
  return (
    <form className="row-form" {...form}>
      <ErrorSummary state={state} names={{}} ref={summary} />
      <input type="hidden" name={SUBMISSION_FIELD} value={submission} />
      <input type="hidden" name="modmailId" value={modmailId} />
      <input type="hidden" name="settled" value={settled ? "no" : "yes"} />
      <button type="submit" className="btn" aria-disabled={pending}>
        {settled ? "Put it back on the list" : "It needs no answer"}
      </button>
    </form>
  );
}
