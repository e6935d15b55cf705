import type { IncidenceStep } from "@/lib/statistics/incidence";
import { type Median, medianOf } from "@/lib/statistics/survival";

/** With fewer, a step would show in which week one runner got there. */
const MIN_RUNNERS_IN_STEP = 3;

/** `share` of all runners had reached the milestone by the end of `week`. */
export type Step = { week: number; share: number; lower: number; upper: number };

type Group = { weeks: number[]; last: IncidenceStep };

/**
 * Merges an estimate in days into steps in whole weeks, of at least three runners each; no steps if there are fewer.
 * Each step is at the average week of its runners, so merging makes recovery look neither slower nor faster.
 */
export function mergedSteps(estimate: readonly IncidenceStep[]): Step[] {
  return merged(estimate).map(({ weeks, last: { share, range } }) => ({
    week: Math.round(weeks.reduce((sum, week) => sum + week, 0) / weeks.length),
    share,
    lower: range?.lower ?? share,
    upper: range?.upper ?? share,
  }));
}

function merged(estimate: readonly IncidenceStep[]): Group[] {
  const groups: Group[] = [];
  for (const step of estimate.filter(({ events }) => events > 0)) {
    const week = Math.max(1, Math.ceil(step.time / 7));
    const weeks = new Array<number>(step.events).fill(week);
    const group = groups.at(-1);
    if (group && (isSmall(group) || group.weeks.at(-1) === week)) {
      group.weeks.push(...weeks);
      group.last = step;
    } else groups.push({ weeks, last: step });
  }
  const rest = groups.at(-1);
  if (!rest || !isSmall(rest)) return groups;
  const [before, earlier] = [groups.at(-2), groups.slice(0, -2)];
  return before ? [...earlier, { weeks: [...before.weeks, ...rest.weeks], last: rest.last }] : [];
}

const isSmall = ({ weeks }: Group) => weeks.length < MIN_RUNNERS_IN_STEP;

/** The week by which half had reached the milestone, worked out from the published steps only. */
export function medianWeek(steps: readonly Step[]): Median {
  return medianOf(
    steps.map(({ week, share, lower, upper }) => ({
      time: week,
      survival: 1 - share,
      range: { lower: 1 - upper, upper: 1 - lower },
    })),
  );
}
