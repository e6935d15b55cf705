import type { IncidenceStep } from "@/lib/statistics/incidence";
import { type Median, medianOf } from "@/lib/statistics/survival";

/** A step that stands for fewer would show when a single runner got there. */
export const FEWEST_IN_STEP = 3;

/** `share` of all had reached the milestone by the end of `week`. */
export type Step = { week: number; share: number; lower: number; upper: number };

/**
 * Merges an estimate in days into steps of whole weeks, each of at least `FEWEST_IN_STEP` runners: none, if there are fewer.
 * A step stands in the middle of the weeks that it stands for, so that merging makes no curve slower or faster.
 */
export function mergedSteps(estimate: readonly IncidenceStep[]): Step[] {
  const groups: { weeks: number[]; end: IncidenceStep }[] = [];
  for (const step of estimate) {
    if (step.events === 0) continue;
    const week = Math.max(1, Math.ceil(step.time / 7));
    const weeks = new Array<number>(step.events).fill(week);
    const group = groups.at(-1);
    if (group && (group.weeks.length < FEWEST_IN_STEP || group.weeks.at(-1) === week)) {
      group.weeks.push(...weeks);
      group.end = step;
    } else groups.push({ weeks, end: step });
  }
  const last = groups.at(-1);
  if (last && last.weeks.length < FEWEST_IN_STEP) {
    groups.pop();
    const before = groups.at(-1);
    if (before) {
      before.weeks.push(...last.weeks);
      before.end = last.end;
    }
  }
  return groups.map(({ weeks, end: { share, range } }) => ({
    week: Math.round(weeks.reduce((sum, week) => sum + week, 0) / weeks.length),
    share,
    lower: range?.lower ?? share,
    upper: range?.upper ?? share,
  }));
}

/** The week by which half had reached the milestone, of what the steps show and no more. */
export function medianWeek(steps: readonly Step[]): Median {
  return medianOf(
    steps.map(({ week, share, lower, upper }) => ({
      time: week,
      survival: 1 - share,
      range: { lower: 1 - upper, upper: 1 - lower },
    })),
  );
}
