import { closeness, type Sighting } from "./closeness";
import type { Concept } from "./concepts";
import { placesOfPhrase } from "./rank";
import type { Places } from "./stems";
import { names } from "./themes-in";

/** How far a text fits a question, each part from 0 to 1. */
export interface Fit {
  /** Of the question's most telling words, as far as the best sentence has them. */
  readonly sentence: number;
  /** The same in the post that the text replies to: somebody asked this before. */
  readonly context: number;
  /** What the question is about, as far as the text names it. */
  readonly themes: number;
}

/** Learned on the tuning questions, each set and voice left out in turn (decision 067). */
const WEIGHT: Fit = { sentence: 0.28, context: 0.22, themes: 0.16 };
const WHOLE = 1 + WEIGHT.sentence + WEIGHT.context + WEIGHT.themes;

/** @param score of all words, wherever they stand. */
export const withFit = (score: number, fit: Fit): number =>
  (score + WEIGHT.sentence * fit.sentence + WEIGHT.context * fit.context + WEIGHT.themes * fit.themes) /
  WHOLE;

/** @param asked the most telling concepts. */
export function fitOf(
  asked: readonly Concept[],
  themes: readonly Parameters<typeof names>[1][],
  places: Places,
): Fit {
  const whole = asked.reduce((sum, { worth }) => sum + worth, 0) || 1;
  const sightings: Sighting[] = [];
  let context = 0;
  for (const concept of asked) {
    let before = 0;
    for (const { phrase, nearness } of concept.terms)
      for (const { at, part } of placesOfPhrase(phrase, places)) {
        if (part === "A") sightings.push({ at, concept, worth: concept.worth * nearness });
        if (part === "C") before = Math.max(before, nearness);
      }
    context += concept.worth * before;
  }
  const named = themes.filter((theme) => names(places, theme)).length;
  return {
    sentence: closeness(sightings) / whole,
    context: context / whole,
    themes: themes.length === 0 ? 1 : named / themes.length,
  };
}
