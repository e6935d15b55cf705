import type { Concept } from "./concepts";
import type { Part, Places } from "./stems";
import type { Phrase } from "./thesaurus";

const WEIGHT: Record<Part, number> = { A: 1, B: 0.7, C: 0.35, D: 0.05 };
/** So many words of its own are enough for an answer; a shorter one counts for less. */
const ENOUGH_WORDS = 18;
/** The lengths that are usual: longer texts say a word more easily. */
const USUAL_WORDS = 70;
const USUAL_CONTEXT = 150;
/** However long a question is, an answer to it need not touch more than its most telling concepts. */
const CONCEPTS_TO_TOUCH = 5;
/** A text that touches one concept of three or more does so by chance. */
const ONE_OF_MANY = 0.6;

/** How well a text answers, from 0 to 1: rare words count more, its own words more than what stands around them. */
export function scoreOf(concepts: readonly Concept[], places: Places): number {
  const lengths = lengthsOf(places);
  const worths = concepts.map((concept) => worthOf(concept, places, lengths));
  const got = worths.reduce((sum, worth) => sum + worth, 0);
  const byChance = concepts.length > 2 && worths.filter((worth) => worth > 0).length === 1;
  const whole = concepts.slice(0, CONCEPTS_TO_TOUCH).reduce((sum, { worth }) => sum + worth, 0);
  const says = Math.min(1, (lengths.A + 6) / (ENOUGH_WORDS + 6));
  return whole > 0 ? Math.min(1, (got / whole) * says * (byChance ? ONE_OF_MANY : 1)) : 0;
}

function worthOf({ terms }: Concept, places: Places, lengths: Record<Part, number>): number {
  let best = 0;
  let more = 0;
  for (const { phrase, worth } of terms) {
    const found = worth * saturated(weightOf(phrase, places, lengths));
    more += found;
    best = Math.max(best, found);
  }
  return best + Math.min(best, more - best) * 0.2;
}

/** The first mention counts most. */
const saturated = (weight: number) => (1.6 * weight) / (weight + 0.6);

function weightOf(phrase: Phrase, places: Places, lengths: Record<Part, number>): number {
  const seen: Record<Part, number> = { A: 0, B: 0, C: 0, D: 0 };
  for (const part of partsOf(phrase, places)) seen[part] += 1;
  const long = (part: "A" | "C", usual: number) => 0.6 + 0.4 * (lengths[part] / usual);
  return (
    (WEIGHT.A * seen.A) / long("A", USUAL_WORDS) +
    WEIGHT.B * seen.B +
    (WEIGHT.C * seen.C) / long("C", USUAL_CONTEXT) +
    WEIGHT.D * seen.D
  );
}

/** Where an expression stands: its words one after the other. */
function partsOf([first = "", ...rest]: Phrase, places: Places): Part[] {
  const starts = places.get(first) ?? [];
  const follows = (at: number) =>
    rest.every((stem, index) => places.get(stem)?.some((place) => place.at === at + index + 1));
  return starts.filter(({ at }) => follows(at)).map(({ part }) => part);
}

function lengthsOf(places: Places): Record<Part, number> {
  const lengths: Record<Part, number> = { A: 0, B: 0, C: 0, D: 0 };
  for (const found of places.values()) for (const { part } of found) lengths[part] += 1;
  return lengths;
}
