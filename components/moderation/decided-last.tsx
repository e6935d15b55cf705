import type { WordedLine } from "./kinds";
import { UndoableLines } from "./undoable-lines";

type Props = { decisions: readonly WordedLine[]; now: Date; submission: string };

/** What one decided last, each with the way back. */
export function DecidedLast({ decisions, now, submission }: Props) {
  return (
    <details className="choices decided-last">
      <summary>What you decided last</summary>
      <UndoableLines decisions={decisions} now={now} none="" submission={submission} />
    </details>
  );
}
