import { type Comparison, compareGroups } from "./comparison";
import { curveOf, curveSpan, type Runner } from "./curve";
import { type CountedRecord, groupOf, setbacksOf, timesOf, triedBy } from "./records";
import {
  CURVE_MILESTONES,
  type CurveMilestone,
  type MilestoneOutcomes,
  type Outcomes,
  type Split,
} from "./released";
import { setbackRows } from "./setbacks";
import { leavesFew, MIN_RUNNERS } from "./small-cells";
import { followingOf } from "./times";
import { treatmentRows } from "./treatments";

type Followed = { readonly record: CountedRecord; readonly runner: Runner };
type Population = readonly Followed[];

/** All that may be published about these records of one injury. */
export function outcomesOf(records: readonly CountedRecord[]): Outcomes {
  const setbacks = records.flatMap(setbacksOf);
  return {
    milestones: milestonesOf(records),
    treatments: treatmentRows(records.flatMap(triedBy)),
    setbacks: new Set(setbacks.map(({ runner }) => runner)).size < MIN_RUNNERS ? null : setbackRows(setbacks),
  };
}

function milestonesOf(records: readonly CountedRecord[]): Outcomes["milestones"] {
  const following = CURVE_MILESTONES.map((milestone) => follow(records, milestone));
  const populations = agreeing(following.map(({ followed }) => followed));
  const shown: MilestoneOutcomes[] = [];
  const compared: Record<Split, Population[]> = { weekly_distance: [], age: [] };
  for (const [at, { afterwards }] of following.entries()) {
    const population = populations[at] as Population;
    const span = curveSpan(runnersOf(population));
    const curve = span && curveOf(runnersOf(population), span);
    shown.push({
      curve: curve && {
        ...curve,
        open: unlessFewApart(
          curve.open,
          shown.map((one) => one.curve?.open),
        ),
      },
      toldAfterwards:
        afterwards < MIN_RUNNERS
          ? null
          : unlessFewApart(
              afterwards,
              shown.map((one) => one.toldAfterwards),
            ),
      splits: {
        weekly_distance: compare("weekly_distance", population, compared),
        age: compare("age", population, compared),
      },
    });
  }
  const [first_run, thirty_minutes, full_training] = shown as [
    MilestoneOutcomes,
    MilestoneOutcomes,
    MilestoneOutcomes,
  ];
  return { first_run, thirty_minutes, full_training };
}

/** Null if a reader could subtract a number that is already shown, and be left with a few. */
function unlessFewApart(count: number | null, shown: readonly (number | null | undefined)[]): number | null {
  if (count === null) return null;
  return shown.some((other) => typeof other === "number" && leavesFew(other, [count])) ? null : count;
}

function follow(records: readonly CountedRecord[], milestone: CurveMilestone) {
  const followed: Followed[] = [];
  let afterwards = 0;
  for (const record of records) {
    const times = timesOf(record, milestone);
    const following = times && followingOf(times);
    if (following?.kind === "followed") followed.push({ record, runner: following.runner });
    if (following?.kind === "begun afterwards") afterwards++;
  }
  return { followed, afterwards };
}

const runnersOf = (population: Population) => population.map(({ runner }) => runner);

/**
 * The runners of each milestone's curve. All curves begin in the same week, and two of them count the same runners or differ by
 * at least 11: otherwise a reader could subtract one curve from the other.
 */
function agreeing(followed: readonly Population[]): Population[] {
  let populations: Population[] = [...followed];
  for (let startWeek = 0; ; ) {
    populations = withoutFew(populations.map((one) => hurtAfter(one, startWeek)));
    const starts = populations.map((one) => curveSpan(runnersOf(one))?.startWeek ?? 0);
    if (Math.max(...starts) <= startWeek) return populations;
    startWeek = Math.max(...starts);
  }
}

function hurtAfter(population: Population, week: number): Population {
  return population
    .filter(({ runner }) => runner.exit > week * 7)
    .map(({ record, runner }) => ({
      record,
      runner: { ...runner, entry: Math.max(runner.entry ?? 0, week * 7) },
    }));
}

/** Leaves out the few by which a later milestone has more runners, or the whole milestone if it has a few less. */
function withoutFew(populations: readonly Population[]): Population[] {
  const kept: Population[] = [];
  for (const population of populations) {
    let one = population;
    for (const earlier of kept) if (isFew(missingFrom(earlier, one))) one = bothIn(one, earlier);
    const isClear = kept.every(
      (earlier) => !isFew(missingFrom(earlier, one)) && !isFew(missingFrom(one, earlier)),
    );
    kept.push(isClear || one.length === 0 ? one : []);
  }
  return kept;
}

const isFew = (count: number) => leavesFew(count, []);

/** How many runners of `population` are not in `other`; 0 if `other` is not shown at all. */
function missingFrom(other: Population, population: Population): number {
  if (other.length === 0) return 0;
  const there = new Set(other.map(({ record }) => record));
  return population.filter(({ record }) => !there.has(record)).length;
}

function bothIn(population: Population, other: Population): Population {
  const there = new Set(other.map(({ record }) => record));
  return population.filter(({ record }) => there.has(record));
}

function compare(
  split: Split,
  population: Population,
  compared: Record<Split, Population[]>,
): Comparison | null {
  const inGroup = (group: 0 | 1) => population.filter(({ record }) => groupOf(record, split) === group);
  const [one, other] = [inGroup(0), inGroup(1)];
  const comparison = compareGroups([runnersOf(one), runnersOf(other)], runnersOf(population));
  if (!comparison) return null;
  const start = comparison.curves[0].startWeek;
  const shown = [hurtAfter(one, start), hurtAfter(other, start)];
  const earlier = compared[split];
  const differsByFew = earlier.some((before, at) => {
    const now = shown[at % 2] as Population;
    return isFew(missingFrom(before, now)) || isFew(missingFrom(now, before));
  });
  if (differsByFew) return null;
  earlier.push(...shown);
  return { ...comparison, p: comparison.p === null ? null : rounded(comparison.p) };
}

/** An exact probability would show what one runner changes. */
const rounded = (p: number) => Math.max(0.01, Math.round(p * 100) / 100);
