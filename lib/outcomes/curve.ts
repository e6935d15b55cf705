import { aalenJohansen, type CompetingObservation } from "@/lib/statistics/incidence";
import { observedCounts } from "@/lib/statistics/risk-sets";
import { MIN_RUNNERS } from "./small-cells";
import { medianWeek, mergedSteps, type Step } from "./steps";
import type { Ending } from "./times";

/** One runner's way to a milestone, in days since the injury began. */
export type Runner = CompetingObservation<Ending>;

/** By the end of `week`, `percent` of the runners had reached the milestone (95 % range: `lower` to `upper`). Whole numbers. */
export type CurveStep = { week: number; percent: number; lower: number; upper: number };

/** A curve that is safe to publish: it says nothing about a single runner. Weeks count from the start of the injury. */
export type Curve = {
  /** How many runners the curve counts. */
  runners: number;
  /** How many of them have neither reached the milestone nor stopped; null if these, or all the others, are too few. */
  open: number | null;
  /** If this is over 0, the curve is about runners who were still hurt at the end of this week: earlier, too few wrote here. */
  startWeek: number;
  endWeek: number;
  steps: CurveStep[];
  /** How many runners we still followed, every fourth week. */
  atRisk: { week: number; runners: number }[];
  /** How many percent had stopped running by `endWeek`; null if too few had. */
  stoppedPercent: number | null;
  /** The week by which half had reached the milestone; null if half had not. A bound after `endWeek` is null. */
  median: { week: number; lower: number | null; upper: number | null } | null;
};

export type CurveSpan = { startWeek: number; endWeek: number };

const WEEKS_BETWEEN_COUNTS = 4;

/** The longest time in which we followed at least `MIN_RUNNERS`; null if there is none. */
export function curveSpan(runners: readonly Runner[]): CurveSpan | null {
  const countAfter = countsAfterWeeks(runners);
  const lastWeek = Math.floor(runners.reduce((last, { exit }) => Math.max(last, exit), 0) / 7);
  let longest: CurveSpan | null = null;
  let startWeek = 0;
  for (let week = 0; week <= lastWeek; week++) {
    if (countAfter(week) < MIN_RUNNERS) startWeek = week + 1;
    else if (week > startWeek && (!longest || week - startWeek > longest.endWeek - longest.startWeek))
      longest = { startWeek, endWeek: week };
  }
  return longest;
}

/** @param span from `curveSpan`, or a part of it: two curves in one picture have the same span. */
export function curveOf(all: readonly Runner[], span: CurveSpan): Curve {
  const runners = stillHurtAfter(all, span.startWeek);
  const estimate = (end: Ending) =>
    aalenJohansen(runners, end).filter(({ time }) => time <= span.endWeek * 7);
  const steps = mergedSteps(estimate("reached"));
  const open = runners.filter(({ event }) => event === null).length;
  return {
    runners: runners.length,
    open: Math.min(open, runners.length - open) < MIN_RUNNERS ? null : open,
    ...span,
    steps: steps.map(({ week, share, lower, upper }) => ({
      week,
      percent: percent(share),
      lower: percent(lower),
      upper: percent(upper),
    })),
    atRisk: followedEveryFourWeeks(runners, span),
    stoppedPercent: stoppedPercent(estimate("stopped")),
    median: publishedMedian(steps),
  };
}

/** How many runners we follow right after the end of a week. */
function countsAfterWeeks(runners: readonly Runner[]): (week: number) => number {
  const { justAfter } = observedCounts(runners);
  return (week) => justAfter(week * 7);
}

function stillHurtAfter(runners: readonly Runner[], week: number): Runner[] {
  return runners
    .filter(({ exit }) => exit > week * 7)
    .map((runner) => ({ ...runner, entry: Math.max(runner.entry ?? 0, week * 7) }));
}

function followedEveryFourWeeks(
  runners: readonly Runner[],
  { startWeek, endWeek }: CurveSpan,
): Curve["atRisk"] {
  const countAfter = countsAfterWeeks(runners);
  const counts: Curve["atRisk"] = [];
  const first = Math.ceil(startWeek / WEEKS_BETWEEN_COUNTS) * WEEKS_BETWEEN_COUNTS;
  for (let week = first; week <= endWeek; week += WEEKS_BETWEEN_COUNTS)
    counts.push({ week, runners: countAfter(week) });
  return counts;
}

function stoppedPercent(estimate: readonly { events: number; share: number }[]): number | null {
  const count = estimate.reduce((sum, { events }) => sum + events, 0);
  return count < MIN_RUNNERS ? null : percent(estimate.at(-1)?.share ?? 0);
}

function publishedMedian(steps: readonly Step[]): Curve["median"] {
  const { value, lower, upper } = medianWeek(steps);
  if (value === null) return null;
  return { week: Math.ceil(value), lower: lower && Math.ceil(lower), upper: upper && Math.ceil(upper) };
}

const percent = (share: number) => Math.round(share * 100);
