"use client";

import { deleteNoteAction } from "@/lib/actions/notes";
import { SUBMISSION_FIELD } from "@/lib/web/form-state";
import { ErrorSummary } from "../forms/error-summary";
import { useQueueForm } from "../queues/use-queue-form";

type Props = { noteId: number; next: string; submission: string };

export function DeleteNote({ noteId, next, submission }: Props) {
  const { form, state, pending, summary } = useQueueForm(deleteNoteAction);
  return (
    <form className="row-form" {...form}>
      <ErrorSummary state={state} names={{}} ref={summary} />
      <input type="hidden" name={SUBMISSION_FIELD} value={submission} />
      <input type="hidden" name="noteId" value={noteId} />
      <input type="hidden" name="next" value={next} />
      <button type="submit" aria-disabled={pending} aria-label={`Delete your note ${noteId}`}>
        Delete
      </button>
    </form>
  );
}
