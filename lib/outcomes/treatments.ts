import { type Range, wilsonRange } from "@/lib/statistics/ranges";
import { hideSmallCells, MIN_RUNNERS } from "./small-cells";

/** What a runner can say about a treatment, in the order of the table's columns. */
export const EFFECTS = ["helped", "no_effect", "made_it_worse", "cannot_tell"] as const;
export type TreatmentEffect = (typeof EFFECTS)[number];

/** `runner` and `treatment` are ids. `fromDay` counts from the start of the injury; null if the record does not say. */
export type TriedTreatment = {
  runner: number;
  treatment: number;
  effect: TreatmentEffect;
  fromDay: number | null;
};

export type TreatmentRow = {
  treatment: number;
  /** How many runners tried it. */
  runners: number;
  /** The week by which half of them had begun it; null if too few said when. */
  fromWeek: number | null;
  /** In the order of `EFFECTS`; null if hidden. */
  counts: (number | null)[];
  /** How many percent say that it helped, with the 95 % range; null if the count is hidden. */
  helpedPercent: ({ value: number } & Range) | null;
};

/**
 * One row for each treatment that enough runners tried, in the order in which people try them.
 * Each runner counts once for each treatment, with the last of their entries.
 */
export function treatmentRows(tried: readonly TriedTreatment[]): TreatmentRow[] {
  const byTreatment = new Map<number, Map<number, TriedTreatment>>();
  for (const entry of tried) {
    const byRunner = byTreatment.get(entry.treatment) ?? new Map<number, TriedTreatment>();
    byTreatment.set(entry.treatment, byRunner.set(entry.runner, entry));
  }
  return [...byTreatment]
    .filter(([, byRunner]) => byRunner.size >= MIN_RUNNERS)
    .map(([treatment, byRunner]) => rowOf(treatment, [...byRunner.values()]))
    .sort((a, b) => (a.fromWeek ?? Infinity) - (b.fromWeek ?? Infinity) || b.runners - a.runners);
}

function rowOf(treatment: number, tried: readonly TriedTreatment[]): TreatmentRow {
  const counts = hideSmallCells(EFFECTS.map((effect) => tried.filter((one) => one.effect === effect).length));
  const helped = counts[0] ?? null;
  return {
    treatment,
    runners: tried.length,
    fromWeek: medianWeekOf(tried.map(({ fromDay }) => fromDay).filter((day) => day !== null)),
    counts,
    helpedPercent: helped === null ? null : percentOf(helped, tried.length),
  };
}

function medianWeekOf(days: readonly number[]): number | null {
  if (days.length < MIN_RUNNERS) return null;
  const median = days.toSorted((a, b) => a - b)[Math.floor((days.length - 1) / 2)] as number;
  return Math.max(1, Math.ceil(median / 7));
}

function percentOf(count: number, total: number): { value: number } & Range {
  const { lower, upper } = wilsonRange(count, total);
  return {
    value: Math.round((100 * count) / total),
    lower: Math.round(100 * lower),
    upper: Math.round(100 * upper),
  };
}
