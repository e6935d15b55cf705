import { expect, test } from "vitest";
import { countInWords, helpfulWords, meTooWords, newReplyWords, TOGGLES } from "@/components/ui/mark-words";

const said = ({ shown, aloud = "" }: { shown: string; aloud?: string }) => shown + aloud;

test("a mark says its number, and nothing without a number", () => {
  expect(said(helpfulWords(0))).toBe("Helpful");
  expect(said(helpfulWords(1))).toBe("Helpful 1");
  expect(said(helpfulWords(1234))).toBe("Helpful 1,234");
});

test("a pressed mark says that the reader is one of those who marked", () => {
  expect(said(helpfulWords(1, true))).toBe("You found this helpful");
  expect(said(helpfulWords(1235, true))).toBe("You + 1,234 found this helpful");
});

test("who asks a question is counted in words", () => {
  expect(said(meTooWords(1, false))).toBe("1 runner asks this · Me too");
  expect(said(meTooWords(1204, false))).toBe("1,204 runners ask this · Me too");
  expect(said(meTooWords(2, true))).toBe("You and 1 other ask this");
  expect(said(meTooWords(13, true))).toBe("You and 12 others ask this");
});

test("every toggle says its state in words, and its words keep the count", () => {
  for (const [way, words] of Object.entries(TOGGLES)) {
    for (const count of [1, 2, 999, 1234]) {
      expect(words(count, true).shown, way).not.toBe(words(count, false).shown);
      if (!/follow|save|hide/.test(way))
        for (const pressed of [true, false]) expect(countInWords(said(words(count, pressed)))).toBe(count);
    }
  }
  expect(countInWords(said(helpfulWords(0)))).toBe(0);
});

test("a pressed mark on a reply takes no more room than an unpressed one", () => {
  for (const count of [1, 2, 10, 1000])
    expect(helpfulWords(count, true).shown.length).toBeLessThanOrEqual(helpfulWords(count).shown.length);
});

test("new replies in a list are counted to 99, and name their thread aloud", () => {
  expect(said(newReplyWords(1, "Hip pain"))).toBe("1 new reply since your last visit, in “Hip pain”");
  expect(said(newReplyWords(3, "Hip pain"))).toBe("3 new replies since your last visit, in “Hip pain”");
  expect(newReplyWords(100, "Hip pain").shown).toBe("99+ new");
});
