import { logLogRange, type Range } from "./ranges";
import { type Observation, type RiskSet, riskSets } from "./risk-sets";

/** The Kaplan-Meier estimate from one event time to the next. */
export type SurvivalStep = RiskSet & {
  /** The share of runners without the event so far, 0 to 1. */
  survival: number;
  /** Greenwood's; null if `survival` is 0. */
  standardError: number | null;
  /** By log-log; null if `survival` is 0. */
  range: Range | null;
};

/** A median and its range. Each number is null if the curve, or that edge of its band, stays above one half. */
export type Median = { value: number | null; lower: number | null; upper: number | null };

/** The Kaplan-Meier (product-limit) estimate: one step for each distinct event time, in order. */
export function kaplanMeier(observations: readonly Observation[]): SurvivalStep[] {
  let survival = 1;
  let variance = 0;
  return riskSets(observations).map(({ time, atRisk, events }) => {
    survival *= 1 - events / atRisk;
    variance += events / (atRisk * (atRisk - events));
    const standardError = survival > 0 ? survival * Math.sqrt(variance) : null;
    const range = standardError === null ? null : logLogRange(survival, standardError);
    return { time, atRisk, events, survival, standardError, range };
  });
}

type CurvePoint = Pick<SurvivalStep, "time" | "survival" | "range">;

/** If the curve is flat at exactly one half, the median is the middle of the flat part, as in R's survival package. */
export function medianOf(steps: readonly CurvePoint[]): Median {
  return {
    value: timeAtHalf(steps, ({ survival }) => survival),
    lower: timeAtHalf(steps, ({ range }) => range?.lower),
    upper: timeAtHalf(steps, ({ range }) => range?.upper),
  };
}

/** Rounding errors make a product of fractions miss one half. */
const TOLERANCE = 1e-9;

function timeAtHalf(
  steps: readonly CurvePoint[],
  heightOf: (step: CurvePoint) => number | undefined,
): number | null {
  const heights = steps.map((step) => heightOf(step) ?? 1);
  const at = heights.findIndex((height) => height <= 0.5 + TOLERANCE);
  const step = steps[at];
  if (!step) return null;
  const next = steps[at + 1];
  const flat = (heights[at] as number) >= 0.5 - TOLERANCE;
  return flat && next ? (step.time + next.time) / 2 : step.time;
}

/** Of 0 to 1, with its range: the share that was done within this many hours. */
export function doneWithin({ steps }: { readonly steps: readonly SurvivalStep[] }, hours: number) {
  const step = steps.findLast(({ time }) => time <= hours);
  if (!step) return { share: 0, lower: null, upper: null };
  return {
    share: 1 - step.survival,
    lower: step.range && 1 - step.range.upper,
    upper: step.range && 1 - step.range.lower,
  };
}
