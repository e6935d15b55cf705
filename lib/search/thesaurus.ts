import { EMPTY_WORDS, NUMBER_WORDS, POINTING_WORDS, WEAK_WORDS } from "./plain-words";
import { sequenceOf } from "./stems";
import { readThemes, type Themes } from "./themes-in";
import { ABOVE_THE_KNEE } from "./thesaurus/above-the-knee";
import { ANATOMY } from "./thesaurus/anatomy";
import { ASKING } from "./thesaurus/asking";
import { BELOW_THE_KNEE } from "./thesaurus/below-the-knee";
import { KEEPING_FIT } from "./thesaurus/keeping-fit";
import { SENSATIONS } from "./thesaurus/sensations";
import { STRENGTHENING } from "./thesaurus/strengthening";
import { TIME_AND_MIND } from "./thesaurus/time-and-mind";
import { TRAINING } from "./thesaurus/training";
import { TREATMENTS } from "./thesaurus/treatments";
import { TROUBLES } from "./thesaurus/troubles";

/** Each line holds synonyms, and related words after the "~". */
export const LINES: readonly string[] = [
  ...[...ANATOMY, ...SENSATIONS, ...TROUBLES, ...TREATMENTS, ...STRENGTHENING, ...KEEPING_FIT],
  ...[...TRAINING, ...TIME_AND_MIND, ...ASKING, ...BELOW_THE_KNEE, ...ABOVE_THE_KNEE],
];

export type Phrase = readonly string[];

interface Line {
  readonly alike: readonly string[];
  readonly near: readonly string[];
}

export interface Thesaurus {
  readonly lines: ReadonlyMap<string, readonly Line[]>;
  readonly longest: number;
  readonly empty: ReadonlySet<string>;
  readonly weak: ReadonlySet<string>;
  readonly pointing: ReadonlySet<string>;
  readonly numbers: ReadonlySet<string>;
  readonly aliases: readonly string[][];
  readonly themes: Themes;
}

/** Similarity of two synonyms of a line, and of a related word to a synonym. Two related words are not similar. */
const ALIKE = 0.75;
const NEAR = 0.35;

export async function readThesaurus(
  aliases: readonly string[][],
  stemsOf: (texts: readonly string[]) => Promise<string[]>,
): Promise<Thesaurus> {
  const read = [...LINES.map(parse), ...aliases.map((alike) => ({ alike, near: [] }))];
  const plain = [EMPTY_WORDS, WEAK_WORDS, POINTING_WORDS, NUMBER_WORDS];
  const stems = await stemsOf([...plain, ...read.flatMap(({ alike, near }) => [...alike, ...near])]);
  const themes = await readThemes(async (lines) => (await stemsOf(lines)).map((words) => sequenceOf(words)));
  const [empty, weak, pointing, numbers] = stems
    .slice(0, plain.length)
    .map((words) => new Set(sequenceOf(words)));
  const keys = stems.slice(plain.length).map((words) =>
    sequenceOf(words)
      .filter((stem) => !pointing?.has(stem))
      .join(" "),
  );
  const lines = new Map<string, Line[]>();
  for (const { alike, near } of read) {
    const line = {
      alike: distinct(keys.splice(0, alike.length)),
      near: distinct(keys.splice(0, near.length)),
    };
    for (const key of new Set([...line.alike, ...line.near]))
      lines.set(key, [...(lines.get(key) ?? []), line]);
  }
  const longest = Math.max(1, ...[...lines.keys()].map((key) => key.split(" ").length));
  const none = new Set<string>();
  return {
    lines,
    longest,
    empty: empty ?? none,
    weak: weak ?? none,
    pointing: pointing ?? none,
    numbers: numbers ?? none,
    aliases,
    themes,
  };
}

export function relativesOf(key: string, { lines }: Thesaurus): Map<string, number> {
  const relatives = new Map<string, number>();
  const relate = (others: readonly string[], by: number) => {
    for (const other of others)
      if (other !== key) relatives.set(other, Math.max(by, relatives.get(other) ?? 0));
  };
  for (const { alike, near } of lines.get(key) ?? []) {
    const isAlike = alike.includes(key);
    relate(alike, isAlike ? ALIKE : NEAR);
    if (isAlike) relate(near, NEAR);
  }
  return relatives;
}

export function wordsOf({ lines, empty, weak }: Thesaurus): Set<string> {
  return new Set([...empty, ...weak, ...[...lines.keys()].flatMap((key) => key.split(" "))]);
}

export function parse(line: string): Line {
  const [alike = "", near = ""] = line.split(" ~ ");
  return { alike: alike.split(", "), near: near ? near.split(", ") : [] };
}

const distinct = (keys: readonly string[]) => [...new Set(keys)].filter((key) => key !== "");
