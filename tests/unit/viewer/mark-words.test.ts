import { expect, test } from "vitest";
import { helpfulWords, waitingWords } from "@/components/ui/mark-words";

test("a button without marks shows no number", () => {
  expect(helpfulWords(0)).toBe("Helpful");
  expect(helpfulWords(1)).toBe("Helpful 1");
  expect(helpfulWords(1234)).toBe("Helpful 1,234");
});

test("one runner asks this, and several ask this", () => {
  expect(waitingWords(1)).toBe("1 has this question · me too");
  expect(waitingWords(2)).toBe("2 have this question · me too");
});
