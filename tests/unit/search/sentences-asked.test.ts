import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sentencesAsked } from "@/lib/search/sentences-asked";
import { rambling } from "@/tests/finder/rambling";
import { UNANSWERABLE } from "@/tests/finder/unanswerable";

const weightOf = (typed: string, part: string) =>
  sentencesAsked(typed).find(({ words }) => words.toLowerCase().includes(part))?.weight;

describe("what a text asks", () => {
  test("is all of a short text", () => {
    expect(sentencesAsked("Knee hurts. Downhill.").map(({ weight }) => weight)).toEqual([1, 1]);
  });

  test("is the title, and in a long story the sentence that asks, wherever it stands", () => {
    for (const [n, question] of UNANSWERABLE.slice(0, 12).entries()) {
      const story = rambling(`how do I ${question}`, n);
      expect(weightOf(story, question.toLowerCase()), story).toBe(1);
      expect(Math.min(...sentencesAsked(story).map(({ weight }) => weight)), story).toBeLessThan(0.5);
    }
    expect(sentencesAsked(`Pain on stairs\n\n${rambling("how long", 0)}`)[0]).toEqual({
      words: "Pain on stairs",
      weight: 1,
    });
  });

  test.each(["Cheers - Jason.", "Thanks in advance!", "Hi everyone!", "All the best, Marianne"])(
    "is not %j",
    (courtesy) => {
      expect(weightOf(`How long does it take? ${courtesy}`, courtesy.toLowerCase())).toBe(0);
    },
  );

  test("loses no word of a text of fewer than 60 sentences", () => {
    fc.assert(
      fc.property(fc.array(fc.lorem({ maxCount: 12 }), { maxLength: 50 }), (said) => {
        const typed = said.join(". ");
        const read = sentencesAsked(typed).map(({ words }) => words);
        expect(read.join(" ").match(/\w+/g)).toEqual(typed.match(/\w+/g));
      }),
    );
  });
});
