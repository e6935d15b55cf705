import type { Concept } from "./concepts";
import { isOf } from "./excerpt";
import { PLAIN, type Script, type Word } from "./script";
import type { Phrase } from "./thesaurus";

export type Span = readonly [from: number, to: number];

export function matchesIn(
  text: string,
  concepts: readonly Pick<Concept, "terms" | "telling">[],
  script: Script = PLAIN,
): Span[] {
  const words = script.wordsIn(text);
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

function lengthAt(words: readonly Word[], at: number, phrase: Phrase): number {
  const stands = phrase.every((stem, index) => isOf(words[at + index]?.word ?? "", stem));
  return stands ? phrase.length : 0;
}
