import { describe, expect, test } from "vitest";
import {
  cast as forumCast,
  threads as forumThreads,
  recoveryCast,
  recoveryThreads,
  type SeedComment,
  type SeedThread,
} from "@/db/seed";
import { DAY_MS } from "@/lib/time";

interface Told {
  readonly by: string;
  readonly daysAgo: number;
  readonly words: string;
  /** When what it answers was written; null for what begins a thread. */
  readonly answersDaysAgo: number | null;
}

const cast = [...forumCast, ...recoveryCast];
const threads = [...forumThreads, ...recoveryThreads];
const stories = threads.filter(({ kind }) => kind === "story");
const NUMBERS =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen".split(" ");
const numberOf = (word = "") => NUMBERS.indexOf(word.toLowerCase());
const told = threads.flatMap(allOf);

function allOf(thread: SeedThread): Told[] {
  const walk = (comments: readonly SeedComment[], answersDaysAgo: number): Told[] =>
    comments.flatMap(({ by, daysAgo, body, replies = [] }) => [
      { by, daysAgo, words: body, answersDaysAgo },
      ...walk(replies, daysAgo),
    ]);
  const { by, daysAgo, title, body, kind, updates = [], comments } = thread;
  // The article retells a year that has a date.
  const own = kind === "article" ? [] : [{ by, daysAgo, words: `${title}\n${body}`, answersDaysAgo: null }];
  const later = updates.map((update) => ({ by, ...update, words: update.note, answersDaysAgo: null }));
  return [...own, ...later, ...walk(comments, daysAgo)];
}

/** Every day on which a forum may be started: four years have each kind of month. */
const starts = Array.from({ length: 1461 }, (_, day) => new Date(Date.UTC(2026, 0, 1) + day * DAY_MS));
const daysBefore = (start: Date, daysAgo: number) => new Date(start.getTime() - daysAgo * DAY_MS);

/** Whole months, as the database counts them. */
function monthsBetween(from: Date, to: Date): number {
  const months = (to.getUTCFullYear() - from.getUTCFullYear()) * 12 + to.getUTCMonth() - from.getUTCMonth();
  return to.getUTCDate() < from.getUTCDate() ? months - 1 : months;
}

function monthsOnAnyStart(fromDaysAgo: number, toDaysAgo: number): number[] {
  return [
    ...new Set(
      starts.map((start) => monthsBetween(daysBefore(start, fromDaysAgo), daysBefore(start, toDaysAgo))),
    ),
  ];
}

describe.for(stories)("the story $key", ({ daysAgo, title, recovery, updates = [] }) => {
  if (!recovery) throw new Error("A story has a recovery record.");
  const { onsetDaysAgo, firstRunDaysAgo, fullTrainingDaysAgo } = recovery;
  const milestones = [onsetDaysAgo, firstRunDaysAgo, fullTrainingDaysAgo].filter((day) => day !== undefined);

  test("has its milestones in order, and none in the future", () => {
    expect(milestones).toEqual(milestones.toSorted((one, other) => other - one));
    expect(Math.min(...milestones)).toBeGreaterThan(0);
    expect(onsetDaysAgo).toBeGreaterThan(daysAgo);
  });

  test("has its updates in order, after the story and before today", () => {
    const days = [daysAgo, ...updates.map((update) => update.daysAgo)];
    expect(days).toEqual([...new Set(days)].toSorted((one, other) => other - one));
    expect(Math.min(...days)).toBeGreaterThan(0);
  });

  test("tells of each milestone after the story in the update of that very day", () => {
    const told = updates.map((update) => update.daysAgo);
    const later = milestones.filter((day) => day < daysAgo);
    expect(later.filter((day) => !told.includes(day))).toEqual([]);
    const firstRuns = updates.filter(({ note }) => /\bfirst run\b(?! of)/i.test(note));
    expect(firstRuns.map((update) => update.daysAgo)).toEqual(firstRuns.map(() => firstRunDaysAgo));
  });

  test("counts the same months to the first run, or so far, on whatever day the forum starts", () => {
    expect(monthsOnAnyStart(onsetDaysAgo, firstRunDaysAgo ?? 0)).toHaveLength(1);
  });

  test("says in its title how long it took, as its record does", () => {
    const off = /^(\w+) months off/.exec(title)?.[1];
    if (off) expect(monthsOnAnyStart(onsetDaysAgo, firstRunDaysAgo ?? 0)).toEqual([numberOf(off)]);
    const soFar = /: (\w+) months,/.exec(title)?.[1];
    if (soFar) expect(monthsOnAnyStart(onsetDaysAgo, daysAgo)).toEqual([numberOf(soFar)]);
  });

  test("counts its months after surgery from one day", () => {
    const counted = updates.flatMap(({ daysAgo: day, note }) => {
      const months = numberOf(/^Month (\w+)\./.exec(note)?.[1] ?? /^(\w+) months\./.exec(note)?.[1]);
      return months < 0 ? [] : [day + months * 30.4];
    });
    expect(Math.max(0, ...counted) - Math.min(...counted, Math.max(0, ...counted))).toBeLessThan(30);
  });
});

describe("the words of the sample content", () => {
  /** What is said of a winter long ago, or of the article, is true on any day. */
  const ANY_DAY = ["February paragraph", "after a winter of one-sided snow banks"];

  test("name no month, season, year or day of writing: the forum may start on any day", () => {
    const dated =
      /\b(?:January|February|March|April|(?:in|last|this|since|until) May|June|July|August|September|October|November|December|winter|summer|spring|autumn|Christmas|Easter|this year|20[12]\d|today \(\w+day\))\b/i;
    const naming = told
      .map(({ words }) => ANY_DAY.reduce((left, fine) => left.replace(fine, ""), words))
      .filter((words) => dated.test(words));
    expect(told.length).toBeGreaterThan(100);
    expect(naming).toEqual([]);
    expect(cast.filter(({ about = "" }) => /\w+day\b/.test(about.replace("by day", "")))).toEqual([]);
  });

  test("count no more weeks than have passed since what they answer", () => {
    const counting = told.flatMap(({ words, daysAgo, answersDaysAgo }) => {
      const weeks = numberOf(/^(?:It was \w+ \w+\. )?(\w+) weeks (?:on|in|of)\b/.exec(words)?.[1]);
      return weeks < 0 || answersDaysAgo === null ? [] : [{ words, weeks, days: answersDaysAgo - daysAgo }];
    });
    expect(counting.length).toBeGreaterThanOrEqual(5);
    expect(counting.filter(({ weeks, days }) => days < weeks * 7 - 3)).toEqual([]);
  });
});
