import type { Curve, CurveStep } from "@/lib/outcomes/curve";
import type { CurveMilestone } from "@/lib/outcomes/released";
import { counted } from "@/lib/words/counts";
import { milestoneWords } from "./milestone-words";

export const WEEKS_BETWEEN_ROWS = 4;

/** What one line in a picture shows: the curve of all runners, or of a group. */
export type Line = Omit<Curve, "open" | "stoppedPercent">;

const NONE: CurveStep = { week: 0, percent: 0, lower: 0, upper: 0 };

/** How many of 100 had reached the milestone by the end of the week. Null if the line does not reach that week. */
export function stepAt({ startWeek, endWeek, steps }: Line, week: number): CurveStep | null {
  if (week < startWeek || week > endWeek) return null;
  return steps.findLast((step) => step.week <= week) ?? NONE;
}

export const lastStepOf = (line: Line): CurveStep => stepAt(line, line.endWeek) ?? NONE;

/** "14 weeks" */
export const weeksOf = (weeks: number) => counted(weeks, "week", "weeks");

/** We count up to this many. */
export const MOST_STORIES = 100;

/** "7 stories"; a count that ended early is "100 stories or more". */
export const storiesOf = (count: number) =>
  `${counted(count, "story", "stories")}${count >= MOST_STORIES ? " or more" : ""}`;

/** "11 to 19", "11 to later than 36" */
export function medianRange({ median, endWeek }: Line): string {
  if (!median) return "";
  return `${median.lower ?? 0} to ${median.upper ?? `later than ${endWeek}`}`;
}

/** "18 to 34"; empty before the first step, where there is no range. */
export const stepRange = ({ percent, lower, upper }: CurveStep) =>
  percent === 0 ? "" : `${lower} to ${upper}`;

/** Fewer runners wrote here early: such a curve says nothing about those who came back sooner. */
export const stillHurt = ({ startWeek }: Line) =>
  startWeek === 0 ? null : `Only runners who were still hurt after week ${startWeek} are counted here.`;

/** "Half ran again after 14 weeks (11 to 19)", or how many had by the end. */
export function inShort(line: Line, milestone: CurveMilestone): string {
  const { did, hadDone } = milestoneWords[milestone];
  if (line.median) return `Half ${did} after ${weeksOf(line.median.week)} (${medianRange(line)})`;
  return `${lastStepOf(line).percent} of 100 ${hadDone} after ${weeksOf(line.endWeek)}`;
}

/** "half had run again by week 13 (11 to 17)" */
export function groupInShort(line: Line, milestone: CurveMilestone): string {
  const { hadDone } = milestoneWords[milestone];
  if (line.steps.length === 0) return `too few ${hadDone} by week ${line.endWeek} to say how many`;
  if (line.median) return `half ${hadDone} by week ${line.median.week} (${medianRange(line)})`;
  const last = lastStepOf(line);
  return `${last.percent} of 100 ${hadDone} by week ${line.endWeek}${rangeInBrackets(last)}`;
}

export const rangeInBrackets = (step: CurveStep) => (step.percent === 0 ? "" : ` (${stepRange(step)})`);

/** The weeks of the rows behind a picture: every fourth, as runners followed are counted, and the last. */
export function rowWeeks({ startWeek, endWeek }: Line): number[] {
  const first = Math.ceil(startWeek / WEEKS_BETWEEN_ROWS) * WEEKS_BETWEEN_ROWS;
  const weeks: number[] = [];
  for (let week = first; week < endWeek; week += WEEKS_BETWEEN_ROWS) weeks.push(week);
  return [...weeks, endWeek];
}

const POINTS_SPOKEN = 4;

/** For a reader who hears the picture: "7 of 100 by week 4, 26 by week 8 and 79 by week 36". */
export function spokenLine(line: Line): string {
  const weeks = rowWeeks(line).filter((week) => week > line.startWeek);
  const every = Math.ceil(weeks.length / POINTS_SPOKEN);
  const spoken = weeks.filter((_, i) => (weeks.length - 1 - i) % every === 0);
  return spoken
    .map((week, i) => `${stepAt(line, week)?.percent ?? 0}${i === 0 ? " of 100" : ""} by week ${week}`)
    .join(", ");
}
