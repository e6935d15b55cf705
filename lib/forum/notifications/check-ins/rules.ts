import type { OutcomeAnswer } from "@/db/check-ins/schema";
import { WEEK_MS } from "@/lib/time";

export const WEEKS = [4, 8, 12, 26] as const;

/** Links store indexes into this list: never reorder it. */
export const OUTCOME_ANSWERS: readonly OutcomeAnswer[] = ["better", "same", "worse", "running"];

export interface Due {
  readonly weeks: number;
  readonly after: Date;
  readonly until: Date;
}

/** A check-in that is more than a week late is skipped, so that an imported old blog sends no flood of emails. */
export function dueAt(at: Date): Due[] {
  return WEEKS.map((weeks) => ({
    weeks,
    after: new Date(at.getTime() - (weeks + 1) * WEEK_MS),
    until: new Date(at.getTime() - weeks * WEEK_MS),
  }));
}

export function weeksToCome(postedAt: Date, at: Date): number[] {
  return WEEKS.filter((weeks) => postedAt.getTime() + weeks * WEEK_MS > at.getTime());
}
