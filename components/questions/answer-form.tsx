"use client";

import { useRouter } from "next/navigation";
import { type ReactNode, useEffect, useState } from "react";
import type { Question } from "@/db/questions/reads";
import { answerQuestionsAction } from "@/lib/actions/questions";
import { answerPlace } from "@/lib/urls";
import type { ServerDraft } from "../drafts/server-drafts";
import { Form } from "../forms/form";
import { BodyField } from "../forms/text-fields";
import { postByKeys } from "../queues/post-by-keys";
import { useQueueForm } from "../queues/use-queue-form";
import { counted } from "../ui/words";
import { QuestionFields } from "./question-fields";

const names = { body: "Your answer", questions: "What you answer" };

type Props = {
  questions: readonly [Question, ...Question[]];
  next: string;
  /** The address under which they are answered. */
  at: string;
  stored: ServerDraft | null;
  submission: string;
  /** Stands in place of the form where nothing can be answered, unless something is written already. */
  closed: ReactNode;
};

/** One answer, to one question or to several. */
export function AnswerForm({ questions, next, at, stored, submission, closed }: Props) {
  const form = useQueueForm(answerQuestionsAction, stored, at);
  const { state } = form;
  const [{ threadId, commentId }] = questions;
  // The place of what is written stays, also where the question is left out that it was begun for.
  const [place] = useState(answerPlace(threadId, commentId));
  const several = questions.length > 1;
  useReread(several && ["conflict", "gone"].includes(state.code ?? ""));
  if (closed && !state.message && !stored) return closed;
  return (
    <div onKeyDownCapture={postByKeys}>
      {closed}
      <Form
        of={form}
        submission={submission}
        draft={place}
        button={[
          several ? `Post in ${counted(questions.length, "place", "places")}` : "Post and next",
          "Posting…",
        ]}
        names={names}
      >
        <QuestionFields questions={questions} next={next} />
        <BodyField
          state={state}
          label={names.body}
          hint={several ? "Each of them gets it in its place, with a note that it answers several." : HINT}
          rows={7}
          thread={threadId}
        />
      </Form>
    </div>
  );
}

const HINT = "At least 20 characters. Ctrl and Enter post it and open the next question.";

/** Of several, some wait no longer: those that do are asked for again, and the words stay. */
function useReread(needed: boolean): void {
  const router = useRouter();
  useEffect(() => {
    if (needed) router.refresh();
  }, [needed, router]);
}
