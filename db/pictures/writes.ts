import { and, eq, inArray, isNotNull, sql } from "drizzle-orm";
import type { Tx } from "../transaction";
import { pictures } from "./schema";

export async function insertPicture(
  tx: Tx,
  picture: { key: string; personId: number; createdAt: Date },
): Promise<void> {
  await tx.insert(pictures).values({ ...picture, releasedAt: picture.createdAt });
}

export async function insertImportedPictures(tx: Tx, keys: readonly string[], at: Date): Promise<void> {
  if (keys.length === 0) return;
  const rows = keys.map((key) => ({ key, createdAt: at, storedAt: at, attachedAt: at, releasedAt: null }));
  await tx
    .insert(pictures)
    .values(rows)
    .onConflictDoUpdate({ target: pictures.key, set: { releasedAt: null } });
}

/** Of an import whose posts follow: kept for as long as an upload waits for its post. */
export async function insertArrivedPictures(tx: Tx, keys: readonly string[], at: Date): Promise<void> {
  if (keys.length === 0) return;
  const rows = keys.map((key) => ({ key, createdAt: at, storedAt: at, releasedAt: at }));
  await tx.insert(pictures).values(rows).onConflictDoNothing();
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

/** @returns which of these keys are stored pictures of the member; from now on they count as shown. */
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
  readonly keys: string[];
  readonly seen: number;
}

/**
 * Looks at no more than `most`, longest released first. A keeper with a set end moves `releasedAt` to that moment.
 * A post that uses such a picture meanwhile waits for the lock, and then finds no row.
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
