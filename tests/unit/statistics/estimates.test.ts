import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { chiSquaredTail } from "@/lib/statistics/chi-squared";
import { aalenJohansen } from "@/lib/statistics/incidence";
import { logRank } from "@/lib/statistics/log-rank";
import { wilsonRange } from "@/lib/statistics/ranges";
import type { Observation } from "@/lib/statistics/risk-sets";
import { kaplanMeier, medianOf } from "@/lib/statistics/survival";

const runner = fc
  .record({ entry: fc.nat({ max: 20 }), length: fc.integer({ min: 1, max: 60 }), event: fc.boolean() })
  .map(({ entry, length, event }): Observation => ({ entry, exit: entry + length, event }));
const runners = fc.array(runner, { minLength: 1, maxLength: 60 });
const EVENTS = ["ran", "stopped"] as const;
const competing = runner.chain((one) =>
  fc.constantFrom(...EVENTS, null).map((event) => ({ entry: one.entry, exit: one.exit, event })),
);

describe("the Kaplan-Meier curve", () => {
  test("without censoring or late entry, is the share of runners not yet there", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 50 }), (times) => {
        for (const { time, survival } of kaplanMeier(times.map((exit) => ({ exit, event: true }))))
          expect(survival).toBeCloseTo(times.filter((exit) => exit > time).length / times.length, 12);
      }),
    );
  });

  test("falls from step to step within its range, whatever order the runners come in", () => {
    fc.assert(
      fc.property(runners, (observations) => {
        const steps = kaplanMeier(observations);
        expect(kaplanMeier(observations.toReversed())).toEqual(steps);
        let before = 1;
        for (const { survival, range, atRisk, events } of steps) {
          expect(survival).toBeLessThanOrEqual(before);
          expect(events).toBeLessThanOrEqual(atRisk);
          if (range) {
            expect(range.lower).toBeLessThanOrEqual(survival + 1e-12);
            expect(range.upper).toBeGreaterThanOrEqual(survival - 1e-12);
          }
          before = survival;
        }
      }),
    );
  });

  test("does not depend on the unit of time", () => {
    fc.assert(
      fc.property(runners, (observations) => {
        const inDays = observations.map(({ entry = 0, exit, event }) => ({
          entry: entry * 7,
          exit: exit * 7,
          event,
        }));
        const weeks = medianOf(kaplanMeier(observations)).value;
        expect(medianOf(kaplanMeier(inDays)).value).toEqual(weeks === null ? null : weeks * 7);
      }),
    );
  });

  test("of nobody, or of runners who never got there, has no step and no median", () => {
    expect(kaplanMeier([])).toEqual([]);
    expect(medianOf(kaplanMeier([{ exit: 9, event: false }]))).toEqual({
      value: null,
      lower: null,
      upper: null,
    });
  });
});

describe("the Aalen-Johansen estimate", () => {
  test("agrees with the hand-made example: shares, variances and ranges", () => {
    const events = [null, "ran", "ran", "stopped", "stopped", null] as const;
    const steps = aalenJohansen(
      events.map((event, i) => ({ exit: i + 1, event })),
      "stopped",
    ).filter((step) => step.events > 0);
    expect(steps.map(({ share }) => share)).toEqual([expect.closeTo(0.2, 10), expect.closeTo(0.4, 10)]);
    expect(steps.map(({ variance }) => variance)).toEqual([
      expect.closeTo(0.032, 10),
      expect.closeTo(0.048, 10),
    ]);
    const bounds = steps.flatMap(({ range }) => [range?.lower, range?.upper]);
    [0.0084, 0.5819, 0.052, 0.7528].forEach((bound, i) => {
      expect(bounds[i]).toBeCloseTo(bound, 4);
    });
  });

  test("with one end only, is one minus Kaplan-Meier, with Greenwood's variance", () => {
    fc.assert(
      fc.property(runners, (observations) => {
        const steps = kaplanMeier(observations);
        const shares = aalenJohansen(
          observations.map(({ entry = 0, exit, event }) => ({ entry, exit, event: event ? "ran" : null })),
          "ran",
        );
        expect(shares.length).toBe(steps.length);
        steps.forEach(({ survival, standardError }, i) => {
          expect(shares[i]?.share).toBeCloseTo(1 - survival, 10);
          if (standardError !== null) expect(shares[i]?.variance).toBeCloseTo(standardError ** 2, 8);
        });
      }),
    );
  });

  test("shares of all ends and of those still open add up to one", () => {
    fc.assert(
      fc.property(fc.array(competing, { minLength: 1, maxLength: 60 }), (observations) => {
        const open = kaplanMeier(observations.map((one) => ({ ...one, event: one.event !== null })));
        const [ran, stopped] = EVENTS.map((event) => aalenJohansen(observations, event));
        open.forEach(({ survival }, i) => {
          expect((ran?.[i]?.share ?? 0) + (stopped?.[i]?.share ?? 0) + survival).toBeCloseTo(1, 10);
        });
      }),
    );
  });
});

describe("the log-rank test", () => {
  test("finds no difference between a group and itself, and none of anybody with nobody", () => {
    const group = [3, 5, 8, 13].map((exit) => ({ exit, event: true }));
    expect(logRank([group, group])).toMatchObject({
      chiSquared: expect.closeTo(0, 10),
      p: expect.closeTo(1, 10),
    });
    expect(logRank([group, []])).toBeNull();
  });

  test("does not depend on the order of the groups", () => {
    fc.assert(
      fc.property(runners, runners, runners, (a, b, c) => {
        const [one, other] = [logRank([a, b, c]), logRank([c, a, b])];
        if (one && other) expect(one.chiSquared).toBeCloseTo(other.chiSquared, 6);
      }),
    );
  });
});

test.for([
  [3.841458820694124, 1, 0.05],
  [5.991464547107979, 2, 0.05],
  [11.34486673014437, 3, 0.01],
  [0, 1, 1],
  [5000, 1, 0],
] as const)("chi-squared %f with %i degrees of freedom has the tail %f", ([value, freedom, tail]) => {
  expect(chiSquaredTail(value, freedom)).toBeCloseTo(tail, 9);
});

test.for([
  [81, 263, 0.2553, 0.3662],
  [15, 148, 0.0624, 0.1605],
  [0, 20, 0, 0.1611],
  [1, 29, 0.0061, 0.1718],
  [8, 11, 0.43435, 0.90254],
  [0, 11, 0, 0.2588],
  [56, 70, 0.6918, 0.877],
  [11, 11, 0.7412, 1],
] as const)("Wilson's range of %i in %i is %f to %f", ([count, of, lower, upper]) => {
  const range = wilsonRange(count, of);
  expect(Math.abs(range.lower - lower)).toBeLessThan(1e-4);
  expect(Math.abs(range.upper - upper)).toBeLessThan(1e-4);
});

test("observations that are alike may be given once, with their number", () => {
  fc.assert(
    fc.property(runners, fc.integer({ min: 1, max: 5 }), (observations, count) => {
      const apart = observations.flatMap((one) => Array.from({ length: count }, () => one));
      expect(kaplanMeier(observations.map((one) => ({ ...one, count })))).toEqual(kaplanMeier(apart));
    }),
  );
});
