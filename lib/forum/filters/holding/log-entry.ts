import type { StoredDecision } from "@/db/decisions/reads";
import type { DecisionKind, LogData, LogEntryKind, MachinePart } from "@/db/decisions/schema";
import { insertLogEntries } from "@/db/decisions/writes";
import type { TargetKind } from "@/db/targets/schema";
import type { Tx } from "@/db/transaction";

interface Decided {
  readonly kind: DecisionKind;
  readonly targetKind: TargetKind;
  readonly machine: MachinePart;
  readonly reasonTitle: string;
  readonly legal: boolean;
  readonly until: Date | null;
  readonly partOfId: number | null;
}

export interface LogPlace {
  readonly threadId: number | null;
  readonly commentId: number | null;
}

export function logData(kind: LogEntryKind, decision: Decided, by: string | null, place: LogPlace): LogData {
  // The place would reveal which member the decision is about.
  const shown = decision.targetKind !== "person";
  return {
    by,
    machine: kind === "decided" ? decision.machine : by === null ? "decided" : "none",
    reason: decision.reasonTitle,
    legal: decision.legal,
    until: decision.until?.toISOString() ?? null,
    targetKind: decision.targetKind,
    threadId: shown ? place.threadId : null,
    commentId: shown ? place.commentId : null,
    partOf: decision.partOfId,
  };
}

export interface Logged {
  readonly decision: StoredDecision;
  readonly by: string | null;
  readonly place: LogPlace;
}

/** Call last in a transaction: only one transaction at a time writes to the log. */
export async function writeLog(
  tx: Tx,
  kind: LogEntryKind,
  entries: readonly Logged[],
  at: Date,
): Promise<void> {
  await insertLogEntries(
    tx,
    entries.map(({ decision, by, place }) => ({
      at,
      kind,
      decisionId: decision.id,
      decisionKind: decision.kind,
      data: logData(kind, decision, by, place),
    })),
  );
}
