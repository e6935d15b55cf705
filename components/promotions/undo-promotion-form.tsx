"use client";

import { undoPromotionAction } from "@/lib/actions/promotions";
import { SUBMISSION_FIELD } from "@/lib/web/form-state";
import { ErrorSummary } from "../forms/error-summary";
import { useForm } from "../forms/use-form";

type Props = { commentId: number; submission: string };

export function UndoPromotionForm({ commentId, submission }: Props) {
  const { form, state, pending, summary } = useForm(undoPromotionAction);
  return (
    <form className="form" {...form}>
      <ErrorSummary state={state} names={{}} ref={summary} />
      <input type="hidden" name={SUBMISSION_FIELD} value={submission} />
      <input type="hidden" name="commentId" value={commentId} />
      <div className="send">
        <button type="submit" className="btn go" aria-disabled={pending}>
          {pending ? "Undoing…" : "Make it a comment again"}
        </button>
      </div>
    </form>
  );
}
