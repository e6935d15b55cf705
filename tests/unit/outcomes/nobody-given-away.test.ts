import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compareGroups } from "@/lib/outcomes/comparison";
import { type Curve, curveOf, curveSpan, type Runner } from "@/lib/outcomes/curve";
import { type STAGES, setbackRows } from "@/lib/outcomes/setbacks";
import { hideSmallCells, MIN_RUNNERS } from "@/lib/outcomes/small-cells";
import { EFFECTS, treatmentRows } from "@/lib/outcomes/treatments";
import { aalenJohansen } from "@/lib/statistics/incidence";

const runner = fc
  .record({
    entry: fc.nat({ max: 60 }),
    days: fc.integer({ min: 1, max: 300 }),
    event: fc.constantFrom("reached", "reached", "reached", "stopped", null),
  })
  .map(({ entry, days, event }): Runner => ({ entry, exit: entry + days, event }));
const runnersFrom = (minLength: number, maxLength: number) => fc.array(runner, { minLength, maxLength });

const curveIfShown = (runners: readonly Runner[]): Curve | null => {
  const span = curveSpan(runners);
  return span && curveOf(runners, span);
};

/**
 * Works out from the numbers at risk and the heights of the steps how many runners each step stands for, as an attacker would
 * who knows the estimator: Guyot 2012, doi 10.1186/1471-2288-12-9.
 */
function runnersInSteps(steps: readonly { share: number; atRisk: number; open: number }[]): number[] {
  let before = 0;
  return steps.map(({ share, atRisk, open }) => {
    const count = ((share - before) * atRisk) / open;
    before = share;
    return Math.round(count);
  });
}

describe("a curve", () => {
  test("is not drawn from fewer than 11 runners", () => {
    fc.assert(fc.property(runnersFrom(0, MIN_RUNNERS - 1), (runners) => curveSpan(runners) === null));
  });

  test("ends where fewer than 11 can be followed, and has no number under 11", () => {
    fc.assert(
      fc.property(runnersFrom(MIN_RUNNERS, 80), (runners) => {
        const curve = curveIfShown(runners);
        if (!curve) return;
        for (const count of curve.atRisk) expect(count.runners).toBeGreaterThanOrEqual(MIN_RUNNERS);
        for (const { week } of curve.steps) expect(week).toBeLessThanOrEqual(curve.endWeek);
        expect(curve.runners).toBeGreaterThanOrEqual(MIN_RUNNERS);
        if (curve.open !== null) {
          expect(curve.open).toBeGreaterThanOrEqual(MIN_RUNNERS);
          expect(curve.runners - curve.open).toBeGreaterThanOrEqual(MIN_RUNNERS);
        }
      }),
    );
  });

  test("rises in steps that each stand for at least 3 runners", () => {
    fc.assert(
      fc.property(runnersFrom(MIN_RUNNERS, 80), (runners) => {
        const curve = curveIfShown(runners);
        if (!curve) return;
        const reachedIn = (from: number, to: number) =>
          runners.filter(({ exit, event }) => event === "reached" && exit > from * 7 && exit <= to * 7)
            .length;
        const reached = reachedIn(curve.startWeek, curve.endWeek);
        expect(curve.steps.length).toBeLessThanOrEqual(Math.floor(reached / 3));
        const weeks = curve.steps.map(({ week }) => week);
        expect(weeks).toEqual([...new Set(weeks)].sort((a, b) => a - b));
      }),
    );
  });

  test("does not move when two runners of one step change places within it", () => {
    const others = Array.from({ length: 20 }, (_, i): Runner => ({ exit: 140 + i * 7, event: "reached" }));
    const with_ = (...days: number[]) =>
      curveIfShown([...days.map((exit): Runner => ({ exit, event: "reached" })), ...others]);
    expect(with_(32, 46, 53)).toEqual(with_(46, 46, 46));
    expect(with_(32, 46, 53)).not.toEqual(with_(32, 46, 90));
  });

  test("worked backwards, shows single runners if it is the exact estimate, and none if it is published", () => {
    const days = fc.uniqueArray(fc.integer({ min: 1, max: 300 }), { minLength: 40, maxLength: 60 });
    fc.assert(
      fc.property(days, (exits) => {
        const runners = exits.map((exit): Runner => ({ exit, event: "reached" }));
        const exact = aalenJohansen(runners, "reached").map(({ share, atRisk }) => ({
          share,
          atRisk,
          open: atRisk / exits.length,
        }));
        expect(new Set(runnersInSteps(exact))).toEqual(new Set([1]));
        const curve = curveIfShown(runners) as Curve;
        const heights = [0, ...curve.steps.map(({ percent }) => percent)];
        for (const [i, { percent }] of curve.steps.entries()) {
          const rise = percent - (heights[i] as number);
          // Percentages are whole numbers, so each end of the rise may be off by one half.
          expect(((rise + 1) / 100) * exits.length).toBeGreaterThanOrEqual(3);
        }
      }),
    );
  });
});

