"use client";

import type { CaseRow } from "@/db/cases/reads";
import { releaseCaseAction, takeCaseAction } from "@/lib/actions/cases";
import { SUBMISSION_FIELD } from "@/lib/web/form-state";
import { ErrorSummary } from "../forms/error-summary";
import { Ago } from "../inbox/ago";
import { nameOf } from "../people/name-of";
import { useQueueForm } from "../queues/use-queue-form";

type Props = {
  caseId: number;
  name: string;
  taken: CaseRow["taken"];
  now: Date;
  next: string;
  submission: string;
};

export function TakeForm({ caseId, name, taken, now, next, submission }: Props) {
  const { form, state, pending, summary } = useQueueForm(taken?.own ? releaseCaseAction : takeCaseAction);
  return (
    <form className="row-form" {...form}>
      <ErrorSummary state={state} names={{}} ref={summary} />
      <input type="hidden" name={SUBMISSION_FIELD} value={submission} />
      <input type="hidden" name="caseId" value={caseId} />
      <input type="hidden" name="next" value={next} />
      {taken && (
        <p className="hint assigned">
          Taken by {taken.own ? "you" : nameOf(taken.by)} <Ago at={taken.at} now={now} />
        </p>
      )}
      {(!taken || taken.own) && (
        <button
          type="submit"
          data-key="t"
          aria-disabled={pending}
          aria-label={`${taken ? "Give back" : "Take"}: ${name}`}
        >
          {taken ? "Give back" : "Take"}
        </button>
      )}
    </form>
  );
}
