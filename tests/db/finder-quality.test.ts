import { existsSync } from "node:fs";
import path from "node:path";
import { describe, expect } from "vitest";
import { BLIND_QUESTIONS } from "../finder/blind-questions";
import { listCandidates } from "../finder/candidates";
import { DEV_QUESTIONS } from "../finder/dev-questions";
import { measure, wordedUnlike } from "../finder/measure";
import { FIVE_VOICES, MORE_QUESTIONS } from "../finder/more-questions";
import { ourFinder } from "../finder/our-finder";
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
      expect(recall).toBeGreaterThanOrEqual(0.77);
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
