"use client";

import { retireReasonAction } from "@/lib/actions/admin";
import { SUBMISSION_FIELD } from "@/lib/web/form-state";
import { ErrorSummary } from "../forms/error-summary";
import { useQueueForm } from "../queues/use-queue-form";

type Props = { reason: { id: number; retired: boolean }; submission: string };

export function RetireForm({ reason: { id, retired }, submission }: Props) {
  const { form, state, pending, summary } = useQueueForm(retireReasonAction);
  return (
    <form className="acts admin-retire" {...form}>
      <ErrorSummary state={state} names={{}} ref={summary} />
      <input type="hidden" name={SUBMISSION_FIELD} value={submission} />
      <input type="hidden" name="reasonId" value={id} />
      <button
        type="submit"
        name="retired"
        value={retired ? "no" : "yes"}
        className="btn"
        aria-disabled={pending}
      >
        {retired ? "Use again" : "Retire"}
      </button>
    </form>
  );
}
