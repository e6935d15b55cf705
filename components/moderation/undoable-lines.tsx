import type { DecisionLine } from "@/db/queries/decided";
import { DecisionLines } from "./decision-lines";
import { backTo, sentenceOf } from "./just-decided";
import { UndoDecision } from "./undo-decision";

type Props = { decisions: readonly DecisionLine[]; now: Date; none: string; submission: string };

/** What was decided, each with the way back. */
export function UndoableLines({ submission, ...lines }: Props) {
  return (
    <DecisionLines
      {...lines}
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
  );
}
