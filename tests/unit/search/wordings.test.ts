import { describe, expect, test } from "vitest";
import { conceptsOf } from "@/lib/search/concepts";
import { askedAlike, NEVER_ASKED, withWording } from "@/lib/search/wordings";
import { asTyped, vocabularyOf } from "./asking";

const meanings = await vocabularyOf({ ice: 4, hip: 9, knee: 60, stretch: 7, sore: 20 });
const concepts = (asked: string) => conceptsOf([{ stems: asked.split(" "), weight: 1 }], meanings);

async function alike(asked: string, ...wordings: string[]) {
  const stems = await asTyped(wordings);
  const all = stems.map((one, at) => ({ stems: one, people: at + 1, vouched: false }));
  return askedAlike(concepts(asked), all, meanings.thesaurus);
}

describe("a remembered wording", () => {
  test("is alike by the words that it shares, in both directions", async () => {
    const { alike: same } = await alike("ice sore hip", "ice sore hip");
    const { alike: part } = await alike("ice sore hip", "ice sore knee");
    const { alike: more } = await alike("ice sore hip", "ice sore hip stretch knee quokka");
    expect(same).toBe(1);
    expect(part).toBeLessThan(same);
    expect(more).toBeLessThan(same);
    expect((await alike("ice sore hip", "quokka")).alike).toBe(0);
  });

  test("is the nearest of several, and sure by two people", async () => {
    expect(await alike("ice sore hip", "ice sore hip", "quokka")).toMatchObject({ alike: 1, sure: false });
    expect(await alike("ice sore hip", "quokka", "ice sore hip")).toMatchObject({ alike: 1, sure: true });
  });

  test("never makes a score worse, or more than 1", () => {
    for (const own of [0, 0.3, 0.9, 1])
      for (const score of [0, 0.5, 1]) {
        const together = withWording(own, { ...NEVER_ASKED, alike: score });
        expect(together).toBeGreaterThanOrEqual(own);
        expect(together).toBeLessThanOrEqual(1);
      }
  });
});
