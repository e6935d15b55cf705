"use client";

import type { ReactNode } from "react";
import type { WaitingRow } from "@/db/questions/reads";
import { resolveQuestionAction } from "@/lib/actions/questions";
import { SUBMISSION_FIELD } from "@/lib/web/form-state";
import { ErrorSummary } from "../forms/error-summary";
import { useQueueForm } from "../queues/use-queue-form";
import { QuestionFields } from "./question-fields";
import { calledOf } from "./question-name";

type Props = {
  row: WaitingRow;
  next: string;
  submission: string;
  children: ReactNode;
};

export function ResolveForm({ row, next, submission, children }: Props) {
  const { form, state, pending, summary } = useQueueForm(resolveQuestionAction);
  const name = calledOf(row);
  return (
    <form className="row-form" {...form}>
      <ErrorSummary state={state} names={{}} ref={summary} />
      <input type="hidden" name={SUBMISSION_FIELD} value={submission} />
      <QuestionFields questions={[row]} next={next} />
      <button
        type="submit"
        name="kind"
        value="handed_over"
        data-key="h"
        aria-disabled={pending}
        aria-label={`Hand to the community: ${name}`}
      >
        Hand to the community
      </button>
      {children}
      <button
        type="submit"
        name="kind"
        value="no_question"
        data-key="n"
        aria-disabled={pending}
        aria-label={`Not a question: ${name}`}
      >
        Not a question
      </button>
    </form>
  );
}
