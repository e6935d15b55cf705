"use client";

import { undoTogetherAction } from "@/lib/actions/decisions";
import { SUBMISSION_FIELD } from "@/lib/web/form-state";
import { ErrorSummary } from "../forms/error-summary";
import { useQueueForm } from "../queues/use-queue-form";

type Props = { togetherId: string; button: string; submission: string };

export function UndoTogether({ togetherId, button, submission }: Props) {
  const { form, state, pending, summary } = useQueueForm(undoTogetherAction);
  return (
    <form {...form}>
      <ErrorSummary state={state} names={{}} ref={summary} />
      <input type="hidden" name={SUBMISSION_FIELD} value={submission} />
      <input type="hidden" name="togetherId" value={togetherId} />
      <button type="submit" className="btn" data-key="u" aria-disabled={pending}>
        {pending ? "Undoing…" : button}
      </button>
    </form>
  );
}
