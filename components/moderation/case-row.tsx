import Link from "next/link";
import type { CaseRow as Row } from "@/db/cases/reads";
import { counted, wordFor } from "@/lib/words/counts";
import { Escalated } from "./escalated";
import { FlagSummary } from "./flag-summary";
import { PickCase } from "./pick-case";
import { TakeForm } from "./take-form";
import { TargetHead } from "./target-head";
import { TargetText } from "./target-text";
import { TOGETHER } from "./together-bar";

type Props = {
  row: Row & { readonly called: string; readonly escalatedAbout: string | null };
  now: Date;
  hideWeight: number;
  ways: { open: string; taken: string };
  submission: string;
};

export function CaseRow({ row, now, hideWeight, ways, submission }: Props) {
  // Several cases may be about posts of one member.
  const name = `${row.called}, case ${row.id}`;
  return (
    <li className="queue-row" data-case={row.id}>
      <div className="headline-number">
        {row.care ? <b>Now</b> : <b>{row.flagCount}</b>}
        {row.care ? "urgent" : wordFor(row.flagCount, "flag", "flags")}
        {!row.care && (
          <PickCase caseId={row.id} name={`Choose to decide several at once: ${name}`} form={TOGETHER} />
        )}
      </div>
      <div className="asked">
        <TargetHead row={row} called={row.called} now={now} />
        {row.care && (
          <p>
            <span className="mark danger">Somebody may be in danger</span>
          </p>
        )}
        <Escalated of={row.escalated} about={row.escalatedAbout} now={now} />
        <TargetText kind={row.kind} target={row.target} />
        {row.said.length > 0 && <FlagSummary row={row} now={now} hideWeight={hideWeight} />}
        {row.notes > 0 && (
          <p className="hint">
            <a href={`${ways.open}#notes`} aria-label={`${counted(row.notes, "note", "notes")}: ${name}`}>
              {counted(row.notes, "note", "notes")}
            </a>
          </p>
        )}
      </div>
      <div className="question-actions">
        <Link className="btn" href={ways.open} prefetch={false} data-key="o" aria-label={`Review: ${name}`}>
          Review
        </Link>
        <TakeForm
          key={row.taken?.at.getTime()}
          caseId={row.id}
          name={name}
          taken={row.taken}
          now={now}
          next={ways.taken}
          submission={submission}
        />
      </div>
    </li>
  );
}
