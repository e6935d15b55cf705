import { describe, expect, test } from "vitest";
import type { Concept } from "@/lib/search/concepts";
import { excerptOf } from "@/lib/search/excerpt";

const about = (...stems: string[]): Concept[] =>
  stems.map((stem) => ({ terms: [{ phrase: [stem], worth: 1, count: 1 }], worth: 1, telling: true }));

const LONG = Array.from({ length: 40 }, (_, n) => `Sentence ${n} says nothing of it.`).join(" ");

describe("an excerpt", () => {
  test("begins with the sentence nearest to the question, and continues while there is room", () => {
    expect(excerptOf(`${LONG} Icing did nothing. Moving did.`, about("ic"))).toBe(
      "Icing did nothing. Moving did.",
    );
  });

  test("is the beginning of the text if no sentence is near", () => {
    expect(excerptOf(LONG, about("quokka"))).toMatch(/^Sentence 0 /);
  });

  test("has at most 200 characters, cut between words and never within a character", () => {
    const cut = excerptOf(`ice ${"very ".repeat(100)}`, about("ice"));
    expect(cut.length).toBeLessThanOrEqual(200);
    expect(cut).toMatch(/very…$/);
    const legs = excerptOf("🦵".repeat(300), []);
    expect(legs.length).toBeLessThanOrEqual(200);
    expect(legs).not.toMatch(/\p{Surrogate}/u);
  });

  test("leaves out the dashes of a list", () => {
    expect(excerptOf("- No ice.\n- Bands, three times a week.\n\nIt takes ten weeks - at least.", [])).toBe(
      "No ice. Bands, three times a week. It takes ten weeks - at least.",
    );
  });

  test("of an empty text is empty", () => {
    expect(excerptOf("", about("ice"))).toBe("");
  });
});
