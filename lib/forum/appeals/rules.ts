import type { DecisionKind } from "@/db/schema/decisions";
import { DAY_MS } from "@/lib/time";

/** Three questions, and their answers. */
export const MOST_MESSAGES = 6;

/** What takes nothing from anybody needs no appeal. */
export function isAppealable(kind: DecisionKind): boolean {
  return kind !== "dismiss" && kind !== "restore" && kind !== "unlock";
}

/** Until when a decision can be appealed. */
export function lastDayOf(decidedAt: Date, days: number): Date {
  return new Date(decidedAt.getTime() + days * DAY_MS);
}
