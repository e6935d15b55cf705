import type { Mend } from "./spelling";
import { type Phrase, relativesOf, type Thesaurus } from "./thesaurus";

/** What is known of how often words stand in what can be found. */
export interface Frequencies {
  /** How many texts there are, about. */
  readonly size: number;
  /** How many of them were looked at. */
  readonly total: number;
  readonly counts: ReadonlyMap<string, number>;
}

/** What words mean here. */
export interface Vocabulary {
  readonly thesaurus: Thesaurus;
  readonly known: Frequencies;
  readonly mend: Mend;
}

interface Term {
  readonly phrase: Phrase;
  /** How much finding it is worth. */
  readonly worth: number;
  readonly count: number;
}

/** One thing that is asked about: the word that was typed, and what means alike. */
export interface Concept {
  readonly terms: readonly Term[];
  /** What it is worth at best. */
  readonly worth: number;
  /** Not of those words that are said of anything. */
  readonly telling: boolean;
}

const MOST_CONCEPTS = 16;
const MOST_TERMS = 40;
const WEAK = 0.35;
/** A misspelt word may have been another one. */
const GUESSED = 0.75;
/** Of a long text, what comes behind its first words counts for less. */
const FIRST_WORDS = 30;
const LATER = 0.5;

/** What a question is about, the most telling first. */
export function conceptsOf(asked: readonly string[], { thesaurus, known, mend }: Vocabulary): Concept[] {
  const typed = asked.filter((stem) => !thesaurus.pointing.has(stem));
  const stems = mend(typed);
  const concepts = new Map<string, Concept>();
  for (let at = 0; at < stems.length; ) {
    const { key, length } = expressionAt(stems, at, thesaurus);
    const phrase = stems.slice(at, at + length);
    if (!concepts.has(key) && !isEmpty(phrase, key, thesaurus)) {
      const meant = { key, typed: typed.slice(at, at + length), mended: phrase };
      concepts.set(key, concept(meant, thesaurus, known, at < FIRST_WORDS ? 1 : LATER));
    }
    at += length;
  }
  return [...concepts.values()].sort((a, b) => b.worth - a.worth).slice(0, MOST_CONCEPTS);
}

/** The longest expression that is known, or the word itself. */
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
  const terms: Term[] = [{ phrase: typed, worth: own * factor, count: countOf(typed, known) }];
  const relatives = relativesOf(key, thesaurus);
  // What was mended may have been a word after all, of a text that is not among those counted.
  const sure = typed.join(" ") === mended.join(" ") ? 1 : GUESSED;
  if (sure < 1) relatives.set(mended.join(" "), 1);
  const others = [...relatives].flatMap(([relative, nearness]) => {
    const other = relative.split(" ");
    if (other.every((stem) => thesaurus.empty.has(stem))) return [];
    const worth = Math.min(own, rarity(other, known)) * nearness * sure * factor;
    return [{ phrase: other, worth, count: countOf(other, known) }];
  });
  return { terms: [...terms, ...mostTelling(others, known)], worth: own * factor, telling };
}

/** In a large forum what hardly anybody says is left out; in a small one it may just have been said. */
function mostTelling(terms: readonly Term[], { size, total }: Frequencies): readonly Term[] {
  if (size <= total) return terms;
  const said = terms.filter(({ count }) => count > 0);
  return said.sort((a, b) => b.worth - a.worth).slice(0, MOST_TERMS);
}

function rarity(phrase: Phrase, known: Frequencies): number {
  const count = countOf(phrase, known);
  return Math.log(1 + (known.total + 20 - count + 0.5) / (count + 0.5));
}

/** Of an expression, what its rarest word allows. */
function countOf(phrase: Phrase, { counts }: Frequencies): number {
  const rarest = Math.min(...phrase.map((stem) => counts.get(stem) ?? 0));
  return phrase.length > 1 ? rarest / 2 : rarest;
}
