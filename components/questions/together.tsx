import Link from "next/link";
import type { ReactNode } from "react";
import type { WaitingQuestion } from "@/db/questions/reads";
import { openingOf } from "@/lib/rich-text/opening";
import { questionCode } from "@/lib/urls";
import { counted, wordFor } from "@/lib/words/counts";
import { AskedHead } from "./question-head";
import { calledOf } from "./question-name";

const LETTERS = 280;

type Props = {
  questions: readonly { row: WaitingQuestion; without: string }[];
  /** How many of the chosen questions have left the queue. */
  gone: number;
  now: Date;
  back: string;
  children: ReactNode;
};

export function Together({ questions, gone, now, back, children }: Props) {
  const runners = questions.reduce((sum, { row }) => sum + row.runners, 0);
  return (
    <section className="together" aria-labelledby="together-head">
      <h2 id="together-head">
        {`One reply to ${counted(questions.length, "question", "questions")}`}
        <span>{`, for ${counted(runners, "runner", "runners")}`}</span>
      </h2>
      {gone > 0 && (
        <p className="note">
          {`${counted(gone, "chosen question is", "chosen questions are")} no longer open, so your reply leaves ${wordFor(gone, "it", "them")} out.`}
        </p>
      )}
      <ol className="plain">
        {questions.map(({ row, without }) => (
          <li key={questionCode(row)}>
            <AskedHead row={row} now={now} level={3}>
              {questions.length > 1 && (
                <Link
                  href={without}
                  prefetch={false}
                  scroll={false}
                  aria-label={`Leave out: ${calledOf(row)}`}
                >
                  Leave out
                </Link>
              )}
            </AskedHead>
            <p className="question-text" dir="auto">
              {openingOf(row.bodyText, LETTERS)}
            </p>
          </li>
        ))}
      </ol>
      {children}
      <p className="aside">
        <Link href={back} prefetch={false} data-key="close">
          Back to the queue
        </Link>
      </p>
    </section>
  );
}
