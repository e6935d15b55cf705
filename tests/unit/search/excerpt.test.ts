import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { excerptOf } from "@/lib/search/excerpt";
import { conceptOf } from "./asking";

const MOST = 200;
const about = (...stems: string[]) => stems.map((stem) => conceptOf(1, [stem, 1]));
const excerpt = (words: string, ...stems: string[]) => excerptOf(words, about(...stems), { most: MOST });

const LONG = Array.from({ length: 40 }, (_, n) => `Sentence ${n} says nothing of ice packs.`).join(" ");

describe("an excerpt", () => {
  test("begins with the sentence nearest to the question, and continues while there is room", () => {
    expect(excerpt(`${LONG} Rollers did nothing. Moving did.`, "roller")).toBe(
      "Rollers did nothing. Moving did.",
    );
  });

  test("is the whole paragraph that answers, if there is room", () => {
    expect(
      excerpt(`${LONG}\n\nMine was slow. Rollers did nothing. Moving did.\n\n${LONG}`, "roller"),
    ).toMatch(/^Mine was slow\. Rollers did nothing\. Moving did\. Sentence 0 /);
  });

  test.each([
    ["If that’s true, start to jog.", "jog"],
    ["Then jog for a minute.", "jog"],
    ["But it is fine to jog.", "jog"],
    ["Otherwise jog later.", "jog"],
  ])("brings what %j refers to", (sentence, stem) => {
    expect(excerpt(`${LONG} You can walk for an hour. ${sentence} ${LONG}`, stem)).toMatch(
      /^You can walk for an hour\. /,
    );
  });

  test("leaves out greetings, thanks and signatures", () => {
    expect(excerpt("Hi Jason,\nThanks for asking!\nUse a band. Cheers - Coach.", "band")).toBe("Use a band.");
    expect(excerpt("Thanks!", "band")).toBe("Thanks!");
  });

  test("is the beginning of the text if no sentence is near", () => {
    expect(excerpt(LONG, "quokka")).toMatch(/^Sentence 0 /);
  });

  test("is cut between words and never within a character", () => {
    const cut = excerpt(`ice ${"very ".repeat(100)}`, "ice");
    expect(cut.length).toBeLessThanOrEqual(MOST);
    expect(cut).toMatch(/very…$/);
    const legs = excerpt("🦵".repeat(300));
    expect(legs.length).toBeLessThanOrEqual(MOST);
    expect(legs).not.toMatch(/\p{Surrogate}/u);
  });

  test("leaves out the dashes of a list", () => {
    expect(excerpt("- No ice.\n- Bands, three times a week.\n\nIt takes ten weeks - at least.")).toBe(
      "No ice. Bands, three times a week. It takes ten weeks - at least.",
    );
  });

  test("of an empty text is empty", () => {
    expect(excerpt("", "ice")).toBe("");
  });

  const sentence = fc.constantFrom(
    "Thanks for asking!",
    "If that is true, wait.",
    "It takes ten weeks.",
    "Use a roller every day.",
    `Walk ${"far and ".repeat(30)}wide.`,
    "Cheers - Jason.",
  );
  const text = fc.array(fc.tuple(sentence, fc.constantFrom(" ", "\n\n")), { maxLength: 30 });

  test("is part of its text, has the nearest sentence, and is no longer than allowed", () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 40, max: 700 }), (parts, most) => {
        const words = parts.flat().join("");
        const shown = excerptOf(words, about("roller"), { most });
        expect(shown.length).toBeLessThanOrEqual(most);
        if (words.includes("roller")) expect(shown).toContain("Use a roller every day.");
        for (const said of shown.split(/(?<=[.!])\s+/))
          expect(words).toContain(said.replace(/…$/, "").trim());
      }),
    );
  });

  test("of any text has at most the letters allowed", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.integer({ min: 1, max: 300 }), (words, most) => {
        expect(excerptOf(words, about("a"), { most }).length).toBeLessThanOrEqual(most);
      }),
    );
  });
});
