import { and, eq, inArray, isNotNull, sql } from "drizzle-orm";
import { drafts, pictures } from "../schema";
import type { Tx } from "../transaction";

export async function insertPicture(
  tx: Tx,
  picture: { key: string; personId: number; createdAt: Date },
): Promise<void> {
  await tx.insert(pictures).values(picture);
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

/** @returns the keys among these of pictures that are there; a text shows them from now on. */
export async function markPicturesAttached(tx: Tx, keys: readonly string[]): Promise<string[]> {
  const found = await tx
    .update(pictures)
    .set({ attachedAt: sql`coalesce(${pictures.attachedAt}, now())` })
    .where(and(inArray(pictures.key, [...keys]), isNotNull(pictures.storedAt)))
    .returning({ key: pictures.key });
  return found.map(({ key }) => key);
}

/** Deletes pictures from before that no text shows and no draft of their member names, at most `most`. @returns their keys. */
export async function deleteOrphans(tx: Tx, before: Date, most: number): Promise<string[]> {
  const { rows } = await tx.execute<{ key: string }>(sql`
    with orphans as materialized (
      select p.id from ${pictures} p
      where p.attached_at is null and p.created_at < ${before} and not exists (
        select from ${drafts} d where d.person_id = p.person_id and strpos(d.fields::text, p.key) > 0)
      order by p.created_at limit ${most} for update skip locked)
    delete from ${pictures} using orphans where ${pictures}.id = orphans.id returning ${pictures}.key`);
  return rows.map(({ key }) => key);
}
