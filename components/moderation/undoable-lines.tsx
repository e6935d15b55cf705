import { DecisionLines } from "./decision-lines";
import { backTo } from "./just-decided";
import type { WordedLine } from "./kinds";
import { UndoDecision } from "./undo-decision";

type Props = { decisions: readonly WordedLine[]; now: Date; none: string; submission: string };

export function UndoableLines({ submission, ...lines }: Props) {
  return (
    <DecisionLines
      {...lines}
      undo={(decision) => (
        <UndoDecision
          key={decision.id}
          decisionId={decision.id}
          name={`${decision.sentence}, decision ${decision.id}`}
          next={backTo(decision)}
          submission={submission}
        />
      )}
    />
  );
}
