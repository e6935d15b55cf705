import { describe, expect, test } from "vitest";
import { filteredPlainText } from "@/lib/forum/filters/text";
import {
  isSpamByDecision,
  judged,
  MIN_TRAINING_EXAMPLES,
  spamFinding,
  trainingWords,
} from "@/lib/forum/filters/training/rules";
import { counted, halves, holding, labelled, measured } from "@/tests/spam/measure";

const TEXTS = labelled();
const known = (words: string, lessons = TEXTS) => {
  const counts = counted(lessons);
  return ["", ...trainingWords(filteredPlainText(words))].flatMap((word) => counts.get(word) ?? []);
};

describe("the trained spam filter", () => {
  test("says nothing before it has enough examples of both sorts", () => {
    const few = [...TEXTS.filter(({ spam }) => spam), ...TEXTS.filter(({ spam }) => !spam).slice(0, 19)];
    expect(MIN_TRAINING_EXAMPLES).toBe(20);
    expect(judged(known("buy cheap pills now", few))).toBeNull();
    expect(judged(known("buy cheap pills now"))).not.toBeNull();
  });

  test("names the words of its score, with their weights", () => {
    const finding = spamFinding(known("Order our discount pills at https://pillsnow.example today"));
    expect(finding).toMatchObject({ check: "learnt", hold: true });
    expect(finding?.because).toMatch(/reads like earlier spam \(9\d % likely\)/);
    expect(finding?.words?.join()).toMatch(/order \d\d %/);
    expect(spamFinding(known("My knee hurts after the third kilometre"))).toBeNull();
    expect(spamFinding(known("Words that nobody ever wrote: zymurgy quixotic"))).toBeNull();
  });

  test("holds no honest text and most spam of the other half of the labelled texts", () => {
    for (const turned of [false, true]) {
      const [learn, measure] = halves(TEXTS, turned);
      const { falseAlarms, recall } = measured(holding(learn), measure);
      expect(falseAlarms).toBe(0);
      expect(recall).toBeGreaterThan(0.5);
    }
  });

  test("follows the latest decision of a person", () => {
    expect(isSpamByDecision({ kind: "remove", reason: "spam" })).toBe(true);
    expect(isSpamByDecision({ kind: "hide", reason: "spam" })).toBe(true);
    expect(isSpamByDecision({ kind: "remove", reason: "danger" })).toBeNull();
    expect(isSpamByDecision({ kind: "restore", reason: "mistake" })).toBe(false);
    expect(isSpamByDecision({ kind: "dismiss", reason: null })).toBe(false);
    expect(isSpamByDecision(undefined)).toBeNull();
  });
});
