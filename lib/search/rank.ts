import { closeness, type Sighting } from "./closeness";
import type { Concept } from "./concepts";
import type { Part, Places } from "./stems";

const WEIGHT: Record<Part, number> = { A: 1, B: 0.7, C: 0.2, D: 0.05 };
const ENOUGH_WORDS = 12;
/** Typical lengths: a longer text contains a word more easily. */
const USUAL_WORDS = 70;
const USUAL_CONTEXT = 150;
/** An answer to a long question need only match its most telling concepts. */
const CONCEPTS_TO_TOUCH = 5;
/** Factor for a text that matches one of three or more concepts: probably chance. */
const ONE_OF_MANY = 0.8;
/** Further synonyms of one concept add this share of their weight. */
const MORE_WORDS = 0.5;
const TOGETHER = 0.5;

type Lengths = Readonly<Record<Part, number>>;

export function scoreOf(concepts: readonly Concept[], places: Places): number {
  const whole = concepts.slice(0, CONCEPTS_TO_TOUCH).reduce((sum, { worth }) => sum + worth, 0);
  if (whole === 0) return 0;
  const lengths = lengthsOf(places);
  const sightings: Sighting[] = [];
  const worths = concepts.map((concept) => worthOf(concept, places, lengths, sightings));
  const got = worths.reduce((sum, worth) => sum + worth, 0);
  const byChance = concepts.length > 2 && worths.filter((worth) => worth > 0).length === 1;
  const says = Math.min(1, (lengths.A + 6) / (ENOUGH_WORDS + 6));
  const share = (got + TOGETHER * closeness(sightings)) / whole / (1 + TOGETHER);
  return Math.min(1, share * says * (byChance ? ONE_OF_MANY : 1));
}

function worthOf(concept: Concept, places: Places, lengths: Lengths, sightings: Sighting[]): number {
  let best = 0;
  let more = 0;
  for (const { phrase, worth } of concept.terms) {
    const found = placesOfPhrase(phrase, places);
    if (found.length === 0) continue;
    for (const { at, part } of found) if (part === "A") sightings.push({ at, concept, worth });
    const value = worth * saturated(weightOf(found, lengths));
    more += value;
    best = Math.max(best, value);
  }
  return best + Math.min(best, more - best) * MORE_WORDS;
}

/** Term saturation as in BM25: the first mention counts most. */
const saturated = (weight: number) => (1.6 * weight) / (weight + 0.6);

function weightOf(found: readonly { part: Part }[], lengths: Lengths): number {
  const seen = count(found);
  const long = (part: "A" | "C", usual: number) => 0.6 + 0.4 * (lengths[part] / usual);
  return (
    (WEIGHT.A * seen.A) / long("A", USUAL_WORDS) +
    WEIGHT.B * seen.B +
    (WEIGHT.C * seen.C) / long("C", USUAL_CONTEXT) +
    WEIGHT.D * seen.D
  );
}

/** Where a phrase stands in a text. */
export function placesOfPhrase(
  [first = "", ...rest]: readonly string[],
  places: Places,
): { at: number; part: Part }[] {
  const starts = places.get(first) ?? [];
  return rest.length === 0 ? starts : starts.filter(({ at }) => follows(rest, at, places));
}

function follows([next, ...rest]: readonly string[], after: number, places: Places): boolean {
  if (next === undefined) return true;
  return (places.get(next) ?? []).some(
    ({ at }) => (at === after + 1 || at === after + 2) && follows(rest, at, places),
  );
}

function lengthsOf(places: Places): Lengths {
  return count([...places.values()].flat());
}

function count(found: readonly { part: Part }[]): Record<Part, number> {
  const counts: Record<Part, number> = { A: 0, B: 0, C: 0, D: 0 };
  for (const { part } of found) counts[part] += 1;
  return counts;
}
