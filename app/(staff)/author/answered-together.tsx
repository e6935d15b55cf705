import { ownDraft } from "@/app/(member)/own-draft";
import { AnswerForm } from "@/components/questions/answer-form";
import { Together } from "@/components/questions/together";
import { findWaiting, type Question, type WaitingQuestion } from "@/db/questions/reads";
import { answerPlace, questionCode } from "@/lib/urls";
import type { Viewer } from "@/lib/web/current-actor";
import type { Ways } from "./queue-links";

type Props = {
  questions: readonly [Question, ...Question[]];
  viewer: Viewer;
  ways: Ways;
  now: Date;
  submission: string;
};

/** Also used for one question that has left the queue, so that the author's words are kept. */
export async function AnsweredTogether({ questions, viewer, ways, now, submission }: Props) {
  const [{ threadId, commentId }] = questions;
  const [found, stored] = await Promise.all([
    Promise.all(questions.map(findWaiting)),
    ownDraft(viewer, answerPlace(threadId, commentId)),
  ]);
  const waiting = found.filter((row): row is WaitingQuestion => row !== null);
  const [first, ...rest] = waiting;
  const without = (row: Question) =>
    ways.answer(...waiting.filter((other) => questionCode(other) !== questionCode(row)));
  return (
    <Together
      questions={waiting.map((row) => ({ row, without: without(row) }))}
      gone={questions.length - waiting.length}
      now={now}
      back={ways.back}
    >
      <AnswerForm
        key="together"
        questions={first ? [first, ...rest] : questions}
        next={ways.answered(waiting)}
        at={ways.here}
        stored={stored}
        submission={submission}
        closed={
          first ? null : (
            <p className="note">None of the chosen questions is still open. Your text is kept as a draft.</p>
          )
        }
      />
    </Together>
  );
}
