import { type Range, wilsonRange } from "@/lib/statistics/ranges";
import { FEWEST, shownCells } from "./cells";

/** What a runner said of a treatment, in the order in which tables show it. */
export const EFFECTS = ["helped", "no_effect", "made_it_worse", "cannot_tell"] as const;
export type TreatmentEffect = (typeof EFFECTS)[number];

/** One treatment of one runner. `fromDay` counts from the onset; null where the record does not say when it began. */
export type Tried = { runner: number; treatment: number; effect: TreatmentEffect; fromDay: number | null };

export type TreatmentRow = {
  treatment: number;
  /** Those who tried it, at least `FEWEST`. */
  runners: number;
  /** Half of those who said when had begun it by the end of this week; null if fewer than `FEWEST` said. */
  fromWeek: number | null;
  /** In the order of `EFFECTS`; null where a number is hidden. */
  counts: (number | null)[];
  /** Of 100 who tried it, those whom it helped, with its 95 % range; null where their number is hidden. */
  helpedOf100: ({ value: number } & Range) | null;
};

/**
 * One row for each treatment that enough runners tried, in the order in which people try them.
 * A runner counts once for each treatment: the last entry holds.
 */
export function treatmentRows(tried: readonly Tried[]): TreatmentRow[] {
  const byTreatment = new Map<number, Map<number, Tried>>();
  for (const one of tried) {
    const runners = byTreatment.get(one.treatment) ?? new Map<number, Tried>();
    byTreatment.set(one.treatment, runners.set(one.runner, one));
  }
  return [...byTreatment]
    .filter(([, runners]) => runners.size >= FEWEST)
    .map(([treatment, runners]) => rowOf(treatment, [...runners.values()]))
    .sort((a, b) => (a.fromWeek ?? Infinity) - (b.fromWeek ?? Infinity) || b.runners - a.runners);
}

function rowOf(treatment: number, tried: readonly Tried[]): TreatmentRow {
  const counts = shownCells(EFFECTS.map((effect) => tried.filter((one) => one.effect === effect).length));
  const helped = counts[0] ?? null;
  return {
    treatment,
    runners: tried.length,
    fromWeek: middleWeek(tried.map(({ fromDay }) => fromDay).filter((day) => day !== null)),
    counts,
    helpedOf100: helped === null ? null : of100(helped, tried.length),
  };
}

function middleWeek(days: readonly number[]): number | null {
  if (days.length < FEWEST) return null;
  const middle = days.toSorted((a, b) => a - b)[Math.floor((days.length - 1) / 2)] as number;
  return Math.max(1, Math.ceil(middle / 7));
}

function of100(count: number, of: number): { value: number } & Range {
  const { lower, upper } = wilsonRange(count, of);
  return {
    value: Math.round((100 * count) / of),
    lower: Math.round(100 * lower),
    upper: Math.round(100 * upper),
  };
}
