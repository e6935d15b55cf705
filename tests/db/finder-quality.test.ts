import { existsSync } from "node:fs";
import path from "node:path";
import { describe, expect } from "vitest";
import { BLIND_QUESTIONS } from "../finder/blind-questions";
import { listCandidates } from "../finder/candidates";
import { DEV_QUESTIONS } from "../finder/dev-questions";
import { measure, sureOf, wordedUnlike } from "../finder/measure";
import { FIVE_VOICES, MORE_QUESTIONS } from "../finder/more-questions";
import { ourFinder, strengthFinder } from "../finder/our-finder";
import { allRambling } from "../finder/rambling";
import { UNANSWERABLE } from "../finder/unanswerable";
import { test as base } from "../support/database";
import { importFile } from "../support/importing";

const ARTICLE = path.resolve("../shared/data/article.wxr.xml");
const test = base.extend("article", { scope: "file", auto: true }, async ({ db: _ }) =>
  existsSync(ARTICLE) ? importFile(ARTICLE) : null,
);

// The article itself is not in the repository: without the folder beside it, this says that it was not tried.
describe.skipIf(!existsSync(ARTICLE))(
  "the search finds the author's answers to questions worded differently",
  () => {
    // A little under what was measured (docs/performance.md), so that it does not become worse unseen.
    test("six times in seven among the first three, for its tuning questions", async () => {
      const { recall, missed } = await measure(await ourFinder(), wordedUnlike(DEV_QUESTIONS));
      expect(recall, JSON.stringify(missed)).toBeGreaterThanOrEqual(0.85);
    });

    test("six times in seven, for more questions it was tuned on", async () => {
      const { recall } = await measure(await ourFinder(), MORE_QUESTIONS);
      expect(recall).toBeGreaterThanOrEqual(0.85);
    });

    test("nine times in ten, for the five voices it was tuned on last", async () => {
      const { recall, missed } = await measure(await ourFinder(), FIVE_VOICES);
      expect(recall, JSON.stringify(missed)).toBeGreaterThanOrEqual(0.92);
    });

    // Which ones are missed is not printed: who tunes the finder is not to see them.
    test("three times in four, for questions written blind", async () => {
      const { recall } = await measure(await ourFinder(), wordedUnlike(BLIND_QUESTIONS));
      expect(recall).toBeGreaterThanOrEqual(0.8);
    });

    test("three times in four, with a long story around the question", async () => {
      const questions = allRambling([...wordedUnlike(DEV_QUESTIONS), ...wordedUnlike(BLIND_QUESTIONS)]);
      const { recall } = await measure(await ourFinder(), questions);
      expect(recall).toBeGreaterThanOrEqual(0.75);
    });

    test("and calls them answers at most once in ten where nothing answers, else twice in three", async () => {
      const none = await sureOf(
        await strengthFinder(),
        UNANSWERABLE.map((asks) => ({ asks, answers: [] })),
      );
      expect(none.claimed).toBeLessThanOrEqual(0.1 * UNANSWERABLE.length);
      const { found, sure } = await sureOf(await strengthFinder(), [
        ...wordedUnlike(BLIND_QUESTIONS),
        ...FIVE_VOICES,
      ]);
      expect(sure / found).toBeGreaterThanOrEqual(0.75);
    });

    test("every expected answer is in the search documents", async () => {
      const names = new Set((await listCandidates()).map(({ name }) => name));
      const named = [...DEV_QUESTIONS, ...MORE_QUESTIONS, ...FIVE_VOICES, ...BLIND_QUESTIONS].flatMap(
        ({ answers }) => answers,
      );
      expect(named.filter((name) => !names.has(name))).toEqual([]);
    });
  },
);
