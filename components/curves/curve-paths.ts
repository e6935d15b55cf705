import type { CurveStep } from "@/lib/outcomes/curve";
import { type Line, lastStepOf } from "./curve-words";

/** Paths in a box that is as wide as the weeks of the line and 100 high, with 100 of 100 runners at the top. */
export const boxOf = ({ startWeek, endWeek }: Line) => `0 0 ${endWeek - startWeek} 100`;

const height = (percent: number) => 100 - percent;

export function linePath({ startWeek, endWeek, steps }: Line): string {
  const rises = steps.map(({ week, percent }) => `H${week - startWeek}V${height(percent)}`);
  return `M0 100${rises.join("")}H${endWeek - startWeek}`;
}

/** Null before the first step: where nobody has reached the milestone, there is no range. */
export function bandPath({ startWeek, endWeek, steps }: Line): string | null {
  const first = steps[0];
  if (!first) return null;
  const x = ({ week }: CurveStep) => week - startWeek;
  const above = steps.map((step, i) =>
    i === 0 ? `M${x(step)} ${height(step.upper)}` : `H${x(step)}V${height(step.upper)}`,
  );
  const below = steps.toReversed().map((step) => `V${height(step.lower)}H${x(step)}`);
  return `${above.join("")}H${endWeek - startWeek}${below.join("")}Z`;
}

/** From the left at 50 of 100 to the line, and down to the week. */
export function halfPath({ startWeek, median }: Line): string | null {
  return median ? `M0 50H${median.week - startWeek}V100` : null;
}

/** The place of a week from the left, in percent. */
export function across({ startWeek, endWeek }: Line, week: number): number {
  return Math.round(((week - startWeek) / (endWeek - startWeek)) * 1000) / 10;
}

/** Whether the first of two lines ends above the second. */
export const endsAbove = (one: Line, other: Line) => lastStepOf(one).percent >= lastStepOf(other).percent;

const MOST_LABELS = 10;
const LEAST_APART = 0.06;

/** The weeks with a label: every fourth, or fewer if they would touch. */
export function labelledWeeks({ startWeek, endWeek }: Line): number[] {
  const between =
    [4, 8, 12, 16, 24, 52, 104].find((weeks) => (endWeek - startWeek) / weeks <= MOST_LABELS) ?? 208;
  const first = Math.ceil(startWeek / between) * between;
  const weeks = first - startWeek > (endWeek - startWeek) * LEAST_APART ? [startWeek] : [];
  for (let week = first; week <= endWeek; week += between) weeks.push(week);
  return weeks;
}
