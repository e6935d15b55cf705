import type { ModmailRow } from "@/db/modmail/reads";
import { openingOf } from "@/lib/rich-text/opening";
import { Ago } from "../inbox/ago";
import { nameOf } from "../people/name-of";

type Props = {
  rows: readonly ModmailRow[];
  now: Date;
  /** Whether the reader is the member, or a moderator. */
  mine: boolean;
  hrefOf(modmailId: number): string;
};

const OPENING = 220;

export function ModmailRows({ rows, now, mine, hrefOf }: Props) {
  return (
    <ol className="queue modmail">
      {rows.map((row) => (
        <li key={row.id} className="queue-row">
          <h2>
            <a href={hrefOf(row.id)} dir="auto">
              {row.subject}
            </a>
          </h2>
          <p className="case-words" dir="auto">
            {openingOf(row.beginning, OPENING)}
          </p>
          <p className="meta">
            {mine && row.unseen && <b className="fresh-mark">New</b>}
            {!mine && <span dir="auto">{nameOf(row.person)}</span>}
            <span>{stateOf(row, mine)}</span>
            <Ago at={row.lastAt} now={now} />
          </p>
        </li>
      ))}
    </ol>
  );
}

function stateOf({ answered, settled }: ModmailRow, mine: boolean): string {
  if (answered) return mine ? "A moderator wrote last" : "answered";
  if (settled) return mine ? "You wrote last" : "settled without an answer";
  return mine ? "You wrote last" : "waiting for an answer";
}
