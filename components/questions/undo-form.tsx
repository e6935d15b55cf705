"use client";

import type { Question } from "@/db/questions/reads";
import { reopenQuestionsAction } from "@/lib/actions/questions";
import { SUBMISSION_FIELD } from "@/lib/web/form-state";
import { ErrorSummary } from "../forms/error-summary";
import { useQueueForm } from "../queues/use-queue-form";
import { QuestionFields } from "./question-fields";

type Props = { questions: readonly Question[]; name?: string; next: string; submission: string };

export function UndoForm({ questions, name, next, submission }: Props) {
  const { form, state, pending, summary } = useQueueForm(reopenQuestionsAction);
  return (
    <form {...form}>
      <ErrorSummary state={state} names={{}} ref={summary} />
      <input type="hidden" name={SUBMISSION_FIELD} value={submission} />
      <QuestionFields questions={questions} next={next} />
      <button
        type="submit"
        className="btn"
        data-key="u"
        aria-disabled={pending}
        aria-label={name && `Undo: ${name}`}
      >
        Undo
      </button>
    </form>
  );
}
