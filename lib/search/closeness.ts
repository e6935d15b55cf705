import type { Concept } from "./concepts";

export interface Sighting {
  readonly at: number;
  readonly concept: Concept;
  readonly worth: number;
}

const SENTENCE = 15;

/** The best sentence: a good answer has its matches in one place. */
export function closeness(sightings: readonly Sighting[]): number {
  const sorted = [...sightings].sort((a, b) => a.at - b.at);
  let best = 0;
  for (let from = 0; from < sorted.length; from++) {
    best = Math.max(best, worthFrom(sorted, from));
  }
  return best;
}

function worthFrom(sorted: readonly Sighting[], from: number): number {
  const start = sorted[from]?.at ?? 0;
  const worths = new Map<Concept, number>();
  for (let next = from; next < sorted.length; next++) {
    const sighting = sorted[next];
    if (!sighting || sighting.at - start >= SENTENCE) break;
    worths.set(sighting.concept, Math.max(worths.get(sighting.concept) ?? 0, sighting.worth));
  }
  return [...worths.values()].reduce((sum, worth) => sum + worth, 0);
}
