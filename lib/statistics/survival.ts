import { logLogRange, type Range } from "./ranges";

/**
 * One runner's time to a milestone, in any one unit, from the start of the injury. `entry` is when we began to follow the
 * runner (late entry; 0 without it). `event` says whether the milestone was reached at `exit`, or not by then (censored).
 */
export type Followed = { entry?: number; exit: number; event: boolean };

/** The Kaplan-Meier estimate from one event time to the next. */
export type SurvivalStep = {
  time: number;
  atRisk: number;
  events: number;
  /** The share that has not reached the milestone, 0 to 1. */
  survival: number;
  /** Greenwood's; null where `survival` is 0. */
  standardError: number | null;
  /** 95 %, by log-log; null where `survival` is 0. */
  range: Range | null;
};

type CurvePoint = Pick<SurvivalStep, "time" | "survival" | "range">;

/** `value` and its 95 % range; each is null where the curve, or the edge of its band, stays above one half. */
export type Median = { value: number | null; lower: number | null; upper: number | null };

/**
 * The Kaplan-Meier (product-limit) estimate: one step for each distinct event time, in order.
 * A runner is at risk at `t` if `entry < t <= exit`, so at equal times events come before censorings, and entries last.
 */
export function kaplanMeier(followed: readonly Followed[]): SurvivalStep[] {
  let survival = 1;
  let variance = 0;
  return riskSets(followed).map(({ time, atRisk, events }) => {
    survival *= 1 - events / atRisk;
    variance += events / (atRisk * (atRisk - events));
    const standardError = survival > 0 ? survival * Math.sqrt(variance) : null;
    const range = standardError === null ? null : logLogRange(survival, standardError);
    return { time, atRisk, events, survival, standardError, range };
  });
}

/** The number of runners who reach the milestone at each event time, and who could have. */
export function riskSets(followed: readonly Followed[]): { time: number; atRisk: number; events: number }[] {
  const events = countBy(followed.filter(({ event }) => event).map(({ exit }) => exit));
  const exits = followed.map(({ exit }) => exit).sort(ascending);
  const entries = followed.map(({ entry }) => entry ?? 0).sort(ascending);
  const before = counter();
  const entered = counter();
  return [...events.keys()].sort(ascending).map((time) => ({
    time,
    atRisk: entered(entries, time) - before(exits, time),
    events: events.get(time) ?? 0,
  }));
}

/** Where the curve is exactly one half for a while, the median is the middle of that while (as in R's survival). */
export function medianOf(steps: readonly CurvePoint[]): Median {
  return {
    value: halved(steps, ({ survival }) => survival),
    lower: halved(steps, ({ range }) => range?.lower),
    upper: halved(steps, ({ range }) => range?.upper),
  };
}

/** Products of fractions miss one half by a rounding error: R's survival allows for it, too. */
const ROUNDING = 1e-9;

function halved(
  steps: readonly CurvePoint[],
  share: (step: CurvePoint) => number | undefined,
): number | null {
  const below = (step: CurvePoint) => (share(step) ?? 1) <= 0.5 + ROUNDING;
  const at = steps.findIndex(below);
  const step = steps[at];
  if (!step) return null;
  const next = steps[at + 1];
  const flat = Math.abs((share(step) ?? 1) - 0.5) <= ROUNDING;
  return flat && next ? (step.time + next.time) / 2 : step.time;
}

const ascending = (a: number, b: number) => a - b;

function countBy(times: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const time of times) counts.set(time, (counts.get(time) ?? 0) + 1);
  return counts;
}

/** Counts how many of sorted `times` are before `time`, for a `time` that only grows. */
function counter() {
  let passed = 0;
  return (times: readonly number[], time: number) => {
    while ((times[passed] ?? Number.POSITIVE_INFINITY) < time) passed++;
    return passed;
  };
}
