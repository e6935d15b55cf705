import type { Wording } from "./candidates";
import type { Concept } from "./concepts";
import { placesOfPhrase } from "./rank";
import { type Places, placesOf } from "./stems";
import type { Thesaurus } from "./thesaurus";

/** Concepts of a question that a wording is compared with. */
const MOST_CONCEPTS = 6;
const SURE_PEOPLE = 2;
/** Up to this nearness, words are only related. */
const RELATED = 0.5;

export interface AskedAlike {
  /** 0 to 1: 1 if a wording asks the same. */
  readonly alike: number;
  /** More than one member's word that the answer fits. */
  readonly sure: boolean;
  readonly places: Places;
}

export const NEVER_ASKED: AskedAlike = { alike: 0, sure: false, places: new Map() };

const OWN = 0.4;
const WORDING = 0.75;

/** A wording helps an answer whose text is about something else, but never harms. */
export const withWording = (own: number, { alike }: AskedAlike): number =>
  Math.min(1, Math.max(own, OWN * own + WORDING * alike));

/** The remembered wording nearest to the question. */
export function askedAlike(
  concepts: readonly Concept[],
  wordings: readonly Wording[],
  thesaurus: Pick<Thesaurus, "empty" | "weak" | "pointing">,
): AskedAlike {
  return wordings.reduce((best, { stems, people, vouched }) => {
    const places = placesOf(stems);
    const alike = alikeness(concepts, places, thesaurus);
    return alike > best.alike ? { alike, sure: vouched || people >= SURE_PEOPLE, places } : best;
  }, NEVER_ASKED);
}

function alikeness(
  concepts: readonly Concept[],
  places: Places,
  { empty, weak, pointing }: Pick<Thesaurus, "empty" | "weak" | "pointing">,
): number {
  const asked = concepts.slice(0, MOST_CONCEPTS);
  const whole = asked.reduce((sum, { worth }) => sum + worth, 0);
  if (whole === 0) return 0;
  const met = new Set<string>();
  let got = 0;
  for (const { terms, worth } of asked) {
    let nearest = 0;
    for (const { phrase, nearness } of terms) {
      if (nearness <= nearest && nearest === 1) continue;
      if (placesOfPhrase(phrase, places).length === 0) continue;
      nearest = Math.max(nearest, nearness);
      if (nearness >= RELATED) for (const stem of phrase) met.add(stem);
    }
    got += worth * nearest;
  }
  const telling = [...places.keys()].filter(
    (stem) => !(empty.has(stem) || weak.has(stem) || pointing.has(stem)),
  );
  if (telling.length === 0) return got / whole / 2;
  const shared = telling.filter((stem) => met.has(stem)).length / telling.length;
  // The mean of both shares that is low if one of them is.
  const covered = got / whole;
  return covered + shared === 0 ? 0 : (2 * covered * shared) / (covered + shared);
}
