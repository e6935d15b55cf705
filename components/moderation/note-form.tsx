"use client";

import { addNoteAction } from "@/lib/actions/notes";
import { one, SUBMISSION_FIELD } from "@/lib/web/form-state";
import { ErrorSummary } from "../forms/error-summary";
import { LinesField } from "../forms/typed-field";
import { useQueueForm } from "../queues/use-queue-form";

type Props = { caseId: number; next: string; submission: string };

const LABEL = "New note";

export function NoteForm({ caseId, next, submission }: Props) {
  const { form, state, pending, summary } = useQueueForm(addNoteAction);
  return (
    <form className="form note-form" {...form}>
      <ErrorSummary state={state} names={{ text: LABEL }} ref={summary} />
      <input
        type="hidden"
        name={SUBMISSION_FIELD}
        value={one(state.values?.[SUBMISSION_FIELD]) || submission}
      />
      <input type="hidden" name="caseId" value={caseId} />
      <input type="hidden" name="next" value={next} />
      <LinesField
        state={state}
        name="text"
        label={LABEL}
        hint="You can delete it for 10 minutes."
        rows={2}
        maxLength={1000}
      />
      <div className="send">
        <button type="submit" className="btn" aria-disabled={pending}>
          {pending ? "Adding…" : "Add the note"}
        </button>
      </div>
    </form>
  );
}
