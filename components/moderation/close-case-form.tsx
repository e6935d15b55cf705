"use client";

import { closeCaseAction } from "@/lib/actions/cases";
import { SUBMISSION_FIELD } from "@/lib/web/form-state";
import { ErrorSummary } from "../forms/error-summary";
import { useQueueForm } from "../queues/use-queue-form";

type Props = { caseId: number; next: string; submission: string };

/** Closes the care case without a decision: no log entry and no notification. */
export function CloseCaseForm({ caseId, next, submission }: Props) {
  const { form, state, pending, summary } = useQueueForm(closeCaseAction);
  return (
    <form className="close-case" {...form}>
      <ErrorSummary state={state} names={{}} ref={summary} />
      <input type="hidden" name={SUBMISSION_FIELD} value={submission} />
      <input type="hidden" name="caseId" value={caseId} />
      <input type="hidden" name="next" value={next} />
      <p className="hint">
        Neither button changes the post. Nothing appears in the public log, and the writer is not notified.
      </p>
      <div className="acts">
        <button type="submit" className="btn go" name="outcome" value="looked_after" aria-disabled={pending}>
          I have helped: close the case
        </button>
        <button type="submit" className="btn" name="outcome" value="left" aria-disabled={pending}>
          No action needed: close the case
        </button>
      </div>
    </form>
  );
}
