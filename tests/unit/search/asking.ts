import type { Concept, Vocabulary } from "@/lib/search/concepts";
import { spelling } from "@/lib/search/spelling";
import { readThesaurus, wordsOf } from "@/lib/search/thesaurus";

/** Stems as they are without a database: words as they are typed, in a tsvector. */
export const asTyped = async (texts: readonly string[]) =>
  texts.map((text) =>
    text
      .split(" ")
      .map((word, at) => `'${word}':${at + 1}`)
      .join(" "),
  );

/** What words mean, where each of `counts` stands in so many of a hundred texts. */
export async function vocabularyOf(
  counts: Record<string, number>,
  aliases: readonly string[][] = [],
): Promise<Vocabulary> {
  const thesaurus = await readThesaurus(aliases, asTyped);
  const known = { size: 100, total: 100, counts: new Map(Object.entries(counts)) };
  return { thesaurus, known, mend: spelling(known.counts, wordsOf(thesaurus)) };
}

/** A concept, and the words that stand for it. */
export const conceptOf = (worth: number, ...terms: [words: string, worth: number][]): Concept => ({
  terms: terms.map(([words, its]) => ({
    phrase: words.split(" "),
    worth: its,
    nearness: its / worth,
    count: 1,
  })),
  worth,
  telling: true,
  weight: 1,
});
