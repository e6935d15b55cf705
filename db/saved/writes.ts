import { and, eq, isNull, sql } from "drizzle-orm";
import { comments } from "../comments/schema";
import { threads } from "../threads/schema";
import type { Tx } from "../transaction";
import { savedPosts } from "./schema";

export type Savable = { threadId: number; commentId: null } | { threadId: null; commentId: number };

type NewSave = Savable & { personId: number; savedAt: Date };

/** Saving a post again brings its note and its reminder back, if they were removed a short time ago. */
export async function insertSaved(tx: Tx, save: NewSave): Promise<number> {
  const [target, where] =
    save.commentId === null
      ? [savedPosts.threadId, sql`${savedPosts.threadId} is not null`]
      : [savedPosts.commentId, sql`${savedPosts.commentId} is not null`];
  const [row] = await tx
    .insert(savedPosts)
    .values(save)
    .onConflictDoUpdate({
      target: [target, savedPosts.personId],
      targetWhere: where,
      set: {
        removedAt: null,
        savedAt: sql`case when ${savedPosts.removedAt} is null then ${savedPosts.savedAt} else excluded.saved_at end`,
      },
    })
    .returning({ id: savedPosts.id });
  if (!row) throw new Error("A saved post was not stored.");
  return row.id;
}

export async function lockSavedPost(tx: Tx, personId: number, post: Savable) {
  const which =
    post.commentId === null
      ? eq(savedPosts.threadId, post.threadId)
      : eq(savedPosts.commentId, post.commentId);
  const [row] = await tx
    .select()
    .from(savedPosts)
    .where(and(which, eq(savedPosts.personId, personId)))
    .for("update");
  return row ?? null;
}

export async function lockSaved(tx: Tx, id: number) {
  const [row] = await tx.select().from(savedPosts).where(eq(savedPosts.id, id)).for("update");
  return row ?? null;
}

export async function updateSaved(
  tx: Tx,
  id: number,
  kept: Pick<typeof savedPosts.$inferSelect, "note" | "remindOn" | "remindAt">,
): Promise<void> {
  await tx.update(savedPosts).set(kept).where(eq(savedPosts.id, id));
}

export async function markRemoved(tx: Tx, id: number, removedAt: Date): Promise<void> {
  await tx
    .update(savedPosts)
    .set({ removedAt })
    .where(and(eq(savedPosts.id, id), isNull(savedPosts.removedAt)));
}

export async function markRestored(tx: Tx, id: number): Promise<void> {
  await tx.update(savedPosts).set({ removedAt: null }).where(eq(savedPosts.id, id));
}

export interface Reminder {
  personId: number;
  threadId: number;
  commentId: number | null;
  remindOn: string;
}

/** Null if the reminder was changed or removed, or its post is gone. */
export async function lockReminder(tx: Tx, id: number, remindAt: Date): Promise<Reminder | null> {
  const [row] = await tx
    .select({
      personId: savedPosts.personId,
      threadId: threads.id,
      commentId: savedPosts.commentId,
      remindOn: sql<string>`${savedPosts.remindOn}::text`,
    })
    .from(savedPosts)
    .leftJoin(comments, eq(comments.id, savedPosts.commentId))
    .innerJoin(threads, sql`${threads.id} = coalesce(${savedPosts.threadId}, ${comments.threadId})`)
    .where(
      and(
        eq(savedPosts.id, id),
        eq(savedPosts.remindAt, remindAt),
        isNull(savedPosts.removedAt),
        threads.listed,
        sql`coalesce(${comments.shown}, true)`,
      ),
    )
    .for("update", { of: savedPosts });
  return row ?? null;
}
