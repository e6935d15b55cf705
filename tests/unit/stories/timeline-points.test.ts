import { describe, expect, test } from "vitest";
import { MAX_POINTS, timelineOf } from "@/components/stories/timeline-points";
import type { Recovery, StoryUpdate } from "@/db/stories/reads";
import { DAY_MS } from "@/lib/time";
import fc from "@/tests/support/fast-check";

const NOTHING: Recovery = {
  outcome: null,
  outcomeOn: null,
  outcomeOnIsWhenTold: false,
  side: null,
  surgery: null,
  weeklyDistanceBefore: null,
  ageBand: null,
  onsetOn: null,
  milestones: [],
  treatments: [],
  setbacks: [],
  moreForMembers: false,
};
const record = (more: Partial<Recovery>): Recovery => ({ ...NOTHING, ...more });
const milestone = (reachedOn: string) => ({ kind: "first_run" as const, reachedOn, updateId: null });
const treatment = (id: number, beganOn: string | null, endedOn: string | null) => ({
  id,
  tag: "rest",
  name: "Rest",
  beganOn,
  endedOn,
  effect: null,
  endedBecause: null,
  updateId: null,
});

const FIRST = Date.parse("2026-01-01T12:00:00Z");
const update = (day: number, painDuring: number | null): StoryUpdate => ({
  id: day,
  writtenAt: new Date(FIRST + day * DAY_MS),
  note: "A note.",
  painDuring,
  painNextMorning: null,
  distanceM: null,
});

describe("no line is drawn", () => {
  test.for([
    ["without a record and updates", null, []],
    ["of one date", record({ onsetOn: "2026-03" }), []],
    ["of one update", null, [update(0, 3)]],
    [
      "of two dates in one month, of which only the month is known",
      record({ onsetOn: "2026-03", milestones: [milestone("2026-03")] }),
      [],
    ],
    [
      "of two dates on the same day",
      record({ onsetOn: "2026-03-14", milestones: [milestone("2026-03-14")] }),
      [],
    ],
    ["of two updates on the same day", null, [update(0, 3), update(0, 1)]],
    ["of treatments without any date", record({ treatments: [treatment(1, null, null)] }), []],
  ] as const)("%s", ([, of, updates]) => {
    expect(timelineOf(of, updates)).toBeNull();
  });
});

describe("a line", () => {
  test("goes from the first day to the last, in percent", () => {
    const drawn = timelineOf(null, [update(0, 8), update(5, 4), update(20, 0)]);
    expect(drawn?.pain.map(({ x, during }) => [x, during])).toEqual([
      [0, 8],
      [25, 4],
      [100, 0],
    ]);
  });

  test("leaves out updates without pain, but reaches to their days", () => {
    const drawn = timelineOf(null, [update(0, 8), update(10, 2), update(20, null)]);
    expect(drawn?.pain.map(({ x }) => x)).toEqual([0, 50]);
  });

  test("puts a month that is known without a day at its middle", () => {
    const drawn = timelineOf(record({ onsetOn: "2026-03-01", milestones: [milestone("2026-04")] }), [
      update(Date.parse("2026-05-01T12:00:00Z") / DAY_MS - FIRST / DAY_MS, 1),
    ]);
    expect(drawn?.milestones[0]?.x).toBeCloseTo((45.5 / 61.5) * 100, 0);
  });

  test("shows a treatment that goes on to the end, and one with only an end as a mark", () => {
    const drawn = timelineOf(
      record({
        onsetOn: "2026-01-01",
        milestones: [milestone("2026-04-11")],
        treatments: [
          treatment(1, "2026-02-20", null),
          treatment(2, null, "2026-03-12"),
          treatment(3, null, null),
        ],
      }),
      [],
    );
    expect(drawn?.treatments.map(({ id, x, width }) => [id, x, width])).toEqual([
      [1, 50, 50],
      [2, 70, 1],
    ]);
  });

  test("of two years names at most six months, evenly apart", () => {
    const drawn = timelineOf(record({ onsetOn: "2024-01", milestones: [milestone("2025-12-31")] }), []);
    const months = drawn?.months.map(({ at }) => at.toISOString().slice(0, 7));
    expect(months).toEqual(["2024-02", "2024-06", "2024-10", "2025-02", "2025-06", "2025-10"]);
  });

  test("of a few days within a month names none", () => {
    expect(timelineOf(null, [update(3, 2), update(6, 1)])?.months).toEqual([]);
  });
});

test("any record is drawn within its frame, with the first, the last, the best and the worst day", () => {
  const date = fc
    .date({ min: new Date("1990-01-01"), max: new Date("2026-11-30"), noInvalidDate: true })
    .chain((at) => fc.constantFrom(at.toISOString().slice(0, 10), at.toISOString().slice(0, 7)));
  const day = fc.integer({ min: 0, max: 2_000 });
  const updates = fc
    .array(fc.tuple(day, fc.option(fc.integer({ min: 0, max: 10 }))), { maxLength: 500 })
    .map((days) => days.toSorted(([a], [b]) => a - b).map(([at, pain]) => update(at, pain)));
  fc.assert(
    fc.property(
      fc.option(date),
      fc.array(date, { maxLength: 5 }),
      fc.array(fc.tuple(fc.option(date), fc.option(date)), { maxLength: 12 }),
      updates,
      (onsetOn, reached, tried, told) => {
        const drawn = timelineOf(
          record({
            onsetOn,
            milestones: reached.map(milestone),
            treatments: tried.map(([began, ended], id) => treatment(id, began, ended)),
          }),
          told,
        );
        if (!drawn) return;
        expect(drawn.pain.length).toBeLessThanOrEqual(MAX_POINTS);
        const pains = told.flatMap(({ painDuring }) => painDuring ?? []);
        const shown = drawn.pain.map(({ during }) => during);
        expect([shown[0], shown.at(-1)]).toEqual([pains[0], pains.at(-1)]);
        if (pains.length > 0)
          expect([Math.min(...shown), Math.max(...shown)]).toEqual([Math.min(...pains), Math.max(...pains)]);
        const places = [...drawn.pain, ...drawn.milestones, ...drawn.months, ...drawn.treatments];
        for (const { x } of places) expect(x >= 0 && x <= 100).toBe(true);
        expect(drawn.months.length).toBeLessThanOrEqual(6);
      },
    ),
  );
});
