import { describe, expect, test } from "vitest";
import { followingOf, type RecoveryTimes } from "@/lib/outcomes/times";
import { aalenJohansen } from "@/lib/statistics/incidence";
import { kaplanMeier, medianOf } from "@/lib/statistics/survival";
import { seeded } from "@/tests/support/random";

const story: RecoveryTimes = {
  onsetOn: "2026-01-05",
  begunOn: "2026-01-19",
  followedUntil: "2026-04-20",
  reached: null,
  stopped: null,
};

describe("a story is followed", () => {
  test("from the day it was begun to its end, in days since the onset", () => {
    const reached = { on: "2026-03-09", recordedOn: "2026-03-10" };
    expect(followingOf({ ...story, reached })).toEqual({
      kind: "followed",
      runner: { entry: 14, exit: 63, event: "reached" },
    });
  });

  test("until its last word, if it has no end", () => {
    expect(followingOf(story)).toEqual({ kind: "followed", runner: { entry: 14, exit: 105, event: null } });
  });

  test("to what came first, if its teller ran again and then stopped for good", () => {
    const late = { recordedOn: "2026-04-20" };
    const both = { reached: { on: "2026-03-09", ...late }, stopped: { on: "2026-04-13", ...late } };
    expect(followingOf({ ...story, ...both })).toMatchObject({ runner: { exit: 63, event: "reached" } });
    const other = { reached: both.stopped, stopped: both.reached };
    expect(followingOf({ ...story, ...other })).toMatchObject({ runner: { exit: 63, event: "stopped" } });
  });

  test("from the first day, if it was begun before the middle of the month of its onset", () => {
    expect(followingOf({ ...story, onsetOn: "2026-01", begunOn: "2026-01-10" })).toMatchObject({
      runner: { entry: 0 },
    });
  });

  test("not at all, if its end came before it was begun, or it has had no word since", () => {
    const reached = { on: "2026-01-12", recordedOn: "2026-01-19" };
    expect(followingOf({ ...story, reached })).toEqual({ kind: "begun afterwards" });
    expect(followingOf({ ...story, followedUntil: story.begunOn })).toEqual({ kind: "not followed yet" });
  });
});

describe("a month counts from its middle", () => {
  test("for the onset and for the end", () => {
    const months = { ...story, onsetOn: "2026-01", reached: { on: "2026-03", recordedOn: "2026-04-20" } };
    expect(followingOf(months)).toMatchObject({ runner: { entry: 3, exit: 59 } });
  });

  test("or from the middle of those of its days that the rest of the record allows", () => {
    const recorded = (on: string, recordedOn: string) =>
      followingOf({ ...story, begunOn: "2026-03-11", reached: { on, recordedOn } });
    expect(recorded("2026-03", "2026-03-11")).toEqual({ kind: "begun afterwards" });
    expect(recorded("2026-03", "2026-03-21")).toMatchObject({ runner: { entry: 65, exit: 70 } });
    expect(recorded("2026-03", "2026-05-02")).toMatchObject({ runner: { entry: 65, exit: 75 } });
  });

  test("and an end in the month of the onset comes after it", () => {
    const times = {
      ...story,
      onsetOn: "2026-01",
      begunOn: "2026-01-18",
      reached: { on: "2026-01", recordedOn: "2026-02-03" },
    };
    const following = followingOf(times);
    expect(following).toMatchObject({ runner: { entry: 2, event: "reached" } });
    if (following.kind === "followed") expect(following.runner.exit).toBeGreaterThan(2);
  });

  test("which leaves the median of 2,000 runners where it is; from the 1st it would be far too long", () => {
    const random = seeded(7);
    const runners = Array.from({ length: 2000 }, () => {
      const onset = Date.UTC(2024, 0, 1) + Math.floor(random() * 366) * 86_400_000;
      // Skewed as recoveries are: the median is exp(4) days, about 8 weeks.
      const days = Math.exp(
        4 + 0.8 * Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random()),
      );
      return { onset: iso(onset), reached: iso(onset + Math.ceil(days) * 86_400_000), days: Math.ceil(days) };
    });
    const later = "2030-01-01";
    const median = (onsetOf: (onset: string) => string) =>
      medianOf(
        kaplanMeier(
          runners.map(({ onset, reached }) => {
            const following = followingOf({
              onsetOn: onsetOf(onset),
              begunOn: onset,
              followedUntil: later,
              reached: { on: reached, recordedOn: later },
              stopped: null,
            });
            if (following.kind !== "followed")
              throw new Error("A story begun on the day of its onset is followed.");
            return { exit: following.runner.exit, event: true };
          }),
        ),
      ).value ?? 0;
    const truth = median((onset) => onset);
    expect(Math.abs(median((onset) => onset.slice(0, 7)) / truth - 1)).toBeLessThan(0.03);
    expect(median((onset) => `${onset.slice(0, 7)}-01`) / truth).toBeGreaterThan(1.2);
  });
});

test("late entry corrects for the quick recoveries that nobody began to follow", () => {
  const random = seeded(11);
  const followed = Array.from({ length: 4000 }, () => ({ days: 200 * random(), begun: 200 * random() }))
    .filter(({ days, begun }) => begun < days)
    .map(({ days, begun }) => ({ entry: begun, exit: days, event: "reached" as const }));
  const half = (runners: typeof followed) =>
    aalenJohansen(runners, "reached").find(({ share }) => share >= 0.5)?.time;
  expect(half(followed)).toBeGreaterThan(80);
  expect(half(followed)).toBeLessThan(120);
  expect(half(followed.map((runner) => ({ ...runner, entry: 0 })))).toBeGreaterThan(130);
});

const iso = (ms: number) => new Date(ms).toISOString().slice(0, 10);
