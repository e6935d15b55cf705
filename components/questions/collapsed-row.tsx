import Link from "next/link";
import type { WaitingRow } from "@/db/questions/reads";
import { openingOf } from "@/lib/rich-text/opening";
import { questionCode } from "@/lib/urls";
import { calledOf } from "./question-name";
import { AskedRow } from "./question-row";
import { ResolveForm } from "./resolve-form";
import { TOGETHER } from "./together-form";

/** The query cuts the text at this many characters without a sign. */
const GIVEN = 600;

type Props = {
  row: WaitingRow;
  now: Date;
  /** Null for somebody who may change nothing now. */
  ways: { answer: string | null; decline: string; settled: string } | null;
  submission: string;
};

export function CollapsedRow({ row, now, ways, submission }: Props) {
  const code = questionCode(row);
  const answer = row.locked || !ways ? null : ways.answer;
  return (
    <AskedRow
      row={row}
      now={now}
      pick={ways && <Pick code={code} name={calledOf(row)} />}
      beside={
        ways && (
          <div className="question-actions">
            {answer && <Way to={answer} of={row} name="Answer" by="a" className="btn" />}
            {row.locked && <p className="hint">You cannot reply here: the thread is locked.</p>}
            <ResolveForm key={submission} row={row} next={ways.settled} submission={submission}>
              <Way to={ways.decline} of={row} name="Decline" by="d" />
            </ResolveForm>
          </div>
        )
      }
    >
      <p className="question-text" dir="auto" id={`asked-${code}`}>
        {beginningOf(row.bodyText)}
      </p>
    </AskedRow>
  );
}

function beginningOf(text: string): string {
  const beginning = openingOf(text, GIVEN);
  if (text.length < GIVEN || beginning.endsWith("…")) return beginning;
  return `${beginning.replace(/\s\S*$/, "")}…`;
}

function Pick({ code, name }: { code: string; name: string }) {
  return (
    <label className="pick">
      <input
        type="checkbox"
        name="answer"
        value={code}
        form={TOGETHER}
        data-key="x"
        aria-label={`Choose: ${name}`}
      />
    </label>
  );
}

type WayProps = { to: string; of: WaitingRow; name: string; by: string; className?: string };

function Way({ to, of, name, by, className }: WayProps) {
  return (
    <Link
      className={className}
      href={to}
      prefetch={false}
      scroll={false}
      data-key={by}
      aria-label={`${name}: ${calledOf(of)}`}
      aria-describedby={`asked-${questionCode(of)}`}
    >
      {name}
    </Link>
  );
}
