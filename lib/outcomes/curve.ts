import { aalenJohansen, type FollowedToEnd } from "@/lib/statistics/incidence";
import { FEWEST } from "./cells";
import { medianWeek, mergedSteps } from "./steps";
import type { Ending } from "./times";

export type Runner = FollowedToEnd<Ending>;

/** From `week` on, `of100` of 100 had reached the milestone; `lower` to `upper` is its 95 % range. Whole numbers. */
export type CurveStep = { week: number; of100: number; lower: number; upper: number };

/**
 * A curve that may be shown: no number in it stands for a single runner.
 * Weeks count from the start of the injury, to the end of the week.
 */
export type Curve = {
  /** Those whom the curve is made of. */
  runners: number;
  /** Of them, those who had neither reached the milestone nor stopped; null if they, or all others, are under `FEWEST`. */
  open: number | null;
  /** Over 0 where too few were followed from the start: the curve is then about runners still hurt at the end of that week. */
  startWeek: number;
  endWeek: number;
  steps: CurveStep[];
  /** Every fourth week: those who could still be followed, at least `FEWEST`. */
  atRisk: { week: number; runners: number }[];
  /** Of 100, those who had stopped running by `endWeek`; null until `FEWEST` have. */
  stoppedOf100: number | null;
  /** The week by which half had got there, null if half had not; a bound that lies beyond `endWeek` is null. */
  median: { week: number; lower: number | null; upper: number | null } | null;
};

export type CurveSpan = { startWeek: number; endWeek: number };

const WEEKS_BETWEEN_COUNTS = 4;

/** The longest run of weeks in which at least `FEWEST` could be followed; null if there is none. */
export function spanOfCurve(runners: readonly Runner[]): CurveSpan | null {
  let longest: CurveSpan | null = null;
  let startWeek = 0;
  const last = Math.floor(Math.max(0, ...runners.map(({ exit }) => exit)) / 7);
  for (let week = 0; week <= last; week++) {
    if (atRiskAfter(runners, week) < FEWEST) startWeek = week + 1;
    else if (week > startWeek && (!longest || week - startWeek > longest.endWeek - longest.startWeek))
      longest = { startWeek, endWeek: week };
  }
  return longest;
}

/** `span` is the longest that `runners` allow, or one within it, for the other curve of a picture. */
export function curveOf(runners: readonly Runner[], span: CurveSpan): Curve {
  const kept = stillHurtAt(runners, span.startWeek);
  const estimate = (end: Ending) => aalenJohansen(kept, end).filter(({ time }) => time <= span.endWeek * 7);
  const stopped = estimate("stopped").filter(({ events }) => events > 0);
  const steps = mergedSteps(estimate("reached"));
  const median = medianWeek(steps);
  const open = kept.filter(({ end }) => end === null).length;
  return {
    runners: kept.length,
    open: Math.min(open, kept.length - open) < FEWEST ? null : open,
    ...span,
    steps: steps.map(({ week, share, lower, upper }) => ({
      week,
      of100: of100(share),
      lower: of100(lower),
      upper: of100(upper),
    })),
    atRisk: countsOf(kept, span),
    stoppedOf100: sumOfEvents(stopped) < FEWEST ? null : of100(stopped.at(-1)?.share ?? 0),
    median:
      median.value === null
        ? null
        : {
            week: Math.ceil(median.value),
            lower: median.lower && Math.ceil(median.lower),
            upper: median.upper && Math.ceil(median.upper),
          },
  };
}

/** Those whom we could follow just after the end of `week`. */
function atRiskAfter(runners: readonly Runner[], week: number): number {
  return runners.filter(({ entry = 0, exit }) => entry <= week * 7 && week * 7 < exit).length;
}

function stillHurtAt(runners: readonly Runner[], week: number): Runner[] {
  return runners
    .filter(({ exit }) => exit > week * 7)
    .map((runner) => ({ ...runner, entry: Math.max(runner.entry ?? 0, week * 7) }));
}

function countsOf(runners: readonly Runner[], { startWeek, endWeek }: CurveSpan): Curve["atRisk"] {
  const counts: Curve["atRisk"] = [];
  const first = Math.ceil(startWeek / WEEKS_BETWEEN_COUNTS) * WEEKS_BETWEEN_COUNTS;
  for (let week = first; week <= endWeek; week += WEEKS_BETWEEN_COUNTS)
    counts.push({ week, runners: atRiskAfter(runners, week) });
  return counts;
}

const of100 = (share: number) => Math.round(share * 100);

const sumOfEvents = (steps: readonly { events: number }[]) =>
  steps.reduce((sum, { events }) => sum + events, 0);
