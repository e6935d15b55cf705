import type { ResolvedQuestion } from "@/db/questions/resolutions";
import { commentPath } from "@/lib/urls";
import { counted } from "@/lib/words/counts";
import { calledOf } from "./question-name";
import { RESOLVED_WORDS } from "./resolved-words";
import { UndoAnswersForm } from "./undo-answers-form";
import { UndoForm } from "./undo-form";

type Props = {
  done: readonly ResolvedQuestion[];
  left: { questions: number; runners: number };
  back: string;
  /** Opens the editor with the words of an answer that is undone. */
  again: string;
  submission: string;
  /** Until when the answers that were just posted can be undone: a duration, 0 when the time is over. */
  undoLeftMs: number;
};

/** On the page even before anything is done, because a screen reader announces only changes of a known element. */
export function Done({ done, left, back, again, submission, undoLeftMs }: Props) {
  const [first] = done;
  return (
    <div className="done" role="status">
      {first && (
        <>
          <p>
            {done.length > 1 ? sentenceOfAll(done) : sentenceOf(first)}
            <span className="vh">{` ${leftWords(left)}`}</span>
          </p>
          <WaysBack from={done} back={back} again={again} submission={submission} undoLeftMs={undoLeftMs} />
        </>
      )}
    </div>
  );
}

type BackProps = { from: readonly ResolvedQuestion[] } & Pick<
  Props,
  "back" | "again" | "submission" | "undoLeftMs"
>;

function WaysBack({ from, back, again, submission, undoLeftMs }: BackProps) {
  const resolved = from.filter(({ waits, settled }) => !waits && settled);
  const replies = from.flatMap(({ waits, settled, replyId }) =>
    !waits && !settled && replyId ? [replyId] : [],
  );
  return (
    <>
      {resolved.length > 0 && <UndoForm questions={resolved} next={back} submission={submission} />}
      {replies.length > 0 && undoLeftMs > 0 && (
        <UndoAnswersForm
          key={replies.join()}
          replies={replies}
          leftMs={undoLeftMs}
          next={again}
          submission={submission}
        />
      )}
      <Replies from={from.filter(({ replyId, waits }) => replyId && !waits)} />
    </>
  );
}

function Replies({ from }: { from: readonly ResolvedQuestion[] }) {
  if (from.length < 2) {
    return from.map(
      ({ replyId }) =>
        replyId && (
          <a key={replyId} className="btn" href={commentPath(replyId)}>
            See your reply
          </a>
        ),
    );
  }
  return (
    <ul className="plain replies-posted" aria-label="Your replies">
      {from.map(
        (question) =>
          question.replyId && (
            <li key={question.replyId}>
              <a href={commentPath(question.replyId)} dir="auto">
                {`Reply to ${question.commentId === null ? `“${calledOf(question)}”` : calledOf(question)}`}
              </a>
            </li>
          ),
      )}
    </ul>
  );
}

function sentenceOf(question: ResolvedQuestion): string {
  const name = question.commentId === null ? `“${calledOf(question)}”` : `comment by ${calledOf(question)}`;
  if (question.waits) return `Back in the queue: ${name}.`;
  if (question.settled) return `${RESOLVED_WORDS[question.settled]}: ${name}.`;
  return question.replyId ? `Answered: ${name}.` : `No longer in the queue: ${name}.`;
}

function sentenceOfAll(questions: readonly ResolvedQuestion[]): string {
  const left = questions.filter(({ waits }) => !waits);
  if (left.length === 0) return `Back in the queue: ${counted(questions.length, "post", "posts")}.`;
  const dismissed = left.filter(({ settled }) => settled === "no_question").length;
  return dismissed > 0
    ? `Marked as not a question: ${counted(dismissed, "post", "posts")}.`
    : `You answered ${counted(left.length, "question", "questions")} with one reply.`;
}

function leftWords({ questions, runners }: Props["left"]): string {
  if (questions === 0) return "No open questions left.";
  return `${counted(questions, "open question", "open questions")} left, from ${counted(runners, "runner", "runners")}.`;
}
