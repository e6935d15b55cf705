import { findGuestNames } from "@/db/guests/reads";
import { insertGuestNames } from "@/db/guests/writes";
import {
  findGuestsByName,
  findHandlesOf,
  findStaffByEmail,
  findTakenHandles,
} from "@/db/imports/already-here";
import { type ImportedThread, insertPeople } from "@/db/imports/writes";
import { findTakenFolds } from "@/db/people/reads";
import type { Tx } from "@/db/transaction";
import { foldName, foldsOf } from "@/lib/forum/people/fold";
import { isReserved } from "@/lib/forum/people/reserved-names";
import { handlesFor } from "./handles";
import type { ImportedComment } from "./input";
import { isOwnName, nameKey, shownName } from "./names";

export type Guest = { id: number; handle: string };
type Wanted = { key: string; email: string | null; name: string; withinId: number; joinedAt: Date };

/** One guest per email address and name; without an address, one per name within a post. */
export function guestKey({ writer }: Pick<ImportedComment, "writer">, withinId: number): string {
  const name = nameKey(shownName(writer.name));
  return writer.email ? `email:${writer.email.toLowerCase()}:${name}` : `name:${withinId}:${name}`;
}

export async function guestsOf(
  tx: Tx,
  comments: Pick<ImportedComment, "postId" | "writer" | "at">[],
  threadOf: ReadonlyMap<number, ImportedThread>,
  at: Date,
): Promise<{ guests: Map<string, Guest>; made: number; authors: string[] }> {
  const wanted = new Map<string, Wanted>();
  const authorIds = new Set<number>();
  for (const comment of comments) {
    const withinId = threadOf.get(comment.postId)?.withinId;
    if (withinId === undefined) continue;
    const { id, email, name } = comment.writer;
    const key = guestKey(comment, withinId);
    if (id !== null) authorIds.add(id);
    else if (!wanted.has(key))
      wanted.set(key, { key, email, name: shownName(name), withinId, joinedAt: comment.at });
  }
  const known = await findKnown(tx, [...wanted.values()]);
  const missing = [...wanted.values()].filter(({ key }) => !known.has(key));
  for (const [key, guest] of await enrol(tx, missing, at)) known.set(key, guest);
  return { guests: known, made: missing.length, authors: await findHandlesOf(tx, [...authorIds]) };
}

async function findKnown(tx: Tx, wanted: Wanted[]): Promise<Map<string, Guest>> {
  const known = new Map<string, Guest>();
  const emails = [...new Set(wanted.flatMap(({ email }) => (email ? [email.toLowerCase()] : [])))];
  for (const { email, nameKey: name, ...guest } of await findGuestNames(tx, emails))
    known.set(`email:${email}:${name}`, guest);
  const staff = await findStaffByEmail(tx, emails);
  for (const { key, email, name } of wanted) {
    const own = staff.find(
      (one) =>
        one.email.toLowerCase() === email?.toLowerCase() &&
        isOwnName(name, { ...one, name: one.name ?? one.handle }),
    );
    if (own) known.set(key, { id: own.id, handle: own.handle });
  }
  const nameless = wanted.filter(({ email }) => !email);
  const within = [...new Set(nameless.map(({ withinId }) => withinId))];
  const written = [...new Set(nameless.map(({ name }) => name))];
  const found = await findGuestsByName(tx, within, { written, keys: written.map(nameKey) });
  for (const { withinId, name, ...guest } of found) known.set(`name:${withinId}:${nameKey(name)}`, guest);
  return known;
}

async function enrol(tx: Tx, missing: Wanted[], at: Date): Promise<Map<string, Guest>> {
  const candidates = missing.map(({ name, key }) => handlesFor(name, key));
  const taken = await findTakenHandles(tx, candidates.flat());
  const imitated = await findTakenFolds(tx, candidates.flat().map(foldName));
  const rows = missing.map(({ name, joinedAt }, index) => {
    const handle = candidates[index]?.find(
      (candidate) => !taken.has(candidate) && !imitated.has(foldName(candidate)) && !isReserved(candidate),
    );
    if (!handle) throw new Error(`No handle is left for “${name}”.`);
    taken.add(handle);
    return { handle, name, joinedAt, importedAt: at, ...foldsOf({ handle, name }) };
  });
  const made = await insertPeople(tx, rows);
  const guests = new Map(missing.flatMap(({ key }, index) => (made[index] ? [[key, made[index]]] : [])));
  await insertGuestNames(
    tx,
    missing.flatMap(({ key, email, name }) => {
      const personId = guests.get(key)?.id;
      return email && personId ? [{ email, name, personId, nameKey: nameKey(name) }] : [];
    }),
  );
  return guests;
}
