import { isDeepStrictEqual } from "node:util";
import { describe, expect, test } from "vitest";
import { nextRelease } from "@/lib/outcomes/next-release";
import type { CountedRecord } from "@/lib/outcomes/records";
import { outcomesOf } from "@/lib/outcomes/release";
import { CURVE_MILESTONES, type Outcomes, SPLITS } from "@/lib/outcomes/released";
import { outcomesSchema } from "@/lib/outcomes/released-schema";
import { MIN_RUNNERS } from "@/lib/outcomes/small-cells";
import { EFFECTS } from "@/lib/outcomes/treatments";
import { anyRecords } from "@/tests/support/any-record";
import fc from "@/tests/support/fast-check";
import { OUTCOME_SURFACES, type Shown, type ShownCurve } from "@/tests/support/outcome-surfaces";
import { seeded } from "@/tests/support/random";

const RUNS = { numRuns: 60 };

function notFew(count: number): void {
  if (count !== 0) expect(Math.abs(count)).toBeGreaterThanOrEqual(MIN_RUNNERS);
}

/** All that a reader can subtract: what is left must be nobody, or at least 11 runners. */
function subtractAll({ curves, counts }: Shown): void {
  const pairs = <One>(list: readonly One[]) =>
    list.flatMap((one, at) => list.slice(at + 1).map((other) => [one, other] as const));
  const present = <One>(list: readonly (One | undefined)[]) => list.filter((one) => one !== undefined);
  const kinds = ["", ...SPLITS.flatMap((split) => [`/${split}/0`, `/${split}/1`])];
  for (const kind of kinds) {
    const runners = present(CURVE_MILESTONES.map((milestone) => curves.get(milestone + kind)?.runners));
    for (const [one, other] of pairs(runners)) notFew(one - other);
  }
  for (const what of ["open", "told"]) {
    const numbers = present(CURVE_MILESTONES.map((milestone) => counts.get(`${milestone}/${what}`)));
    for (const [one, other] of pairs(numbers)) notFew(one - other);
  }
  for (const milestone of CURVE_MILESTONES) {
    const all = curves.get(milestone);
    if (!all) continue;
    const open = counts.get(`${milestone}/open`);
    if (open !== undefined) notFew(all.runners - open);
    for (const split of SPLITS) {
      const [one, other] = [curves.get(`${milestone}/${split}/0`), curves.get(`${milestone}/${split}/1`)];
      if (!one || !other) continue;
      for (const left of [[one, other], [one], [other]])
        notFew(all.runners - left.reduce((sum, { runners }) => sum + runners, 0));
      for (const [week, followed] of all.followed) {
        const [ofOne, ofOther] = [one.followed.get(week), other.followed.get(week)];
        if (ofOne !== undefined && ofOther !== undefined) notFew(followed - ofOne - ofOther);
      }
    }
  }
  for (const [name, tried] of counts) {
    if (!/^treatment \d+$/.test(name)) continue;
    const said = present(EFFECTS.map((effect) => counts.get(`${name}/${effect}`)));
    notFew(tried - said.reduce((sum, count) => sum + count, 0));
  }
}

/** A surface may leave out a line without a step, and how many of its runners are open. */
function withoutFlatLines({ curves, counts }: Shown): Shown {
  const rising = [...curves].filter(([, { steps }]) => steps.length > 0);
  const drawn = new Map(rising);
  const kept = [...counts].filter(
    ([name]) => !name.endsWith("/open") || drawn.has(name.replace("/open", "")),
  );
  return { curves: drawn, counts: new Map(kept) };
}

/** Guyot 2012: how many runners a step stands for, at most, as whole percentages allow. */
const runnersInSteps = ({ runners, steps }: ShownCurve) =>
  steps.map(({ percent }, at) => ((percent - (steps[at - 1]?.percent ?? 0) + 1) / 100) * runners);

const shownBy = (outcomes: Outcomes) => OUTCOME_SURFACES.map(({ show }) => show(outcomes));

