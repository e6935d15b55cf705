import { type Database, database } from "@/db/client";
import { countStems, listAliases, listStems } from "@/db/queries/findables";
import type { Vocabulary } from "./concepts";
import { spelling } from "./spelling";
import { readThesaurus, wordsOf } from "./thesaurus";

const FRESH_MS = 30_000;
const held = new WeakMap<Database, { at: number; vocabulary: Promise<Vocabulary> }>();

/** What words mean here and how often they are said: read anew now and then, behind the back of whoever asks. */
export function vocabulary(): Promise<Vocabulary> {
  const db = database();
  const last = held.get(db);
  if (last && Date.now() - last.at < FRESH_MS) return last.vocabulary;
  const reading = read();
  // Whoever asks meanwhile has the last one; where reading fails, the next who asks tries again.
  held.set(db, { at: Date.now(), vocabulary: last?.vocabulary ?? reading });
  reading.then(
    () => held.set(db, { at: Date.now(), vocabulary: reading }),
    () => held.delete(db),
  );
  return last?.vocabulary ?? reading;
}

async function read(): Promise<Vocabulary> {
  const [aliases, known] = await Promise.all([listAliases(), countStems()]);
  const thesaurus = await readThesaurus(aliases, listStems);
  return { thesaurus, known, mend: spelling(known.counts, wordsOf(thesaurus)) };
}
