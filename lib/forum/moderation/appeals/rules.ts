import { DAY_MS } from "@/lib/time";

/** Three questions, and their answers. */
export const MOST_MESSAGES = 6;

/** Until when a decision can be appealed. */
export function lastDayOf(decidedAt: Date, days: number): Date {
  return new Date(decidedAt.getTime() + days * DAY_MS);
}
