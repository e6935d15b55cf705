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
    <ol className="queue modmail-rows">
      {rows.map((row) => {
        const fresh = mine && row.unseen;
        return (
          <li key={row.id} className={fresh ? "queue-row fresh" : "queue-row"}>
            <h2>
              {fresh && <span className="fresh-mark">New</span>}
              <a href={hrefOf(row.id)} dir="auto">
                {row.title}
              </a>
            </h2>
            <p className="modmail-words" dir="auto">
              {openingOf(row.beginning, OPENING)}
            </p>
            <p className="meta">
              {!mine && (
                <b>
                  With <bdi>{nameOf(row.person)}</bdi>
                </b>
              )}
              <span>{mine ? memberWords(row) : staffWords(row)}</span>
              <Ago at={row.lastAt} now={now} />
            </p>
          </li>
        );
      })}
    </ol>
  );
}

const memberWords = ({ byModerator }: ModmailRow) =>
  byModerator ? "A moderator wrote last" : "You wrote last";

function staffWords({ unanswered, closed }: ModmailRow): string {
  if (unanswered) return "no answer yet";
  return closed ? "closed without an answer" : "answered";
}
