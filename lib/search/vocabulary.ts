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
/** Global, because Next bundles pages apart from the server: both must share one vocabulary. */
const SHARED = Symbol.for("comeback.vocabulary");
const shared = globalThis as { [SHARED]?: WeakMap<Database, Held> };

/** Refreshed now and then in the background, so that no search waits. */
export function vocabulary(): Promise<Vocabulary> {
  shared[SHARED] ??= new WeakMap();
  const held = shared[SHARED];
  const db = database();
  const last = held.get(db);
  if (last && Date.now() - last.at < FRESH_MS) return last.vocabulary;
  const reading = read(last?.vocabulary);
  // Meanwhile searches use the last vocabulary; after a failure the next search tries again.
  held.set(db, { at: Date.now(), vocabulary: last?.vocabulary ?? reading });
  reading.then(
    () => held.set(db, { at: Date.now(), vocabulary: reading }),
    (error) => {
      if (!last) return held.delete(db);
      log.warn("Could not reload the search vocabulary", error);
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

function sameAliases(thesaurus: Thesaurus, aliases: readonly string[][]): boolean {
  return JSON.stringify(thesaurus.aliases) === JSON.stringify(aliases);
}
