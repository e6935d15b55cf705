import type { DecisionLine } from "@/db/queries/decided";
import { DecisionLines } from "./decision-lines";
import { backTo, sentenceOf } from "./just-decided";
import { UndoDecision } from "./undo-decision";

type Props = { decisions: readonly DecisionLine[]; now: Date; submission: string };

/** What one decided last, each with the way back. */
export function DecidedLast({ decisions, now, submission }: Props) {
  return (
    <details className="choices decided-last">
      <summary>What you decided last</summary>
      <DecisionLines
        decisions={decisions}
        now={now}
        none=""
        undo={(decision) => (
          <UndoDecision
            key={decision.id}
            decisionId={decision.id}
            name={sentenceOf(decision)}
            next={backTo(decision)}
            submission={submission}
          />
        )}
      />
    </details>
  );
}
