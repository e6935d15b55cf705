import { expect, test } from "vitest";
import type { Curve } from "@/lib/outcomes/curve";
import { CURVE_MILESTONES, type Outcomes, SPLITS } from "@/lib/outcomes/released";
import { MIN_RUNNERS } from "@/lib/outcomes/small-cells";
import { EFFECTS } from "@/lib/outcomes/treatments";
import fc from "@/tests/support/fast-check";
import { inventOutcomes } from "@/tests/support/invented-outcomes";
import { readFromPages } from "@/tests/support/outcome-pages";

const anyOutcomes = fc
  .record({
    runners: fc.integer({ min: 4, max: 160 }),
    usualTime: fc.integer({ min: 3, max: 60 }),
    stopping: fc.double({ min: 0, max: 0.5, noNaN: true }),
    seed: fc.integer({ min: 1, max: 1_000_000 }),
  })
  .map(inventOutcomes);

type Line = Omit<Curve, "open" | "stoppedPercent">;

/** The lines of a release by the names that `readFromPages` gives them. */
function linesOf({ milestones }: Outcomes): Map<string, Line> {
  return new Map(
    CURVE_MILESTONES.flatMap((milestone) => {
      const { curve, splits } = milestones[milestone];
      const groups = SPLITS.flatMap((split) =>
        (splits[split]?.curves ?? []).map((line, at): [string, Line] => [
          `${milestone}/${split}/${at}`,
          line,
        ]),
      );
      return curve ? [[milestone, curve] as [string, Line], ...groups] : groups;
    }),
  );
}

test("a reader of all pages of an injury learns what is released, and nothing else", () => {
  fc.assert(
    fc.property(anyOutcomes, (outcomes) => {
      const { curves, counts } = readFromPages(outcomes);
      const lines = linesOf(outcomes);
      for (const [name, line] of lines)
        if (line.steps.length > 0 && !name.includes("/")) expect(curves.has(name), name).toBe(true);
      for (const [name, { runners, steps, followed }] of curves) {
        const line = lines.get(name);
        expect(runners, name).toBe(line?.runners);
        expect(steps, name).toEqual(line?.steps.map(({ week, percent }) => ({ week, percent })));
        for (const [week, count] of followed)
          expect(count, `${name}, week ${week}`).toBe(line?.atRisk.find((one) => one.week === week)?.runners);
      }
      const released = new Map<string, number | null>();
      for (const milestone of CURVE_MILESTONES) {
        released.set(`${milestone}/open`, outcomes.milestones[milestone].curve?.open ?? null);
        released.set(`${milestone}/told`, outcomes.milestones[milestone].toldAfterwards);
      }
      for (const { treatment, runners, counts: said } of outcomes.treatments) {
        released.set(`treatment ${treatment}`, runners);
        for (const [at, effect] of EFFECTS.entries())
          released.set(`treatment ${treatment}/${effect}`, said[at] ?? null);
      }
      for (const { stage, runners } of outcomes.setbacks ?? []) released.set(`setback ${stage}`, runners);
      for (const [name, count] of counts) {
        expect(count, name).toBe(released.get(name));
        expect(count, name).toBeGreaterThanOrEqual(MIN_RUNNERS);
      }
    }),
    { numRuns: 40 },
  );
});

test("reading finds the numbers of a usual release, so the test above compares something", () => {
  const outcomes = inventOutcomes({ runners: 140 });
  const { curves, counts } = readFromPages(outcomes);
  expect([...curves.keys()].sort()).toEqual([...linesOf(outcomes).keys()].sort());
  for (const { followed, steps } of curves.values()) {
    expect(followed.size).toBeGreaterThan(2);
    expect(steps.length).toBeGreaterThan(2);
  }
  for (const name of [
    "first_run/open",
    "first_run/told",
    "treatment 1",
    "treatment 1/helped",
    "setback first_runs",
  ])
    expect(counts.has(name), name).toBe(true);
});
