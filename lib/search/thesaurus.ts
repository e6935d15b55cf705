import { EMPTY_WORDS, WEAK_WORDS } from "./plain-words";
import { sequenceOf } from "./stems";
import { BODY } from "./thesaurus/body";
import { RUNNING } from "./thesaurus/running";
import { TREATMENT } from "./thesaurus/treatment";

/** One word or expression, by its stems. */
export type Phrase = readonly string[];

export interface Thesaurus {
  /** The groups that an expression stands in, by its stems with spaces between. */
  readonly groupsOf: ReadonlyMap<string, readonly (readonly Phrase[])[]>;
  readonly longest: number;
  readonly empty: ReadonlySet<string>;
  readonly weak: ReadonlySet<string>;
}

/** Reads the groups by `stemsOf`, which gives a tsvector for each text. */
export async function readThesaurus(
  aliases: readonly string[][],
  stemsOf: (texts: string[]) => Promise<string[]>,
): Promise<Thesaurus> {
  const groups = [...[...BODY, ...TREATMENT, ...RUNNING].map((line) => line.split(", ")), ...aliases];
  const texts = [EMPTY_WORDS, WEAK_WORDS, ...groups.flat()];
  const [empty = [], weak = [], ...phrases] = (await stemsOf(texts)).map(sequenceOf);
  const groupsOf = new Map<string, Phrase[][]>();
  for (const group of groups) {
    const members = distinct(phrases.splice(0, group.length));
    for (const phrase of members) {
      const key = phrase.join(" ");
      groupsOf.set(key, [...(groupsOf.get(key) ?? []), members]);
    }
  }
  const longest = Math.max(1, ...[...groupsOf.keys()].map((key) => key.split(" ").length));
  return { groupsOf, longest, empty: new Set(empty), weak: new Set(weak) };
}

function distinct(phrases: Phrase[]): Phrase[] {
  return [...new Map(phrases.filter(({ length }) => length > 0).map((p) => [p.join(" "), p])).values()];
}
