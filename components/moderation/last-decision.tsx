import type { WordedLine } from "./kinds";
import { UndoableLines } from "./undoable-lines";

type Props = { decisions: readonly WordedLine[]; now: Date; submission: string };

export function DecidedLast({ decisions, now, submission }: Props) {
  return (
    <details className="choices decided-last">
      <summary>Your latest decisions</summary>
      <UndoableLines decisions={decisions} now={now} none="" submission={submission} />
    </details>
  );
}
