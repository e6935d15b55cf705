import type { DecisionKind, LogEntryKind } from "@/db/decisions/schema";
import type { Tx } from "@/db/transaction";
import { type Logged, type LogPlace, writeLog } from "@/lib/forum/filters/holding/log-entry";
import { NOWHERE } from "@/lib/forum/targets/locked-target";
import { isAboutPeople, KINDS } from "./kinds";

/** No place if it would reveal the member concerned, or accuse a member whose post was flagged in vain. */
export const placeInLog = (kind: DecisionKind, place: LogPlace): LogPlace =>
  KINDS[kind].finding === "fine" || isAboutPeople(kind) ? NOWHERE : place;

/** Call last in a transaction: only one transaction at a time writes to the log. */
export function logDecisions(
  tx: Tx,
  kind: LogEntryKind,
  entries: readonly Logged[],
  at: Date,
): Promise<void> {
  const placed = entries.map((entry) => ({ ...entry, place: placeInLog(entry.decision.kind, entry.place) }));
  return writeLog(tx, kind, placed, at);
}
