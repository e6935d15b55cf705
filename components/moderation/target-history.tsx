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
      <h2 id="history-head">What became of it</h2>
      <UndoableLines
        decisions={decisions}
        now={now}
        none="Nothing was decided about it before."
        submission={submission}
      />
      {edits && edits.length > 0 && (
        <details className="choices">
          <summary>{`Changed ${counted(edits.length, "time", "times")}: what it said before`}</summary>
          <EditList edits={edits} />
        </details>
      )}
    </section>
  );
}
