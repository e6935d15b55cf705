import { and, eq } from "drizzle-orm";
import { tagFollows, tags } from "../schema";
import type { Tx } from "../transaction";

/** Following twice changes nothing. */
export async function insertTagFollow(tx: Tx, follow: typeof tagFollows.$inferInsert): Promise<void> {
  await tx.insert(tagFollows).values(follow).onConflictDoNothing();
}

export async function deleteTagFollow(tx: Tx, personId: number, tagId: number): Promise<void> {
  await tx.delete(tagFollows).where(and(eq(tagFollows.personId, personId), eq(tagFollows.tagId, tagId)));
}

export async function findTagSlug(tx: Tx, tagId: number): Promise<string | null> {
  const [row] = await tx.select({ slug: tags.slug }).from(tags).where(eq(tags.id, tagId));
  return row?.slug ?? null;
}