describe("two groups in one picture", () => {
  test("end at the same week, and neither they nor the rest of all runners is under 11", () => {
    fc.assert(
      fc.property(runnersFrom(11, 50), runnersFrom(11, 50), runnersFrom(0, 30), (one, other, rest) => {
        const all = [...one, ...other, ...rest];
        const comparison = compareGroups([one, other], all);
        const whole = curveIfShown(all);
        if (!comparison || !whole) return;
        const [a, b] = comparison.curves;
        expect([a.startWeek, a.endWeek]).toEqual([b.startWeek, b.endWeek]);
        notFew(whole.runners - a.runners - b.runners);
        for (const { week, runners } of whole.atRisk) {
          const [ofA, ofB] = [a, b].map(
            (curve) => curve.atRisk.find((count) => count.week === week)?.runners,
          );
          if (ofA && ofB) notFew(runners - ofA - ofB);
          if (ofA) notFew(runners - ofA);
          if (ofB) notFew(runners - ofB);
        }
      }),
    );
  });

  test("are not shown when a few runners are in neither", () => {
    const group = (count: number): Runner[] =>
      Array.from({ length: count }, (_, i) => ({ exit: 70 + 7 * i, event: "reached" }));
    const [one, other] = [group(20), group(20)];
    expect(compareGroups([one, other], [...one, ...other])).not.toBeNull();
    expect(compareGroups([one, other], [...one, ...other, ...group(5)])).toBeNull();
    expect(compareGroups([one, other], [...one, ...other, ...group(20)])).not.toBeNull();
    expect(compareGroups([one, group(10)], [...one, ...group(10)])).toBeNull();
  });
});

describe("a table", () => {
  test("hides counts under 11, and more until what is hidden stands for 11 or more", () => {
    expect(hideSmallCells([82, 26, 11, 14])).toEqual([82, 26, 11, 14]);
    expect(hideSmallCells([51, 20, 8, 9])).toEqual([51, 20, null, null]);
    expect(hideSmallCells([51, 20, 3, 2])).toEqual([51, null, null, null]);
    expect(hideSmallCells([51, 20, 17, 0])).toEqual([51, 20, null, null]);
    expect(hideSmallCells([4, 3, 2, 2])).toEqual([null, null, null, null]);
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 60 }), { minLength: 2, maxLength: 6 }), (counts) => {
        const shown = hideSmallCells(counts);
        const hidden = counts.filter((_, i) => shown[i] === null);
        for (const count of shown) if (count !== null) expect(count).toBeGreaterThanOrEqual(MIN_RUNNERS);
        const allHidden = hidden.length === counts.length;
        if (hidden.length > 0 && !allHidden) {
          expect(hidden.length).toBeGreaterThanOrEqual(2);
          expect(hidden.reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(MIN_RUNNERS);
        }
      }),
    );
  });

  const tried = fc.array(
    fc.record({
      runner: fc.nat({ max: 60 }),
      treatment: fc.nat({ max: 3 }),
      effect: fc.constantFrom(...EFFECTS),
      fromDay: fc.option(fc.nat({ max: 200 })),
    }),
    { maxLength: 200 },
  );

  test("of treatments counts each runner once, and shows no share whose count it hides", () => {
    fc.assert(
      fc.property(tried, (reports) => {
        for (const { treatment, runners, counts, helpedPercent } of treatmentRows(reports)) {
          const of = new Set(reports.filter((one) => one.treatment === treatment).map((one) => one.runner));
          expect(runners).toBe(of.size);
          expect(runners).toBeGreaterThanOrEqual(MIN_RUNNERS);
          expect(helpedPercent === null).toBe(counts[0] === null);
        }
      }),
    );
  });

  test("of treatments comes in the order in which people tried them", () => {
    const of = (treatment: number, fromDay: number) =>
      EFFECTS.flatMap((effect, i) =>
        Array.from({ length: 12 }, (_, j) => ({ runner: 12 * i + j, treatment, effect, fromDay })),
      );
    const rows = treatmentRows([...of(1, 60), ...of(2, 3), ...of(3, 30)]);
    expect(rows.map(({ treatment, fromWeek }) => [treatment, fromWeek])).toEqual([
      [2, 1],
      [3, 5],
      [1, 9],
    ]);
    expect(rows[0]?.helpedPercent).toEqual({ value: 25, lower: 15, upper: 39 });
  });

  test("of setbacks counts runners by stage, with what half of them lost", () => {
    const of = (stage: (typeof STAGES)[number], count: number) =>
      Array.from({ length: count }, (_, runner) => ({ runner, stage, costDays: 7 * (1 + (runner % 5)) }));
    const rows = setbackRows([...of("first_runs", 40), ...of("first_runs", 40), ...of("full_training", 9)]);
    expect(rows.map(({ runners }) => runners)).toEqual([null, null, null, null]);
    const more = setbackRows([
      ...of("before_first_run", 11),
      ...of("first_runs", 40),
      ...of("full_training", 11),
    ]);
    expect(more.map(({ runners }) => runners)).toEqual([11, 40, null, null]);
    expect(more[1]?.costWeeks).toEqual({ median: 3, lower: 2, upper: 4 });
    expect(more[3]?.costWeeks).toBeNull();
  });
});

function notFew(count: number): void {
  if (count !== 0) expect(Math.abs(count)).toBeGreaterThanOrEqual(MIN_RUNNERS);
}
