import { type Database, database } from "@/db/client";
import {
  countSearchStems,
  listSearchLetters,
  listSearchStems,
  listSearchWords,
  listTagAliases,
  type SearchFrequencies,
} from "@/db/search/words";
import { log } from "@/lib/log/log";
import { MINUTE_MS } from "@/lib/time";
import { EMPTY_WORDS, NUMBER_WORDS, WEAK_WORDS } from "./plain-words";
import { type Mend, spelling } from "./spelling";
import { sequenceOf } from "./stems";

/** What the search of the whole forum knows about words. */
export interface Dictionary {
  readonly known: SearchFrequencies;
  readonly mend: Mend;
  /** Stems of words that say nothing by themselves. */
  readonly empty: ReadonlySet<string>;
  /** Stems of words that say little. */
  readonly weak: ReadonlySet<string>;
  /** The tag of an alias, by the letters of the alias. */
  readonly tags: ReadonlyMap<string, number>;
  /** Tags by the stems of an alias, joined by spaces; all names of one tag mean the same. */
  readonly names: ReadonlyMap<string, readonly string[][]>;
  readonly longestName: number;
  /** The words of the names of tags. */
  readonly inNames: ReadonlySet<string>;
}

interface Held {
  at: number;
  dictionary: Promise<Dictionary>;
}

/** Besides the words that say little in a question. */
const LITTLE_SAID =
  "anything everything nothing everyone nobody ever never always still even yet though while since enough already quite rather actually almost able else bit lot lots someone sometimes often soon used seems whole kind";
const FRESH_MS = 5 * MINUTE_MS;
const SHORTEST_MISSPELT = 4;
/** Global, because Next bundles pages apart from the server. */
const SHARED = Symbol.for("comeback.dictionary");
const shared = globalThis as { [SHARED]?: WeakMap<Database, Held> };

/** Read when a process first searches, and then in the background, so that no search waits again. */
export function dictionary(): Promise<Dictionary> {
  shared[SHARED] ??= new WeakMap();
  const all = shared[SHARED];
  const db = database();
  const held = all.get(db);
  if (held && Date.now() - held.at < FRESH_MS) return held.dictionary;
  const reading = read();
  all.set(db, { at: Date.now(), dictionary: held?.dictionary ?? reading });
  reading.then(
    () => all.set(db, { at: Date.now(), dictionary: reading }),
    (error) => {
      if (!held) return all.delete(db);
      log.warn("Could not reload the words of the search", error);
      all.set(db, held);
    },
  );
  return held?.dictionary ?? reading;
}

/** After a change of many posts, the next search reads the words again. */
export function forgetDictionary(): void {
  shared[SHARED]?.delete(database());
}

async function read(): Promise<Dictionary> {
  const [known, groups] = await Promise.all([countSearchStems(), listTagAliases()]);
  const all = groups.flatMap(({ aliases }) => aliases);
  const [words, letters, stems] = await Promise.all([
    listSearchWords(known.total),
    listSearchLetters(all),
    listSearchStems([EMPTY_WORDS, `${WEAK_WORDS} ${NUMBER_WORDS} ${LITTLE_SAID}`, ...all]),
  ]);
  const phrases = stems.slice(2).map(sequenceOf);
  const tags = new Map<string, number>();
  const names = new Map<string, string[][]>();
  let next = 0;
  for (const { tagId, aliases } of groups) {
    const own = phrases.slice(next, next + aliases.length).filter((phrase) => phrase.length > 0);
    for (const phrase of own) names.set(phrase.join(" "), own);
    for (const written of letters.slice(next, next + aliases.length)) tags.set(written, tagId);
    next += aliases.length;
  }
  // Names of tags are words that readers may mean, whether a post has them or not.
  const inNames = new Set(letters.flatMap((written) => written.split(" ")));
  return {
    known,
    mend: spelling(words, [...inNames, ...EMPTY_WORDS.split(" ")], SHORTEST_MISSPELT),
    empty: new Set(sequenceOf(stems[0] ?? "")),
    weak: new Set(sequenceOf(stems[1] ?? "")),
    tags,
    names,
    inNames,
    longestName: Math.max(1, ...[...names.keys()].map((key) => key.split(" ").length)),
  };
}
