import { and, eq, inArray, isNotNull, sql } from "drizzle-orm";
import type { Tx } from "../transaction";
import { pictures } from "./schema";

export async function insertPicture(
  tx: Tx,
  picture: { key: string; personId: number; createdAt: Date },
): Promise<void> {
  await tx.insert(pictures).values({ ...picture, releasedAt: picture.createdAt });
}

/** Pictures of an imported post, whose files are there. One that a post showed before has its row already. */
export async function insertImportedPictures(tx: Tx, keys: readonly string[], at: Date): Promise<void> {
  if (keys.length === 0) return;
  const rows = keys.map((key) => ({ key, createdAt: at, storedAt: at, attachedAt: at, releasedAt: null }));
  await tx
    .insert(pictures)
    .values(rows)
    .onConflictDoUpdate({ target: pictures.key, set: { releasedAt: null } });
}

export type LockedPicture = Pick<typeof pictures.$inferSelect, "personId" | "storedAt">;

export async function lockPicture(tx: Tx, key: string): Promise<LockedPicture | undefined> {
  const [row] = await tx
    .select({ personId: pictures.personId, storedAt: pictures.storedAt })
    .from(pictures)
    .where(eq(pictures.key, key))
    .for("update");
  return row;
}

export async function markPictureStored(
  tx: Tx,
  key: string,
  stored: { width: number; height: number; bytes: number; storedAt: Date },
): Promise<void> {
  await tx.update(pictures).set(stored).where(eq(pictures.key, key));
}

/** @returns the keys among these of stored pictures of a member; a post of theirs shows them from now on. */
export async function markPicturesAttached(
  tx: Tx,
  personId: number,
  keys: readonly string[],
): Promise<string[]> {
  const found = await tx
    .update(pictures)
    .set({ attachedAt: sql`coalesce(${pictures.attachedAt}, now())`, releasedAt: null })
    .where(
      and(inArray(pictures.key, [...keys]), eq(pictures.personId, personId), isNotNull(pictures.storedAt)),
    )
    .returning({ key: pictures.key });
  return found.map(({ key }) => key);
}

export interface Swept {
  /** The names in storage of pictures that were deleted. */
  readonly keys: string[];
  /** How many were looked at. */
  readonly seen: number;
}

/**
 * Deletes pictures that something released before `before` and nothing keeps at `at`, the longest released first, and looks
 * at no more than `most`. One that something keeps until a set moment is released then; every other, when its last keeper
 * ends. A post that takes a picture up meanwhile waits, and then finds no row.
 */
export async function deleteReleased(
  tx: Tx,
  { before, at, appealDays, most }: { before: Date; at: Date; appealDays: number; most: number },
): Promise<Swept> {
  const { rows } = await tx.execute<{ keys: string[]; seen: number }>(sql`
    with released as materialized (
      select id, key, person_id from ${pictures}
      where released_at < ${before} order by released_at limit ${most} for update skip locked),
    asked as materialized (
      select id, picture_kept_until(key, person_id, ${appealDays}) as until from released),
    deleted as (
      delete from ${pictures} p using asked a
      where p.id = a.id and (a.until is null or a.until <= ${at}) returning p.key),
    kept as (
      update ${pictures} p set released_at = nullif(a.until, 'infinity')
      from asked a where p.id = a.id and a.until > ${at})
    select array(select key from deleted) as keys, (select count(*)::int from asked) as seen`);
  return rows[0] ?? { keys: [], seen: 0 };
}