describe.each(OUTCOME_SURFACES)("$name", ({ show }) => {
  test("shows no number under 11, and nothing that leaves fewer than 11 when it is subtracted", () => {
    let curves = 0;
    fc.assert(
      fc.property(anyRecords(0, 140), (records) => {
        const shown = show(outcomesOf(records));
        for (const { runners, followed } of shown.curves.values())
          for (const count of [runners, ...followed.values()])
            expect(count).toBeGreaterThanOrEqual(MIN_RUNNERS);
        for (const count of shown.counts.values()) expect(count).toBeGreaterThanOrEqual(MIN_RUNNERS);
        subtractAll(shown);
        curves += shown.curves.size;
      }),
      RUNS,
    );
    expect(curves).toBeGreaterThan(100);
  });

  test("worked backwards, shows no step of fewer than 3 runners", () => {
    let steps = 0;
    const early = (record: CountedRecord): CountedRecord => ({
      ...record,
      onsetOn: record.begunOn,
      followedUntil: "2027-12-31",
      outcome: "recovering",
      milestones: record.milestones.map((one) => ({ ...one, recordedOn: "2027-12-31" })),
    });
    fc.assert(
      fc.property(anyRecords(40, 80), (records) => {
        const reached = records.filter(({ milestones }) => milestones.length === 3).map(early);
        const curve = show(outcomesOf(reached)).curves.get("full_training");
        if (!curve) return;
        for (const runners of runnersInSteps(curve)) expect(runners).toBeGreaterThanOrEqual(3);
        steps += curve.steps.length;
      }),
      RUNS,
    );
    expect(steps).toBeGreaterThan(50);
  });

  test("shows the same as every other surface", () => {
    fc.assert(
      fc.property(anyRecords(20, 120), (records) => {
        const outcomes = outcomesOf(records);
        const released = OUTCOME_SURFACES[0]?.show(outcomes);
        expect(withoutFlatLines(show(outcomes))).toEqual(released && withoutFlatLines(released));
      }),
      { numRuns: 20 },
    );
  });
});

describe("what is released", () => {
  test("has the form in which it is stored", () => {
    fc.assert(
      fc.property(anyRecords(0, 120), (records) => {
        const outcomes = outcomesOf(records);
        expect(outcomesSchema.parse(JSON.parse(JSON.stringify(outcomes)))).toEqual(outcomes);
      }),
      RUNS,
    );
  });

  test("differs from the release before by at least 11 runners, if a surface shows any difference", () => {
    const figures = (records: readonly CountedRecord[]) =>
      new Map(records.map((record) => [record.threadId, JSON.stringify(record)]));
    let shown = 0;
    fc.assert(
      fc.property(
        anyRecords(30, 90),
        anyRecords(30, 90),
        fc.nat({ max: 20 }),
        fc.nat({ max: 20 }),
        fc.nat(),
        (records, others, left, changed, seed) => {
          const counted = [...figures(records)].map(([runner, one]) => ({
            runner,
            figures: one,
            leftOut: [],
          }));
          const after = [...others.slice(0, changed), ...records.slice(changed)].slice(left);
          const next = seeded(seed);
          const now = figures(after);
          const stayed = counted.map((one) => (now.has(one.runner) ? one : { ...one, figures: null }));
          const random = (below: number) => Math.floor(next() * below);
          const release = nextRelease({ counted: stayed, now, hidden: left > 0, random });
          if (release.kind === "none") return;
          const hidden = release.kind === "complete" ? [] : [...release.without, ...release.changed];
          const published = after.filter(({ threadId }) => !hidden.includes(threadId));
          const both = figures(published);
          const apart = [...figures(records)].filter(([runner, one]) => both.get(runner) !== one).length;
          if (isDeepStrictEqual(shownBy(outcomesOf(records)), shownBy(outcomesOf(published)))) return;
          expect(apart).toBeGreaterThanOrEqual(MIN_RUNNERS);
          shown++;
        },
      ),
      RUNS,
    );
    expect(shown).toBeGreaterThan(10);
  });
});
