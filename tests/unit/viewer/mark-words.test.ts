import { expect, test } from "vitest";
import { countInWords, helpfulWords, meTooWords } from "@/components/ui/mark-words";

test("a button without marks shows no number", () => {
  expect(helpfulWords(0)).toBe("Helpful");
  expect(helpfulWords(1)).toBe("Helpful 1");
  expect(helpfulWords(1234)).toBe("Helpful 1,234");
});

test("a question says how many runners ask it, and counts the reader apart", () => {
  expect(meTooWords(1, false)).toBe("1 runner asks this · Me too");
  expect(meTooWords(1204, false)).toBe("1,204 runners ask this · Me too");
  expect(meTooWords(2, true)).toBe("You and 1 other ask this");
  expect(meTooWords(13, true)).toBe("You and 12 others ask this");
});

test("the words of a button give back the count they were made of", () => {
  for (const count of [2, 13, 1204, 1_000_000])
    for (const pressed of [true, false]) expect(countInWords(meTooWords(count, pressed))).toBe(count);
  for (const count of [0, 1, 1234]) expect(countInWords(helpfulWords(count))).toBe(count);
});
