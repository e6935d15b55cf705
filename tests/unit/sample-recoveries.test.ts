import { describe, expect, test } from "vitest";
import { recoveryThreads, type SeedRecovery, type SeedThread, threads } from "@/db/seed";
import { addStoryUpdateInput } from "@/lib/forum/content/stories/input";
import { requirePossibleDates } from "@/lib/forum/content/stories/record-dates";
import { tellStoryInput } from "@/lib/forum/content/threads/input";
import { recordAtFirst } from "@/lib/forum/site/sample-content/seed-story";
import { fromMarkdown } from "@/lib/rich-text/from-markdown";
import { DAY_MS } from "@/lib/time";
import { countsIn } from "../support/counted-times";

interface Told {
  readonly story: SeedThread;
  readonly recovery: SeedRecovery;
  readonly daysAgo: number;
  readonly words: string;
}

/** Each text with the day on which its writer wrote it. */
const told = recoveryThreads.flatMap((story): Told[] => {
  const { recovery, title, body, daysAgo, updates = [] } = story;
  if (!recovery) throw new Error(`The story ${story.key} has no record.`);
  return [
    { story, recovery, daysAgo, words: `${title}\n${body}` },
    ...updates.map((update) => ({ story, recovery, daysAgo: update.daysAgo, words: update.note })),
  ];
});

const naming = ({ story, words }: Told) => `${story.key}: ${words}`;

describe("the words of the sample recoveries agree with the record:", () => {
  test("every number of days, weeks or months is a time between two dates, or what a setback cost", () => {
    const counted = told.flatMap((text) => countsIn(text.words).map((count) => ({ text, count })));
    const wrong = counted.filter(({ text, count }) => !spansOf(text).some((days) => count.covers(days)));
    expect(wrong.map(({ text, count }) => `${count.words} in ${naming(text)}`)).toEqual([]);
    expect(counted.length).toBeGreaterThan(250);
  });

  test("a treatment is named only after it began", () => {
    const wrong = told.flatMap((text) =>
      Object.entries(TREATMENTS).flatMap(([tag, word]) => {
        const { treatments = [] } = text.recovery;
        // Some name what they begin in the days to come.
        const begun = treatments.some((one) => one.tag === tag && one.fromDaysAgo > text.daysAgo - 14);
        return word.test(text.words) && !begun ? [`${tag} in ${naming(text)}`] : [];
      }),
    );
    expect(wrong).toEqual([]);
  });

  test("the side is the side of the record", () => {
    const wrong = told.filter(({ words, recovery: { side } }) => {
      const sides = [...words.matchAll(SIDE)].map(([, found = ""]) => found.toLowerCase());
      return side !== "both" && sides.some((found) => found !== side);
    });
    expect(wrong.map(naming)).toEqual([]);
    const both = told.filter(
      ({ words, story, daysAgo }) => daysAgo === story.daysAgo && /\bboth\b/i.test(words),
    );
    expect(both.length).toBeGreaterThan(5);
  });

  test("the age and the weekly distance are within their bands", () => {
    const ages = told.flatMap((text) => numbersIn(AGE, text).map((age) => ({ text, age })));
    const wrongAge = ages.filter(({ text, age }) => !isWithin(age, AGES[text.recovery.ageBand]));
    expect(wrongAge.map(({ text }) => naming(text))).toEqual([]);
    expect(ages.length).toBeGreaterThan(30);
    const distances = told.flatMap((text) => numbersIn(WEEKLY, text).map((km) => ({ text, km })));
    const before = distances.filter(({ text }) => text.daysAgo === text.story.daysAgo);
    const wrongDistance = before.filter(
      ({ text, km }) => !isWithin(km, DISTANCES[text.recovery.weeklyDistanceBefore]),
    );
    expect(wrongDistance.map(({ text }) => naming(text))).toEqual([]);
    expect(before.length).toBeGreaterThan(50);
  });

  test("the pain is that of the update", () => {
    const wrong = told.filter((text) => {
      const update = text.story.updates?.find(({ daysAgo }) => daysAgo === text.daysAgo);
      if (!update) return false;
      const { pain, painNextMorning = pain } = update;
      const said = [...text.words.matchAll(PAIN)].map(([, level = ""]) => Number(level));
      return said.some((level) => level !== pain && level !== painNextMorning);
    });
    expect(wrong.map(naming)).toEqual([]);
  });

  test("a first run is told of where it is, and in no story without one", () => {
    const without = told.filter(({ recovery }) => recovery.firstRunDaysAgo === undefined);
    expect(without.filter(({ words }) => /\bfirst run\b/i.test(words)).map(naming)).toEqual([]);
    const runs = told.filter(({ recovery, daysAgo }) => recovery.firstRunDaysAgo === daysAgo);
    expect(runs.length).toBeGreaterThan(90);
    expect(runs.filter(({ words }) => !/\bfirst run\b|\bran\b/i.test(words)).map(naming)).toEqual([]);
  });
});

