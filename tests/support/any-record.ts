import { recordGroup } from "@/db/stories/schema";
import type { CountedRecord } from "@/lib/outcomes/records";
import { EFFECTS } from "@/lib/outcomes/treatments";
import { DAY_MS } from "@/lib/time";
import fc from "./fast-check";

const FIRST = Date.UTC(2025, 0, 1);
const day = (days: number) => new Date(FIRST + days * DAY_MS).toISOString().slice(0, 10);
const partial = (days: number, exact: boolean) => (exact ? day(days) : day(days).slice(0, 7));

const times = fc.record({
  onset: fc.nat({ max: 300 }),
  begunAfter: fc.nat({ max: 60 }),
  runsAfter: fc.integer({ min: 5, max: 250 }),
  thirtyAfter: fc.integer({ min: 1, max: 60 }),
  fullAfter: fc.integer({ min: 1, max: 120 }),
  followed: fc.integer({ min: 1, max: 400 }),
  exact: fc.boolean(),
  stops: fc.integer({ min: 0, max: 9 }).map((number) => number === 0),
});

const rest = fc.record({
  weeklyDistanceBefore: fc.constantFrom("under_20_km", "20_to_40_km", "40_to_60_km", "over_80_km", null),
  ageBand: fc.constantFrom("under_30", "30_to_39", "40_to_49", "50_to_59", null),
  treatments: fc.array(
    fc.record({
      tagId: fc.integer({ min: 1, max: 3 }),
      effect: fc.constantFrom(...EFFECTS, null),
      began: fc.nat({ max: 90 }),
    }),
    { maxLength: 3 },
  ),
  setbacks: fc.array(fc.record({ after: fc.nat({ max: 200 }), costDays: fc.constantFrom(7, 21, null) }), {
    maxLength: 2,
  }),
});

/** A record of which everything may be counted, of a story that was begun some weeks after the injury. */
const anyRecord = fc.tuple(times, rest).map(([when, { treatments, setbacks, ...known }]): CountedRecord => {
  const { onset, begunAfter, followed, exact, stops } = when;
  const begun = onset + begunAfter;
  const until = begun + followed;
  const run = onset + when.runsAfter;
  const reached = [
    { kind: "first_run" as const, on: run },
    { kind: "thirty_minutes" as const, on: run + when.thirtyAfter },
    { kind: "full_training" as const, on: run + when.thirtyAfter + when.fullAfter },
  ].filter(({ on }) => on <= until && !stops);
  return {
    threadId: 0,
    personId: 0,
    groups: [...recordGroup.enumValues],
    onsetOn: partial(onset, exact),
    begunOn: day(begun),
    followedUntil: day(until),
    outcome: stops ? "stopped" : "recovering",
    outcomeOn: stops ? day(until) : null,
    outcomeRecordedOn: day(until),
    milestones: reached.map(({ kind, on }) => ({
      kind,
      reachedOn: partial(on, exact),
      recordedOn: day(Math.max(on, begun)),
    })),
    treatments: treatments.map(({ began, ...one }) => ({ ...one, beganOn: day(onset + began) })),
    setbacks: setbacks.map(({ after, costDays }) => ({ happenedOn: day(onset + after), costDays })),
    ...known,
  };
});

/** Each of another runner. */
export const anyRecords = (minLength: number, maxLength: number) =>
  fc
    .array(anyRecord, { minLength, maxLength, size: "max" })
    .map((records) => records.map((record, at) => ({ ...record, threadId: at + 1, personId: at + 1 })));
