import type { Concept } from "./concepts";
import { isOf } from "./excerpt";
import type { Phrase } from "./thesaurus";

/** Where something stands in a text: from its first character to behind its last. */
export type Span = readonly [from: number, to: number];

interface Word {
  readonly word: string;
  readonly from: number;
  readonly to: number;
}

/** Where a text says what is asked about, in whichever words; what says little is marked only where there is no more. */
export function matchesIn(text: string, concepts: readonly Concept[]): Span[] {
  const words = [...text.matchAll(/[\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)*/gu)].map(({ 0: found, index }) => ({
    word: found.toLowerCase().replace(/['’]/g, ""),
    from: index,
    to: index + found.length,
  }));
  const telling = concepts.filter((concept) => concept.telling);
  const phrases = (telling.length > 0 ? telling : concepts).flatMap(({ terms }) =>
    terms.map(({ phrase }) => phrase),
  );
  const spans: Span[] = [];
  for (let at = 0; at < words.length; ) {
    const length = Math.max(0, ...phrases.map((phrase) => lengthAt(words, at, phrase)));
    const [first, last] = [words[at], words[at + length - 1]];
    if (first && last && length > 0) spans.push([first.from, last.to]);
    at += Math.max(1, length);
  }
  return spans;
}

/** How many words from `at` on are a phrase: all of it, or none. */
function lengthAt(words: readonly Word[], at: number, phrase: Phrase): number {
  const stands = phrase.every((stem, index) => isOf(words[at + index]?.word ?? "", stem));
  return stands ? phrase.length : 0;
}
