import { describe, expect, test } from "vitest";
import type { Concept } from "@/lib/search/concepts";
import { matchesIn } from "@/lib/search/matches";

const concept = (...phrases: string[][]): Concept => ({
  terms: phrases.map((phrase) => ({ phrase, worth: 1, nearness: 1, count: 1 })),
  worth: 1,
  telling: true,
  weight: 1,
});
const marked = (text: string, ...concepts: Concept[]) =>
  matchesIn(text, concepts).map(([from, to]) => text.slice(from, to));

describe("a marked match in an excerpt", () => {
  test("is a whole word of the question, in any form", () => {
    expect(marked("Icing did nothing; the ice-pack was nice.", concept(["ice"], ["ic"]))).toEqual([
      "Icing",
      "ice",
    ]);
    expect(marked("My runner’s knee, my knees.", concept(["knee"]), concept(["runner"]))).toEqual([
      "runner’s",
      "knee",
      "knees",
    ]);
  });

  test("is an expression only if it is complete", () => {
    const band = concept(["it", "band"]);
    expect(marked("It was the IT-band, and it hurt under a band.", band)).toEqual(["IT-band"]);
  });

  test("leaves out common words, unless the question has no others", () => {
    const week = { ...concept(["week"]), telling: false };
    expect(marked("Three weeks of ice", week, concept(["ice"]))).toEqual(["ice"]);
    expect(marked("Three weeks of ice", week)).toEqual(["weeks"]);
  });

  test("is missing in a text without the words", () => {
    expect(marked("Quite another thing", concept(["ice"]))).toEqual([]);
    expect(marked("", concept(["ice"]))).toEqual([]);
    expect(marked("🦵 🦵", concept(["ice"]))).toEqual([]);
  });
});
