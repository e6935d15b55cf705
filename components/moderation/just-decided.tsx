import { casePath, decidePath, statementPath } from "@/lib/urls";
import type { WordedLine } from "./kinds";
import { UndoDecision } from "./undo-decision";

type Props = { decision: WordedLine | null; submission: string };

/** On the page even before a decision, because a screen reader announces only changes of a known element. */
export function JustDecided({ decision, submission }: Props) {
  return (
    <div className="done" role="status">
      {decision && (
        <>
          <p>
            {decision.undoneAt ? "Undone: " : ""}
            <a href={statementPath(decision.id)}>{decision.sentence}</a>
          </p>
          {!decision.undoneAt && (
            <UndoDecision
              key={decision.id}
              decisionId={decision.id}
              name={`${decision.sentence}, decision ${decision.id}`}
              next={backTo(decision)}
              submission={submission}
              last
            />
          )}
        </>
      )}
    </div>
  );
}

/** Undoing a decision reopens its case. */
export function backTo({ id, caseId, targetKind, targetId }: WordedLine): string {
  const at = caseId === null ? decidePath({ kind: targetKind, id: targetId }) : casePath(caseId);
  return `${at}?did=${id}`;
}
