import type { OutcomeAnswer } from "@/db/check-ins/schema";
import { WEEK_MS } from "@/lib/time";

/** So many weeks after a question or a story its writer is asked what became of it. */
export const WEEKS = [4, 8, 12, 26] as const;

/** In the order that they are asked in; links count on their places. */
export const OUTCOME_ANSWERS: readonly OutcomeAnswer[] = ["better", "same", "worse", "running"];

/** A thread that was posted after `after`, and not after `until`, is due to be asked about. */
export interface Due {
  readonly weeks: number;
  readonly after: Date;
  readonly until: Date;
}

/** Whoever was not asked within a week of the day is not asked any more: an old blog that moves in floods nobody. */
export function dueAt(at: Date): Due[] {
  return WEEKS.map((weeks) => ({
    weeks,
    after: new Date(at.getTime() - (weeks + 1) * WEEK_MS),
    until: new Date(at.getTime() - weeks * WEEK_MS),
  }));
}

/** When a thread's writer is still to be asked. */
export function weeksToCome(postedAt: Date, at: Date): number[] {
  return WEEKS.filter((weeks) => postedAt.getTime() + weeks * WEEK_MS > at.getTime());
}
