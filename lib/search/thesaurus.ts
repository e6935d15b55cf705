import { EMPTY_WORDS, WEAK_WORDS } from "./plain-words";
import { sequenceOf } from "./stems";
import { ANATOMY } from "./thesaurus/anatomy";
import { ASKING } from "./thesaurus/asking";
import { KEEPING_FIT } from "./thesaurus/keeping-fit";
import { SENSATIONS } from "./thesaurus/sensations";
import { STRENGTHENING } from "./thesaurus/strengthening";
import { TIME_AND_MIND } from "./thesaurus/time-and-mind";
import { TRAINING } from "./thesaurus/training";
import { TREATMENTS } from "./thesaurus/treatments";
import { TROUBLES } from "./thesaurus/troubles";

/** Each line: what means alike, and behind the "~" what is near to it. */
export const LINES: readonly string[] = [
  ...[...ANATOMY, ...SENSATIONS, ...TROUBLES, ...TREATMENTS, ...STRENGTHENING, ...KEEPING_FIT],
  ...[...TRAINING, ...TIME_AND_MIND, ...ASKING],
];

/** One word or expression, by its stems. */
export type Phrase = readonly string[];

export interface Thesaurus {
  /** By its stems with spaces between: what means alike or is near, by how much. */
  readonly relatives: ReadonlyMap<string, ReadonlyMap<string, number>>;
  readonly longest: number;
  readonly empty: ReadonlySet<string>;
  readonly weak: ReadonlySet<string>;
}

/** How near words of one line are to one another; those behind the "~" to those before it; and two behind it not at all. */
const ALIKE = 0.75;
const NEAR = 0.35;

/** Reads the lines, and the aliases of tags, by `stemsOf`, which gives a tsvector for each text. */
export async function readThesaurus(
  aliases: readonly string[][],
  stemsOf: (texts: readonly string[]) => Promise<string[]>,
): Promise<Thesaurus> {
  const lines = [...LINES.map(parse), ...aliases.map((alike) => ({ alike, near: [] }))];
  const texts = [EMPTY_WORDS, WEAK_WORDS, ...lines.flatMap(({ alike, near }) => [...alike, ...near])];
  const [empty = [], weak = [], ...phrases] = (await stemsOf(texts)).map(sequenceOf);
  const relatives = new Map<string, Map<string, number>>();
  for (const { alike, near } of lines) {
    const ones = keysOf(phrases.splice(0, alike.length));
    const others = keysOf(phrases.splice(0, near.length));
    for (const one of ones) {
      for (const other of ones) relate(relatives, one, other, ALIKE);
      for (const other of others) {
        relate(relatives, one, other, NEAR);
        relate(relatives, other, one, NEAR);
      }
    }
  }
  const longest = Math.max(1, ...[...relatives.keys()].map((key) => key.split(" ").length));
  return { relatives, longest, empty: new Set(empty), weak: new Set(weak) };
}

/** Every word it knows by itself. */
export function wordsOf({ relatives, empty, weak }: Thesaurus): Set<string> {
  return new Set([...empty, ...weak, ...[...relatives.keys()].flatMap((key) => key.split(" "))]);
}

function relate(relatives: Map<string, Map<string, number>>, one: string, other: string, by: number): void {
  if (one === other) return;
  const known = relatives.get(one) ?? new Map<string, number>();
  relatives.set(one, known.set(other, Math.max(by, known.get(other) ?? 0)));
}

function parse(line: string): { alike: string[]; near: string[] } {
  const [alike = "", near = ""] = line.split(" ~ ");
  return { alike: alike.split(", "), near: near ? near.split(", ") : [] };
}

const keysOf = (phrases: readonly Phrase[]) => [
  ...new Set(phrases.map((p) => p.join(" ")).filter((key) => key !== "")),
];
