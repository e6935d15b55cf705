import type { WaitingAppeal } from "@/db/appeals/reads";
import { openingOf } from "@/lib/rich-text/opening";
import { appealPath } from "@/lib/urls";
import { Ago } from "../inbox/ago";
import { nameOf } from "../people/name-of";

export interface AppealRow extends WaitingAppeal {
  readonly title: string;
  /** A moderator cannot answer an appeal about their own decision. */
  readonly ownDecision: boolean;
}

const OPENING = 260;

export function AppealRows({ rows, now }: { rows: readonly AppealRow[]; now: Date }) {
  return (
    <ol className="queue appeals">
      {rows.map((row) => (
        <li key={row.id} className="queue-row">
          <h2>
            <a
              href={appealPath(row.id)}
              data-key="a"
              aria-label={`${nameOf(row.person)} appeals: ${row.title}, appeal ${row.id}`}
            >
              {nameOf(row.person)} appeals: {row.title}
            </a>
          </h2>
          <p className="case-words" dir="auto">
            {openingOf(row.beginning, OPENING)}
          </p>
          <p className="meta">
            <span>{row.reasonTitle}</span>
            <span>{row.by ? `decided by ${nameOf(row.by)}` : "decided by the forum’s software"}</span>
            {row.asked && <span>waiting for the member’s answer</span>}
            {row.ownDecision && <span>your decision</span>}
            <Ago at={row.at} now={now} />
          </p>
        </li>
      ))}
    </ol>
  );
}
