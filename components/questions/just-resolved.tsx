import type { ResolvedQuestion } from "@/db/questions/resolutions";
import { commentPath } from "@/lib/urls";
import { counted } from "@/lib/words/counts";
import { calledOf } from "./question-name";
import { UndoForm } from "./undo-form";

type Props = {
  done: readonly ResolvedQuestion[];
  left: { questions: number; runners: number };
  back: string;
  submission: string;
};

/** On the page even before anything is done, because a screen reader announces only changes of a known element. */
export function Done({ done, left, back, submission }: Props) {
  const [first] = done;
  return (
    <div className="done" role="status">
      {first && (
        <>
          <p>
            {done.length > 1 ? sentenceOfAll(done) : sentenceOf(first)}
            <span className="vh">{` ${leftWords(left)}`}</span>
          </p>
          {done.length === 1 && !first.waits && <WayBack from={first} back={back} submission={submission} />}
        </>
      )}
    </div>
  );
}

function WayBack({ from, back, submission }: { from: ResolvedQuestion; back: string; submission: string }) {
  if (from.settled) return <UndoForm question={from} next={back} submission={submission} />;
  return (
    from.replyId && (
      <a className="btn" href={commentPath(from.replyId)}>
        See your reply
      </a>
    )
  );
}

const WORDS = {
  handed_over: "Handed to the community",
  declined: "Declined",
  no_question: "Marked as not a question",
};

function sentenceOf(question: ResolvedQuestion): string {
  const name = question.commentId === null ? `“${calledOf(question)}”` : `comment by ${calledOf(question)}`;
  if (question.waits) return `Back in the queue: ${name}.`;
  if (question.settled) return `${WORDS[question.settled]}: ${name}.`;
  return question.replyId ? `Answered: ${name}.` : `No longer in the queue: ${name}.`;
}

function sentenceOfAll(questions: readonly ResolvedQuestion[]): string {
  const answered = questions.filter(({ waits }) => !waits).length;
  return `You answered ${counted(answered, "question", "questions")} with one reply.`;
}

function leftWords({ questions, runners }: Props["left"]): string {
  if (questions === 0) return "No open questions left.";
  return `${counted(questions, "open question", "open questions")} left, from ${counted(runners, "runner", "runners")}.`;
}
