import type { SearchFrequencies } from "@/db/search/words";
import type { Dictionary } from "../dictionary";
import type { Phrase } from "../thesaurus";
import type { Term } from "./parse";

/** A part of a tsquery that a match must have, or must not have. */
export interface Clause {
  readonly query: string;
  readonly negated: boolean;
  /** How many of the sampled entries have it, at most. */
  readonly count: number;
  readonly worth: number;
  readonly phrases: readonly Phrase[];
}

/** A word that a reader typed, with the other names of what it means. */
export interface Group extends Clause {
  readonly isPrefix: boolean;
}

export interface Grouped {
  readonly groups: Group[];
  /** Groups that were typed side by side. */
  readonly pairs: { readonly query: string; readonly worth: number }[];
  readonly isCut: boolean;
}

const MOST_NAMES = 8;
/** Of a long text, the most telling words. */
export const MOST_GROUPS = 12;
const NEAREST = [1, 2, 3];
const LEAST_WORTH = 0.3;
const WEAK = 0.35;

/** Each word by itself, except that a name of a tag, of one or several words, stands for all its names. */
export function groupsOf(words: readonly Phrase[], dictionary: Dictionary): Grouped {
  const { names, longestName, empty, weak, known } = dictionary;
  const stems = words.flatMap((phrase, word) => phrase.map((stem) => ({ stem, word })));
  const all: { group: Group; isEmpty: boolean }[] = [];
  for (let at = 0; at < stems.length; ) {
    const named = nameAt(
      stems.map(({ stem }) => stem),
      at,
      names,
      longestName,
    );
    const own = words[stems[at]?.word ?? -1] ?? [];
    const phrase = named ?? own;
    const meant = named ? [named, ...(names.get(named.join(" ")) ?? [])].slice(0, MOST_NAMES) : [own];
    const isEmpty = !named && own.every((stem) => empty.has(stem));
    const isWeak = !named && own.every((stem) => weak.has(stem) || /^\p{N}/u.test(stem));
    all.push({ group: groupOf(meant, known, isWeak), isEmpty });
    at += Math.max(1, phrase.length);
  }
  const telling = all.filter(({ isEmpty }) => !isEmpty);
  const typed = (telling.length > 0 ? telling : all).map(({ group }) => group);
  const once = typed.filter(
    (group, index) => typed.findIndex(({ query }) => query === group.query) === index,
  );
  const most = new Set(once.toSorted((a, b) => b.worth - a.worth).slice(0, MOST_GROUPS));
  return {
    groups: once.filter((group) => most.has(group)),
    pairs: pairsOf(typed),
    isCut: once.length > most.size,
  };
}

function pairsOf(groups: readonly Group[]): Grouped["pairs"] {
  const pairs = groups.slice(1).map((group, index) => {
    const before = groups[index];
    const [one, other] = [before?.phrases[0] ?? [], group.phrases[0] ?? []].map((phrase) =>
      phraseQuery(phrase),
    );
    const query = NEAREST.map((apart) => `((${one})<${apart}>(${other}))`).join("|");
    return { query, worth: Math.min(before?.worth ?? 0, group.worth) };
  });
  return pairs.toSorted((a, b) => b.worth - a.worth).slice(0, MOST_GROUPS / 2);
}

function nameAt(
  stems: readonly string[],
  at: number,
  names: Dictionary["names"],
  longest: number,
): string[] | undefined {
  for (let length = Math.min(longest, stems.length - at); length > 0; length--) {
    const phrase = stems.slice(at, at + length);
    if (names.has(phrase.join(" "))) return phrase;
  }
  return undefined;
}

function groupOf(phrases: readonly Phrase[], known: SearchFrequencies, isWeak = false): Group {
  const queries = [...new Set(phrases.map((phrase) => phraseQuery(phrase)))];
  const count = Math.min(
    known.sampled,
    phrases.reduce((sum, phrase) => sum + countOf(phrase, known), 0),
  );
  return {
    query: `(${queries.join("|")})`,
    negated: false,
    count,
    phrases,
    worth: worthOf(count, known) * (isWeak ? WEAK : 1),
    isPrefix: false,
  };
}

export function prefixGroup(letters: string, stems: Phrase, known: SearchFrequencies): Group {
  let count = 0;
  for (const [stem, posts] of known.counts) if (stem.startsWith(letters)) count += posts;
  const [stem] = stems;
  const queries = [`${quoted(letters)}:*`, ...(stem && stem !== letters ? [quoted(stem)] : [])];
  count = Math.min(count, known.sampled);
  return {
    query: `(${queries.join("|")})`,
    negated: false,
    count,
    phrases: [[letters]],
    worth: worthOf(count, known),
    isPrefix: true,
  };
}

/** A phrase, a word of the title, or a word that must be missing. Undefined where no letters are left. */
export function clauseOf(
  stems: Phrase,
  { kind, negated }: Term,
  known: SearchFrequencies,
): Clause | undefined {
  if (stems.length === 0) return undefined;
  const query = phraseQuery(stems, kind === "title" ? ":A" : "");
  const count = countOf(stems, known);
  return {
    query: `(${query})`,
    negated,
    count,
    worth: worthOf(count, known),
    phrases: negated ? [] : [stems],
  };
}

const worthOf = (count: number, { sampled }: SearchFrequencies) =>
  Math.max(LEAST_WORTH, Math.log((sampled + 20) / (count + 1)));

function countOf(phrase: Phrase, { counts }: SearchFrequencies): number {
  const rarest = Math.min(...phrase.map((stem) => counts.get(stem) ?? 0));
  return phrase.length > 1 ? rarest / 2 : rarest;
}

const phraseQuery = (phrase: Phrase, weight = "") =>
  phrase.map((stem) => `${quoted(stem)}${weight}`).join("<->");

const quoted = (stem: string) => `'${stem.replace(/\\/g, "\\\\").replace(/'/g, "''")}'`;
