import type { WaitingRow } from "@/db/queries/questions";
import { questionCode } from "@/lib/urls";
import { AskedRow } from "./asked-row";

type Props = { rows: readonly WaitingRow[]; now: Date };

/** What waits, first what most people have waited for longest. */
export function Queue({ rows, now }: Props) {
  return (
    <ol className="queue">
      {rows.map((row) => (
        <AskedRow key={questionCode(row)} row={row} now={now} />
      ))}
    </ol>
  );
}
