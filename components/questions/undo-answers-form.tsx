"use client";

import { useEffect, useState } from "react";
import { undoAnswersAction } from "@/lib/actions/questions";
import { SUBMISSION_FIELD } from "@/lib/web/form-state";
import { ErrorSummary } from "../forms/error-summary";
import { useQueueForm } from "../queues/use-queue-form";

type Props = { replies: readonly number[]; leftMs: number; next: string; submission: string };

/** Disappears when the minute is over; without JavaScript, the server says so. */
export function UndoAnswersForm({ replies, leftMs, next, submission }: Props) {
  const { form, state, pending, summary } = useQueueForm(undoAnswersAction);
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setOver(true), leftMs);
    return () => clearTimeout(timer);
  }, [leftMs]);
  if (isOver && !state.message) return null;
  return (
    <form {...form}>
      <ErrorSummary state={state} names={{}} ref={summary} />
      <input type="hidden" name={SUBMISSION_FIELD} value={submission} />
      <input type="hidden" name="next" value={next} />
      {replies.map((id) => (
        <input key={id} type="hidden" name="reply" value={id} />
      ))}
      <button type="submit" className="btn" data-key="u" aria-disabled={pending}>
        Undo
      </button>
    </form>
  );
}
