"use client";

import type { ReactNode } from "react";
import type { Question } from "@/db/questions/reads";
import { pointToAnswerAction } from "@/lib/actions/questions";
import { SUBMISSION_FIELD } from "@/lib/web/form-state";
import { ErrorSummary } from "../forms/error-summary";
import { useQueueForm } from "../queues/use-queue-form";
import { QuestionFields } from "./question-fields";

type Props = { question: Question; next: string; submission: string; children: ReactNode };

export function PointForm({ question, next, submission, children }: Props) {
  const { form, state, summary } = useQueueForm(pointToAnswerAction);
  return (
    <form className="found" {...form}>
      <ErrorSummary state={state} names={{}} ref={summary} />
      <input type="hidden" name={SUBMISSION_FIELD} value={submission} />
      <QuestionFields questions={[question]} next={next} />
      {children}
    </form>
  );
}
