"use client";

import type { Question } from "@/db/questions/reads";
import { reopenQuestionAction } from "@/lib/actions/questions";
import { SUBMISSION_FIELD } from "@/lib/web/form-state";
import { ErrorSummary } from "../forms/error-summary";
import { useQueueForm } from "../queues/use-queue-form";
import { QuestionFields } from "./question-fields";

type Props = { question: Question; next: string; submission: string };

export function UndoForm({ question, next, submission }: Props) {
  const { form, state, pending, summary } = useQueueForm(reopenQuestionAction);
  return (
    <form {...form}>
      <ErrorSummary state={state} names={{}} ref={summary} />
      <input type="hidden" name={SUBMISSION_FIELD} value={submission} />
      <QuestionFields questions={[question]} next={next} />
      <button type="submit" className="btn" data-key="u" aria-disabled={pending}>
        Undo
      </button>
    </form>
  );
}
