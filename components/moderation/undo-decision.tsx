"use client";

import { undoDecisionAction } from "@/lib/actions/decisions";
import { SUBMISSION_FIELD } from "@/lib/web/form-state";
import { ErrorSummary } from "../forms/error-summary";
import { useQueueForm } from "../queues/use-queue-form";

type Props = {
  decisionId: number;
  /** For screen readers. */
  name: string;
  next: string;
  submission: string;
  /** The decision that the "undo" key undoes. */
  last?: boolean;
};

export function UndoDecision({ decisionId, name, next, submission, last = false }: Props) {
  const { form, state, pending, summary } = useQueueForm(undoDecisionAction);
  return (
    <form className="row-form" {...form}>
      <ErrorSummary state={state} names={{}} ref={summary} />
      <input type="hidden" name={SUBMISSION_FIELD} value={submission} />
      <input type="hidden" name="decisionId" value={decisionId} />
      <input type="hidden" name="next" value={next} />
      <button
        type="submit"
        data-key={last ? "u" : undefined}
        aria-disabled={pending}
        aria-label={`Undo: ${name}`}
      >
        Undo
      </button>
    </form>
  );
}
