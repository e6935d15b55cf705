import type { DecisionLine } from "@/db/queries/decided";
import { casePath, decidePath, statementPath } from "@/lib/urls";
import { KIND_NAMES } from "../log/words";
import { UndoDecision } from "./undo-decision";
import { thingNames } from "./words";

type Props = { decision: DecisionLine | null; submission: string };

/** What was just decided, as it stands by now, with the way back. It is there before anything is decided, so that it is read out. */
export function JustDecided({ decision, submission }: Props) {
  return (
    <div className="done" role="status">
      {decision && (
        <>
          <p>
            {decision.undoneAt ? "Undone: " : ""}
            <a href={statementPath(decision.id)}>{sentenceOf(decision)}</a>
          </p>
          {!decision.undoneAt && (
            <UndoDecision
              key={decision.id}
              decisionId={decision.id}
              name={sentenceOf(decision)}
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

export const sentenceOf = ({ kind, subjectKind, reasonTitle }: DecisionLine) =>
  `${KIND_NAMES[kind]}: a ${thingNames[subjectKind].toLowerCase()}, for “${reasonTitle}”`;

/** Where it is decided anew: its case is open again. */
export function backTo({ id, caseId, subjectKind, subjectId }: DecisionLine): string {
  const at = caseId === null ? decidePath({ kind: subjectKind, id: subjectId }) : casePath(caseId);
  return `${at}?did=${id}`;
}
