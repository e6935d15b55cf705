import type { ReactNode } from "react";
import { decidedTogetherPath, statementPath } from "@/lib/urls";
import { Ago } from "../inbox/ago";
import { nameOf } from "../people/name-of";
import type { WordedLine } from "./kinds";

type Props = {
  decisions: readonly WordedLine[];
  now: Date;
  none: string;
  undo?: (decision: WordedLine) => ReactNode;
};

const APPEALED = { open: "appealed", granted: "appeal granted", refused: "appeal refused" } as const;

export function DecisionLines({ decisions, now, none, undo }: Props) {
  if (decisions.length === 0) return <p className="hint">{none}</p>;
  return (
    <ol className="decision-lines">
      {decisions.map((decision) => (
        <li key={decision.id}>
          <p className="meta">
            <a href={statementPath(decision.id)} aria-label={`${decision.name}, decision ${decision.id}`}>
              {decision.name}
            </a>
            <span dir="auto">{decision.by ? nameOf(decision.by) : "The forum’s software"}</span>
            <Ago at={decision.at} now={now} />
            {decision.undoneAt && (
              <b>{decision.undoneBy ? `undone by ${nameOf(decision.undoneBy)}` : "undone"}</b>
            )}
            {decision.togetherId && (
              <a
                href={decidedTogetherPath(decision.togetherId)}
                aria-label={`Decided with other cases, decision ${decision.id}`}
              >
                Decided with other cases
              </a>
            )}
            {decision.appeal && <b>{APPEALED[decision.appeal]}</b>}
          </p>
          <p>
            {decision.reasonTitle}
            {decision.note && `: ${decision.note}`}
          </p>
          {!decision.undoneAt && undo?.(decision)}
        </li>
      ))}
    </ol>
  );
}
