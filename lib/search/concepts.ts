import type { Mend } from "./spelling";
import { type Phrase, relativesOf, type Thesaurus } from "./thesaurus";

export interface Frequencies {
  readonly size: number;
  readonly total: number;
  readonly counts: ReadonlyMap<string, number>;
}

export interface Vocabulary {
  readonly thesaurus: Thesaurus;
  readonly known: Frequencies;
  readonly mend: Mend;
}

interface Term {
  readonly phrase: Phrase;
  readonly worth: number;
  /** How near its meaning is to the word that was typed, 1 for the word itself. */
  readonly nearness: number;
  readonly count: number;
}

export interface Concept {
  readonly terms: readonly Term[];
  readonly worth: number;
  readonly telling: boolean;
  /** How much the sentence weighs that it was found in. */
  readonly weight: number;
}

/** From this weight on, a sentence asks. */
export const ASKING = 0.7;
const MOST_TELLING = 6;
const MOST_CONCEPTS = 16;
const MOST_TERMS = 40;
const WEAK = 0.35;
/** Weight of a corrected word: the guess may be wrong. */
const GUESSED = 0.75;

/** The stems of a sentence, and how much they weigh. */
export interface AskedStems {
  readonly stems: readonly string[];
  readonly weight: number;
}

/** What a question is about, the most telling first. */
export function conceptsOf(asked: readonly AskedStems[], { thesaurus, known, mend }: Vocabulary): Concept[] {
  const concepts = new Map<string, Concept>();
  // The heaviest sentence decides what a word weighs that several sentences have.
  for (const { stems: all, weight } of asked.toSorted((a, b) => b.weight - a.weight)) {
    if (weight === 0) continue;
    const typed = all.filter((stem) => !thesaurus.pointing.has(stem));
    const stems = mend(typed);
    for (let at = 0; at < stems.length; ) {
      const { key, length } = expressionAt(stems, at, thesaurus);
      const phrase = stems.slice(at, at + length);
      if (!concepts.has(key) && !isEmpty(phrase, key, thesaurus)) {
        const meant = { key, typed: typed.slice(at, at + length), mended: phrase };
        concepts.set(key, concept(meant, thesaurus, known, weight));
      }
      at += length;
    }
  }
  return [...concepts.values()].sort((a, b) => b.worth - a.worth).slice(0, MOST_CONCEPTS);
}

/** The most telling of what the sentences ask that ask. */
export function askedIn(concepts: readonly Concept[]): readonly Concept[] {
  const telling = concepts.filter((concept) => concept.telling);
  const asking = telling.filter(({ weight }) => weight >= ASKING);
  return (asking.length > 0 ? asking : telling).slice(0, MOST_TELLING);
}

function expressionAt(
  stems: readonly string[],
  at: number,
  { lines, longest, numbers }: Thesaurus,
): { key: string; length: number } {
  const anyNumber = (stem: string) => (numbers.has(stem) || /^\d+$/.test(stem) ? "99" : stem);
  for (let length = Math.min(longest, stems.length - at); length > 1; length--) {
    const phrase = stems.slice(at, at + length);
    const key = [phrase, phrase.map(anyNumber)]
      .map((words) => words.join(" "))
      .find((words) => lines.has(words));
    if (key) return { key, length };
  }
  return { key: stems[at] ?? "", length: 1 };
}

function isEmpty(phrase: Phrase, key: string, { empty, lines }: Thesaurus): boolean {
  return phrase.every((stem) => empty.has(stem)) && (phrase.length === 1 || !lines.has(key));
}

function concept(
  { key, typed, mended }: { key: string; typed: Phrase; mended: Phrase },
  thesaurus: Thesaurus,
  known: Frequencies,
  share: number,
): Concept {
  const telling = !mended.every((stem) => thesaurus.weak.has(stem));
  const factor = share * (telling ? 1 : WEAK);
  const own = rarity(typed, known);
  const terms: Term[] = [{ phrase: typed, worth: own * factor, nearness: 1, count: countOf(typed, known) }];
  const relatives = relativesOf(key, thesaurus);
  // A word that looked misspelt may be right, in a document outside the sample.
  const sure = typed.join(" ") === mended.join(" ") ? 1 : GUESSED;
  if (sure < 1) relatives.set(mended.join(" "), 1);
  const others = [...relatives].flatMap(([relative, nearness]) => {
    const other = relative.split(" ");
    if (other.every((stem) => thesaurus.empty.has(stem))) return [];
    const worth = Math.min(own, rarity(other, known)) * nearness * sure * factor;
    return [{ phrase: other, worth, nearness: nearness * sure, count: countOf(other, known) }];
  });
  return { terms: [...terms, ...mostTelling(others, known)], worth: own * factor, telling, weight: share };
}

/** In a large forum, synonyms that the sample lacks are left out; in a small one, somebody may have just used one. */
function mostTelling(terms: readonly Term[], { size, total }: Frequencies): readonly Term[] {
  if (size <= total) return terms;
  const said = terms.filter(({ count }) => count > 0);
  return said.sort((a, b) => b.worth - a.worth).slice(0, MOST_TERMS);
}

function rarity(phrase: Phrase, known: Frequencies): number {
  const count = countOf(phrase, known);
  return Math.log(1 + (known.total + 20 - count + 0.5) / (count + 0.5));
}

function countOf(phrase: Phrase, { counts }: Frequencies): number {
  const rarest = Math.min(...phrase.map((stem) => counts.get(stem) ?? 0));
  return phrase.length > 1 ? rarest / 2 : rarest;
}
