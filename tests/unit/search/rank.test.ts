import { describe, expect, test } from "vitest";
import { scoreOf } from "@/lib/search/rank";
import type { Part, Places } from "@/lib/search/stems";
import { conceptOf as concept } from "./asking";

const ICE = concept(4, ["ice", 4], ["cold", 3]);
const KNEE = concept(2, ["knee", 2]);
const BAND = concept(3, ["it band", 3]);

const FILLER = Array.from({ length: 30 }, (_, n) => `w${n}`).join(" ");
/** A text of its own words, and of those that stand around it. */
function text(own: string, context = ""): Places {
  const places: Places = new Map();
  const say = (words: string, part: Part, from: number) =>
    words.split(" ").forEach((word, index) => {
      places.set(word, [...(places.get(word) ?? []), { at: from + index, part }]);
    });
  say(own, "A", 1);
  if (context) say(context, "C", 1_000);
  return places;
}

describe("a text ranks higher", () => {
  test("with the word itself than with a synonym, and with a synonym than without", () => {
    const [itself, alike, neither] = [`ice ${FILLER}`, `cold ${FILLER}`, FILLER].map((own) =>
      scoreOf([ICE], text(own)),
    );
    expect(itself).toBeGreaterThan(alike ?? 1);
    expect(alike).toBeGreaterThan(0);
    expect(neither).toBe(0);
  });

  test("if it covers more of the question", () => {
    expect(scoreOf([ICE, KNEE], text(`ice knee ${FILLER}`))).toBeGreaterThan(
      scoreOf([ICE, KNEE], text(`ice ${FILLER}`)),
    );
  });

  test("with the words in itself than in the post it answers", () => {
    const replies = scoreOf([ICE], text(FILLER, `ice ${FILLER}`));
    expect(scoreOf([ICE], text(`ice ${FILLER}`, FILLER))).toBeGreaterThan(replies);
    expect(replies).toBeGreaterThan(0);
  });

  test("with the words in one place than scattered", () => {
    const near = scoreOf([ICE, KNEE], text(`ice knee ${FILLER}`));
    expect(near).toBeGreaterThan(scoreOf([ICE, KNEE], text(`ice ${FILLER} knee`)));
  });

  test("with an expression in one piece, with room for a word between", () => {
    const [whole, apart, scattered] = ["it band", "it left band", "it of my left band"].map((own) =>
      scoreOf([BAND], text(`${own} ${FILLER}`)),
    );
    expect(whole).toBeGreaterThan(0);
    expect(apart).toBeGreaterThan(0);
    expect(scattered).toBe(0);
  });

  test("with enough words to say something", () => {
    expect(scoreOf([ICE], text("ice"))).toBeLessThan(scoreOf([ICE], text(`ice ${FILLER}`)));
  });

  test("but never above 1, and has no rank without a question", () => {
    expect(scoreOf([ICE], text(`ice ice ice cold cold ${FILLER}`))).toBeLessThanOrEqual(1);
    expect(scoreOf([], text(`ice ${FILLER}`))).toBe(0);
  });
});
