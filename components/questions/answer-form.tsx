"use client";

import { useRouter } from "next/navigation";
import { type ReactNode, useEffect, useState } from "react";
import type { Question } from "@/db/questions/reads";
import { answerQuestionsAction } from "@/lib/actions/questions";
import { answerPlace } from "@/lib/urls";
import { counted } from "@/lib/words/counts";
import type { ServerDraft } from "../drafts/server-drafts";
import { Form } from "../forms/form";
import { BodyField } from "../forms/text-fields";
import { LinesField } from "../forms/typed-field";
import { postByKeys } from "../queues/post-by-keys";
import { useQueueForm } from "../queues/use-queue-form";
import { QuestionFields } from "./question-fields";

const names = { body: "Your answer", questions: "Questions", ways: "Other ways to ask this" };

type Props = {
  questions: readonly [Question, ...Question[]];
  next: string;
  at: string;
  stored: ServerDraft | null;
  submission: string;
  /** Shown instead of the form, unless a draft exists. */
  closed: ReactNode;
};

export function AnswerForm({ questions, next, at, stored, submission, closed }: Props) {
  const form = useQueueForm(answerQuestionsAction, stored, at);
  const { state } = form;
  const [{ threadId, commentId }] = questions;
  // Keeps the draft's place even if the question that it was begun for has left the selection.
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
          several ? `Post ${counted(questions.length, "reply", "replies")}` : "Post and next",
          "Posting…",
        ]}
        names={names}
      >
        <QuestionFields questions={questions} next={next} />
        <BodyField
          state={state}
          label={names.body}
          hint={
            several
              ? "Your reply is posted in each thread, with a note that it answers several questions."
              : HINT
          }
          rows={7}
          thread={threadId}
        />
        <LinesField
          state={state}
          name="ways"
          label={names.ways}
          hint="Optional, one per line. Others who ask like this find your answer."
          rows={2}
          maxLength={1100}
        />
      </Form>
    </div>
  );
}

const HINT = "At least 20 characters. Ctrl+Enter posts the reply and opens the next question.";

/** Some of several questions have left the queue: asks for the others again and keeps the words. */
function useReread(needed: boolean): void {
  const router = useRouter();
  useEffect(() => {
    if (needed) router.refresh();
  }, [needed, router]);
}
