import { findGuestsByName, findPeopleByEmail, findTakenHandles } from "@/db/imports/already-here";
import { type ImportedThread, insertPeople } from "@/db/imports/writes";
import { findTakenFolds } from "@/db/people/reads";
import type { Tx } from "@/db/transaction";
import { foldName, foldsOf } from "@/lib/forum/people/fold";
import { isReserved } from "@/lib/forum/people/reserved-names";
import { handlesFor, shownName } from "./handles";
import type { ImportedComment } from "./input";

export type Guest = { id: number; handle: string };
type Wanted = { key: string; email: string | null; name: string; withinId: number; joinedAt: Date };

/** One guest per email address; without an address, one per name within a post. */
export function guestKey({ writer }: ImportedComment, withinId: number): string {
  return writer.email ? `email:${writer.email.toLowerCase()}` : `name:${withinId}:${shownName(writer.name)}`;
}

export async function guestsOf(
  tx: Tx,
  comments: ImportedComment[],
  threadOf: ReadonlyMap<number, ImportedThread>,
  at: Date,
): Promise<{ guests: Map<string, Guest>; made: number }> {
  const wanted = new Map<string, Wanted>();
  for (const comment of comments) {
    const withinId = threadOf.get(comment.postId)?.withinId;
    if (comment.writer.id !== null || withinId === undefined) continue;
    const key = guestKey(comment, withinId);
    const { email, name } = comment.writer;
    if (!wanted.has(key))
      wanted.set(key, { key, email, name: shownName(name), withinId, joinedAt: comment.at });
  }
  const known = await findKnown(tx, [...wanted.values()]);
  const missing = [...wanted.values()].filter(({ key }) => !known.has(key));
  for (const [key, guest] of await enrol(tx, missing, at)) known.set(key, guest);
  return { guests: known, made: missing.length };
}

async function findKnown(tx: Tx, wanted: Wanted[]): Promise<Map<string, Guest>> {
  const known = new Map<string, Guest>();
  const emails = wanted.flatMap(({ email }) => (email ? [email] : []));
  for (const { email, ...guest } of await findPeopleByEmail(tx, emails)) known.set(`email:${email}`, guest);
  const nameless = wanted.filter(({ email }) => !email);
  const within = [...new Set(nameless.map(({ withinId }) => withinId))];
  const names = [...new Set(nameless.map(({ name }) => name))];
  for (const { withinId, name, ...guest } of await findGuestsByName(tx, within, names))
    known.set(`name:${withinId}:${name}`, guest);
  return known;
}

async function enrol(tx: Tx, missing: Wanted[], at: Date): Promise<Map<string, Guest>> {
  const candidates = missing.map(({ name, key }) => handlesFor(name, key));
  const taken = await findTakenHandles(tx, candidates.flat());
  const imitated = await findTakenFolds(tx, candidates.flat().map(foldName));
  const rows = missing.map(({ email, name, joinedAt }, index) => {
    const handle = candidates[index]?.find(
      (candidate) => !taken.has(candidate) && !imitated.has(foldName(candidate)) && !isReserved(candidate),
    );
    if (!handle) throw new Error(`No handle is left for “${name}”.`);
    taken.add(handle);
    return { handle, name, email, joinedAt, importedAt: at, ...foldsOf({ handle, name }) };
  });
  const made = await insertPeople(tx, rows);
  return new Map(missing.flatMap(({ key }, index) => (made[index] ? [[key, made[index]]] : [])));
}
