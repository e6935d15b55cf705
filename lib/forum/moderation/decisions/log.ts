import type { DecisionKind, LogEntryKind } from "@/db/decisions/schema";
import type { Tx } from "@/db/transaction";
import { type Logged, type LogPlace, writeLog } from "@/lib/forum/filters/holding/log-entry";
import { NOWHERE } from "@/lib/forum/targets/locked-target";
import { isAboutPeople, KINDS } from "./kinds";

/** The place of what somebody did would name them, and that of what was flagged in vain would accuse them. */
export const placeInLog = (kind: DecisionKind, place: LogPlace): LogPlace =>
  KINDS[kind].finding === "fine" || isAboutPeople(kind) ? NOWHERE : place;

/** Last of all in a transaction: only one writes to the log at a time. */
export function logDecisions(
  tx: Tx,
  kind: LogEntryKind,
  entries: readonly Logged[],
  at: Date,
): Promise<void> {
  const placed = entries.map((entry) => ({ ...entry, place: placeInLog(entry.decision.kind, entry.place) }));
  return writeLog(tx, kind, placed, at);
}
