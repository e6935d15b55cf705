import type { Edit } from "@/db/edits/reads";
import { counted } from "@/lib/words/counts";
import { EditList } from "../edits/edit-list";
import type { WordedLine } from "./kinds";
import { UndoableLines } from "./undoable-lines";

type Props = {
  decisions: readonly WordedLine[];
  edits: readonly Edit[] | null;
  now: Date;
  submission: string;
};

export function TargetHistory({ decisions, edits, now, submission }: Props) {
  return (
    <section aria-labelledby="history-head">
      <h2 id="history-head">History</h2>
      <UndoableLines decisions={decisions} now={now} none="No earlier decisions." submission={submission} />
      {edits && edits.length > 0 && (
        <details className="choices">
          <summary>{`Edited ${counted(edits.length, "time", "times")}: see earlier versions`}</summary>
          <EditList edits={edits} />
        </details>
      )}
    </section>
  );
}