describe("the voices of the sample recoveries", () => {
  test("never say one sentence twice, in any story", () => {
    const sentences = [...threads, ...recoveryThreads].flatMap(({ title, body, updates = [], comments }) =>
      [title, body, ...updates.map(({ note }) => note), ...comments.map((comment) => comment.body)]
        .flatMap((words) => words.split(/(?<=[.!?:])\s+|\n+/))
        .map((sentence) => sentence.toLowerCase().replace(/[^\p{L}\p{N} ]/gu, ""))
        .filter((sentence) => sentence.split(" ").length >= 5),
    );
    const twice = sentences.filter((sentence, index) => sentences.indexOf(sentence) !== index);
    expect(twice).toEqual([]);
    expect(sentences.length).toBeGreaterThan(1000);
  });

  test("are terse and rambling, with and without capitals and contractions, and begin differently", () => {
    const bodies = recoveryThreads.map(({ body }) => body);
    const lengths = bodies.map((body) => body.length).sort((a, b) => a - b);
    expect(lengths[4]).toBeLessThan(190);
    expect(lengths.at(-5)).toBeGreaterThan(500);
    expect(bodies.filter((body) => !/\p{Lu}/u.test(body)).length).toBeGreaterThanOrEqual(4);
    expect(bodies.filter((body) => !/’(?:s|m|ve|re|d|ll|t)\b/.test(body)).length).toBeGreaterThan(25);
    expect(bodies.filter((body) => /’(?:m|ve|re|ll)\b/.test(body)).length).toBeGreaterThan(40);
    const beginnings = bodies.map((body) => body.split(" ").slice(0, 3).join(" "));
    expect(new Set(beginnings).size).toBeGreaterThan(bodies.length * 0.95);
  });
});

test("a member could have told each of these stories, on whatever day the forum starts", () => {
  for (let day = 0; day < 730; day += 29) {
    const now = new Date(Date.UTC(2026, 0, 1, 9, 30) + day * DAY_MS);
    const clock = (daysAgo: number) => new Date(now.getTime() - daysAgo * DAY_MS);
    for (const story of recoveryThreads) {
      const { recovery, body, title, tags } = story;
      const input = { title, body: fromMarkdown(body, true), tags, recovery: recordAtFirst(story, clock) };
      const accepted = tellStoryInput.parse(input);
      requirePossibleDates(accepted.recovery, clock(story.daysAgo));
      expect(recovery?.treatments?.length, story.key).toBeLessThanOrEqual(5);
    }
  }
  for (const { updates = [] } of recoveryThreads)
    for (const { pain, painNextMorning, distanceKm, note } of updates)
      addStoryUpdateInput.parse({
        threadId: 1,
        writtenOn: "2026-01-01",
        painDuring: pain,
        painNextMorning,
        distance: distanceKm,
        note,
      });
});

const TREATMENTS = {
  "physical-therapy": /\bphysio\w*/i,
  "foam-rolling": /\broller\b/i,
  massage: /\bmassage|\bmasseur/i,
  orthotics: /\binsoles?\b|\bwedges?\b/i,
  shockwave: /\bshockwave/i,
  injection: /\binjection|\bthe jab\b/i,
  "rehab-routine": /exercises from the article/i,
};

const SIDE =
  /\b(left|right) (?=knee|leg|Achilles|heel|foot|shin|tendon|IT band|one\b|side\b|kneecap|thigh)/gi;
const AGE = /\b(?:I am|I’m|i am|im|i’m|At|at) (\d\d)\b(?! km| minutes|%)/g;
const WEEKLY =
  /\b(\d+) (?:km (?:a week|each week|every week|weekly|in (?:one|a|the) (?:\w+ )?week|or so)|km weeks)/g;
const PAIN = /\b(?:a|was|at|Pain|pain) (\d)\b(?!\.\d| km| minutes|:)/g;

const AGES = {
  under_30: [16, 29],
  "30_to_39": [30, 39],
  "40_to_49": [40, 49],
  "50_to_59": [50, 59],
  "60_and_over": [60, 99],
} as const;
const DISTANCES = {
  under_20_km: [1, 20],
  "20_to_40_km": [20, 40],
  "40_to_60_km": [40, 60],
  "60_to_80_km": [60, 80],
  over_80_km: [80, 200],
} as const;

const isWithin = (number: number, [low, high]: readonly [number, number]) => number >= low && number <= high;

function numbersIn(pattern: RegExp, { words }: Told): number[] {
  return [...words.matchAll(pattern)].map(([, number = ""]) => Number(number));
}

/** All lengths of time, in days, that the writer can have meant. */
function spansOf({ story, recovery, daysAgo }: Told): number[] {
  const { onsetDaysAgo, treatments = [], setbacks = [] } = recovery;
  const days = [
    onsetDaysAgo,
    story.daysAgo,
    ...(story.updates ?? []).map((update) => update.daysAgo),
    ...setbacks.map((setback) => setback.daysAgo),
    ...treatments.flatMap(({ fromDaysAgo, toDaysAgo }) => [fromDaysAgo, toDaysAgo ?? daysAgo]),
  ].filter((day) => day >= daysAgo);
  const courses = treatments.map(
    ({ fromDaysAgo, toDaysAgo = 0 }) => fromDaysAgo - Math.max(daysAgo, toDaysAgo),
  );
  const costs = setbacks
    .filter((setback) => setback.daysAgo >= daysAgo)
    .map(({ costWeeks }) => costWeeks * 7);
  return [
    ...days.map((day) => day - daysAgo),
    ...days.map((day) => onsetDaysAgo - day),
    ...courses,
    ...costs,
  ];
}
