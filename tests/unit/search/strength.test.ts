import { describe, expect, test } from "vitest";
import type { Wording } from "@/lib/search/candidates";
import { askedIn, conceptsOf } from "@/lib/search/concepts";
import { fitOf, withFit } from "@/lib/search/fit";
import { scoreOf } from "@/lib/search/rank";
import { sentencesAsked } from "@/lib/search/sentences-asked";
import { placesOf } from "@/lib/search/stems";
import { besideBest, isAboutSite, strengthOf, themesOf } from "@/lib/search/strength";
import { themesIn } from "@/lib/search/themes-in";
import { askedAlike, withWording } from "@/lib/search/wordings";
import { asTyped, vocabularyOf } from "./asking";

const meanings = await vocabularyOf({ ice: 4, hip: 9, knee: 60, stretch: 7, sore: 20, swimming: 1 });
const asksOf = (typed: string) =>
  sentencesAsked(typed).map(({ words, weight }) => ({
    stems: words.toLowerCase().match(/[a-z0-9]+/g) ?? [],
    weight,
  }));

async function strength(typed: string, text: string, wordings: readonly Wording[] = []) {
  const asks = asksOf(typed);
  const [stems = ""] = await asTyped([text]);
  const places = placesOf(stems.replace(/:(\d+)/g, ":$1A"));
  const concepts = conceptsOf(asks, meanings);
  const asked = askedAlike(concepts, wordings, meanings.thesaurus);
  const own = scoreOf(concepts, places);
  const themes = themesOf(asks, meanings);
  const fit = withFit(own, fitOf(askedIn(concepts), themes.asked, places));
  return strengthOf(themes, { places, score: withWording(fit, asked), fit, asked });
}

describe("how sure an answer is", () => {
  test("sure if it names the theme and the rest of the question", async () => {
    expect(await strength("ice for a sore hip", "ice your hip when sore for ten minutes and rest it")).toBe(
      "answered",
    );
  });

  test("never sure about another part of the body, however alike the rest", async () => {
    expect(
      await strength("ice for a sore shoulder", "ice your hip when sore for ten minutes and rest it"),
    ).not.toBe("answered");
  });

  test("nothing if hardly a word is the same", async () => {
    expect(
      await strength("ice for a sore hip", "i had a very good day by the sea and slept well too"),
    ).toBeNull();
  });

  test("sure of what was asked before in these words, if the author or two members say that it fits", async () => {
    const [stems = ""] = await asTyped(["ice for a sore hip"]);
    const text = "ten minutes every evening and rest in between is what helped me most back then";
    const by = (people: number, vouched: boolean) =>
      strength("is ice good for my sore hip", text, [{ stems, people, vouched }]);
    expect(await by(1, true)).toBe("answered");
    expect(await by(2, false)).toBe("answered");
    expect(await by(1, false)).toBe("related");
  });

  test("only related far below the best", () => {
    expect(besideBest("answered", 0.5, 0.9)).toBe("related");
    expect(besideBest("answered", 0.8, 0.9)).toBe("answered");
    expect(besideBest("related", 0.9, 0.9)).toBe("related");
  });
});

describe("the themes of a question", () => {
  const kinds = (...stems: string[]) =>
    themesIn(stems, meanings.thesaurus.themes).map((named) => named.map(({ kind }) => kind));

  test("are its parts of the body, things and sites, the longest name at each place", () => {
    expect(kinds("my", "shoulder", "hurts", "swimming")).toEqual([["body"], ["other"]]);
    expect(kinds("delete", "my", "account")).toEqual([["site"]]);
    expect(kinds("shin", "splints")).toHaveLength(1);
    expect(kinds("for", "how", "long")).toEqual([]);
  });

  test("of the story count only if the question names no part of the body", () => {
    const story =
      "I have run for many years and my knee has been sore since the autumn when we all went to the hills.";
    expect(themesOf(asksOf(`${story} So is ice any good?`), meanings).told).toHaveLength(1);
    expect(themesOf(asksOf(`${story} So is ice good for a hip?`), meanings).told).toEqual([]);
  });

  test("tell a question about the forum from one about an injury", () => {
    const about = (typed: string) => isAboutSite(themesOf(asksOf(typed), meanings));
    expect(about("how do I delete my account")).toBe(true);
    expect(about("forgot my password")).toBe(true);
    expect(about("should I ice my knee")).toBe(false);
    expect(about("an app for my sore knee")).toBe(false);
  });
});
