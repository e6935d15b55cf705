import { describe, expect, test } from "vitest";
import { clip, lengthOf } from "@/lib/text/length";
import fc from "@/tests/support/fast-check";
import { ORDINARY_TEXTS } from "@/tests/support/written-texts";

describe("the length of a text", () => {
  test.for([
    ["", 0],
    ["a knee", 6],
    ["👨‍👩‍👧‍👦", 1],
    ["👩🏽‍❤️‍💋‍👨🏿🇩🇪", 2],
    ["e\u0301te\u0301", 3],
    ["\u200b\u200e\ufeff", 0],
    ["a\u2800b", 2],
    ["one\ntwo", 7],
    ["น้ำ", 1],
  ] as const)("of %j is %i", ([text, length]) => expect(lengthOf(text)).toBe(length));

  test("grows when one character is built of hundreds", () => {
    expect(lengthOf(`👨${"\u200d👨".repeat(600)}`)).toBeGreaterThan(90);
  });
});

test("a clipped text never ends inside a character", () => {
  const text = fc.array(fc.constantFrom(...ORDINARY_TEXTS), { maxLength: 4 }).map((texts) => texts.join(" "));
  const graphemes = (words: string) =>
    Array.from(new Intl.Segmenter().segment(words), ({ segment }) => segment);
  fc.assert(
    fc.property(text, fc.nat(80), (words, most) => {
      const clipped = clip(words, most);
      expect(clipped.length).toBeLessThanOrEqual(most);
      expect(graphemes(words).slice(0, graphemes(clipped).length).join("")).toBe(clipped);
    }),
  );
});
