import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { FEWEST, shownCells } from "@/lib/outcomes/cells";
import { comparisonOf } from "@/lib/outcomes/comparison";
import { type Curve, curveOf, type Runner, spanOfCurve } from "@/lib/outcomes/curve";
import { type STAGES, setbackRows } from "@/lib/outcomes/setbacks";
import { EFFECTS, treatmentRows } from "@/lib/outcomes/treatments";
import { aalenJohansen } from "@/lib/statistics/incidence";

const runner = fc
  .record({
    entry: fc.nat({ max: 60 }),
    days: fc.integer({ min: 1, max: 300 }),
    end: fc.constantFrom("reached", "reached", "reached", "stopped", null),
  })
  .map(({ entry, days, end }): Runner => ({ entry, exit: entry + days, end }));
const runnersFrom = (minLength: number, maxLength: number) => fc.array(runner, { minLength, maxLength });

const curveIfShown = (runners: readonly Runner[]): Curve | null => {
  const span = spanOfCurve(runners);
  return span && curveOf(runners, span);
};

/**
 * Undoes a picture into runners (after Guyot 2012, doi 10.1186/1471-2288-12-9): from the numbers at risk and the heights of the
 * steps, how many must have reached the milestone at each. The attacker knows the estimator.
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
    fc.assert(fc.property(runnersFrom(0, FEWEST - 1), (runners) => spanOfCurve(runners) === null));
  });

  test("ends where fewer than 11 can be followed, and has no number under 11", () => {
    fc.assert(
      fc.property(runnersFrom(FEWEST, 80), (runners) => {
        const curve = curveIfShown(runners);
        if (!curve) return;
        for (const count of curve.atRisk) expect(count.runners).toBeGreaterThanOrEqual(FEWEST);
        for (const { week } of curve.steps) expect(week).toBeLessThanOrEqual(curve.endWeek);
        expect(curve.runners).toBeGreaterThanOrEqual(FEWEST);
        if (curve.open !== null) {
          expect(curve.open).toBeGreaterThanOrEqual(FEWEST);
          expect(curve.runners - curve.open).toBeGreaterThanOrEqual(FEWEST);
        }
      }),
    );
  });

  test("rises in steps that each stand for at least 3 runners", () => {
    fc.assert(
      fc.property(runnersFrom(FEWEST, 80), (runners) => {
        const curve = curveIfShown(runners);
        if (!curve) return;
        const reachedIn = (from: number, to: number) =>
          runners.filter(({ exit, end }) => end === "reached" && exit > from * 7 && exit <= to * 7).length;
        const reached = reachedIn(curve.startWeek, curve.endWeek);
        expect(curve.steps.length).toBeLessThanOrEqual(Math.floor(reached / 3));
        const weeks = curve.steps.map(({ week }) => week);
        expect(weeks).toEqual([...new Set(weeks)].sort((a, b) => a - b));
      }),
    );
  });

  test("does not move when two runners of one step change places within it", () => {
    const others = Array.from({ length: 20 }, (_, i): Runner => ({ exit: 140 + i * 7, end: "reached" }));
    const with_ = (...days: number[]) =>
      curveIfShown([...days.map((exit): Runner => ({ exit, end: "reached" })), ...others]);
    expect(with_(32, 46, 53)).toEqual(with_(46, 46, 46));
    expect(with_(32, 46, 53)).not.toEqual(with_(32, 46, 90));
  });

  test("undone by its numbers at risk, finds single runners in the exact estimate, and none in what is shown", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 40, maxLength: 60 }), (days) => {
        const runners = days.map((exit): Runner => ({ exit, end: "reached" }));
        const exact = aalenJohansen(runners, "reached").map(({ share, atRisk }) => ({
          share,
          atRisk,
          open: atRisk / days.length,
        }));
        const singles = new Set(days).size === days.length;
        if (singles) expect(runnersInSteps(exact)).toContain(1);
        const curve = curveIfShown(runners);
        if (!curve) return;
        const heights = [0, ...curve.steps.map(({ of100 }) => of100)];
        for (const [i, { of100 }] of curve.steps.entries()) {
          const rise = of100 - (heights[i] as number);
          // Heights are whole numbers of 100: half of one is the attacker's uncertainty.
          expect(((rise + 1) / 100) * days.length).toBeGreaterThanOrEqual(3);
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
        const comparison = comparisonOf([one, other], all);
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
      Array.from({ length: count }, (_, i) => ({ exit: 70 + 7 * i, end: "reached" }));
    const [one, other] = [group(20), group(20)];
    expect(comparisonOf([one, other], [...one, ...other])).not.toBeNull();
    expect(comparisonOf([one, other], [...one, ...other, ...group(5)])).toBeNull();
    expect(comparisonOf([one, other], [...one, ...other, ...group(20)])).not.toBeNull();
    expect(comparisonOf([one, group(10)], [...one, ...group(10)])).toBeNull();
  });
});

describe("a table", () => {
  test("hides counts under 11, and more until what is hidden stands for 11 or more", () => {
    expect(shownCells([82, 26, 11, 14])).toEqual([82, 26, 11, 14]);
    expect(shownCells([51, 20, 8, 9])).toEqual([51, 20, null, null]);
    expect(shownCells([51, 20, 3, 2])).toEqual([51, null, null, null]);
    expect(shownCells([51, 20, 17, 0])).toEqual([51, 20, null, null]);
    expect(shownCells([4, 3, 2, 2])).toEqual([null, null, null, null]);
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 60 }), { minLength: 2, maxLength: 6 }), (counts) => {
        const shown = shownCells(counts);
        const hidden = counts.filter((_, i) => shown[i] === null);
        for (const count of shown) if (count !== null) expect(count).toBeGreaterThanOrEqual(FEWEST);
        const allHidden = hidden.length === counts.length;
        if (hidden.length > 0 && !allHidden) {
          expect(hidden.length).toBeGreaterThanOrEqual(2);
          expect(hidden.reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(FEWEST);
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
        for (const { treatment, runners, counts, helpedOf100 } of treatmentRows(reports)) {
          const of = new Set(reports.filter((one) => one.treatment === treatment).map((one) => one.runner));
          expect(runners).toBe(of.size);
          expect(runners).toBeGreaterThanOrEqual(FEWEST);
          expect(helpedOf100 === null).toBe(counts[0] === null);
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
    expect(rows[0]?.helpedOf100).toEqual({ value: 25, lower: 15, upper: 39 });
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
    expect(more[1]?.costWeeks).toEqual({ middle: 3, lower: 2, upper: 4 });
    expect(more[3]?.costWeeks).toBeNull();
  });
});

function notFew(count: number): void {
  if (count !== 0) expect(Math.abs(count)).toBeGreaterThanOrEqual(FEWEST);
}
