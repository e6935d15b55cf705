import { type Database, database } from "@/db/client";
import { countStems, listAliases, listStems } from "@/db/search/reads";
import { log } from "@/lib/log/log";
import type { Vocabulary } from "./concepts";
import { spelling } from "./spelling";
import { readThesaurus, type Thesaurus, wordsOf } from "./thesaurus";

interface Held {
  at: number;
  vocabulary: Promise<Vocabulary>;
}

const FRESH_MS = 30_000;
/** One a process: Next bundles pages apart from the server that reads it at its start, and both find it under this key. */
const SHARED = Symbol.for("comeback.vocabulary");
const shared = globalThis as { [SHARED]?: WeakMap<Database, Held> };

/** What words mean here and how often they are said: read anew now and then, behind the back of whoever asks. */
export function vocabulary(): Promise<Vocabulary> {
  shared[SHARED] ??= new WeakMap();
  const held = shared[SHARED];
  const db = database();
  const last = held.get(db);
  if (last && Date.now() - last.at < FRESH_MS) return last.vocabulary;
  const reading = read(last?.vocabulary);
  // Whoever asks meanwhile has the last one; where reading fails, the next who asks tries again.
  held.set(db, { at: Date.now(), vocabulary: last?.vocabulary ?? reading });
  reading.then(
    () => held.set(db, { at: Date.now(), vocabulary: reading }),
    (error) => {
      if (!last) return held.delete(db);
      log.warn("The search vocabulary could not be read again", error);
      held.set(db, last);
    },
  );
  return last?.vocabulary ?? reading;
}

async function read(last: Promise<Vocabulary> | undefined): Promise<Vocabulary> {
  const [aliases, known, before] = await Promise.all([listAliases(), countStems(), last]);
  const same = before && sameAliases(before.thesaurus, aliases);
  const thesaurus = same ? before.thesaurus : await readThesaurus(aliases, listStems);
  return { thesaurus, known, mend: spelling(known.counts, wordsOf(thesaurus)) };
}

/** What is written by hand does not change while a process runs. */
function sameAliases(thesaurus: Thesaurus, aliases: readonly string[][]): boolean {
  return JSON.stringify(thesaurus.aliases) === JSON.stringify(aliases);
}
