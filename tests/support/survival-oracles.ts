import { readFileSync } from "node:fs";
import { logRank } from "@/lib/statistics/log-rank";
import type { Observation } from "@/lib/statistics/risk-sets";
import { kaplanMeier, medianOf } from "@/lib/statistics/survival";

/** Values that R's survival package computed: see `source` of each set. A null is "not defined". */
type Expected = {
  time: number[];
  atRisk: number[];
  events: number[];
  survival: number[];
  greenwoodSe: (number | null)[];
  lower95loglog: (number | null)[];
  upper95loglog: (number | null)[];
  median: number | null;
  medianLower: number | null;
  medianUpper: number | null;
};
export type Group = { t: number[]; event: number[]; entry?: number[]; expect: Expected };
export type Oracle = {
  name: string;
  groups: Record<string, Group>;
  logRank?: { chi2: number; df: number; p: number; observed: number[]; expected: number[] };
};

export const ORACLES: Oracle[] = JSON.parse(
  readFileSync(new URL("../data/survival-oracles.json", import.meta.url), "utf8"),
);

export const observationsOf = ({ t, event, entry }: Group): Observation[] =>
  t.map((exit, i) => ({ entry: entry?.[i] ?? 0, exit, event: event[i] === 1 }));

export interface Compared {
  readonly set: string;
  readonly what: string;
  readonly ours: number | null;
  readonly expected: number | null;
}

/** For each set and each kind of value, the one that is farthest from what R computed. */
export function farthestFromOracles(): Compared[] {
  return ORACLES.flatMap(({ name, groups, logRank: right }) => [
    ...Object.entries(groups).flatMap(([group, data]) => farthestIn(`${name}, ${group}`, data)),
    ...(right ? farthestInTest(name, groups, right) : []),
  ]);
}

type Values = readonly (number | null | undefined)[];

function farthestIn(set: string, group: Group): Compared[] {
  const steps = kaplanMeier(observationsOf(group));
  const { value, lower, upper } = medianOf(steps);
  const { expect } = group;
  return [
    farthest(
      set,
      "survival",
      steps.map((step) => step.survival),
      expect.survival,
    ),
    farthest(
      set,
      "standard error",
      steps.map((step) => step.standardError),
      expect.greenwoodSe,
    ),
    farthest(
      set,
      "lower bound",
      steps.map(({ range }) => range?.lower),
      expect.lower95loglog,
    ),
    farthest(
      set,
      "upper bound",
      steps.map(({ range }) => range?.upper),
      expect.upper95loglog,
    ),
    farthest(set, "median", [value], [expect.median]),
    farthest(set, "median, range", [lower, upper], [expect.medianLower, expect.medianUpper]),
  ];
}

function farthestInTest(
  set: string,
  groups: Oracle["groups"],
  right: NonNullable<Oracle["logRank"]>,
): Compared[] {
  const ours = logRank(Object.values(groups).map(observationsOf));
  return [
    farthest(set, "log-rank, chi-squared", [ours?.chiSquared], [right.chi2]),
    farthest(set, "log-rank, p", [ours?.p], [right.p]),
  ];
}

/** A value that only one of the two has counts as infinitely far. */
export function distance(ours: number | null, expected: number | null): number {
  if (ours === null || expected === null) return ours === expected ? 0 : Number.POSITIVE_INFINITY;
  return Math.abs(ours - expected);
}

function farthest(set: string, what: string, ours: Values, expected: Values): Compared {
  const pairs = Array.from({ length: Math.max(ours.length, expected.length) }, (_, at) => ({
    set,
    what,
    ours: ours[at] ?? null,
    expected: expected[at] ?? null,
  }));
  return pairs.reduce((far, one) =>
    distance(one.ours, one.expected) > distance(far.ours, far.expected) ? one : far,
  );
}
