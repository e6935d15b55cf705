import { eq } from "drizzle-orm";
import { comments, edits, recoveries, threads } from "../schema";
import type { Tx } from "../transaction";

/** Keeps what a text said before. */
export async function insertEdit(tx: Tx, edit: typeof edits.$inferInsert): Promise<void> {
  await tx.insert(edits).values(edit);
}

type ThreadWords = Partial<
  Pick<
    typeof threads.$inferInsert,
    "title" | "slug" | "body" | "bodyText" | "excerpt" | "askedOfAuthor" | "anonymous" | "editedAt"
  >
>;

export async function updateThreadText(tx: Tx, id: number, words: ThreadWords): Promise<void> {
  await tx.update(threads).set(words).where(eq(threads.id, id));
}

type CommentWords = Pick<typeof comments.$inferInsert, "body" | "bodyText" | "editedAt">;

export async function updateCommentText(tx: Tx, id: number, words: CommentWords): Promise<void> {
  await tx.update(comments).set(words).where(eq(comments.id, id));
}

type Record = Omit<typeof recoveries.$inferInsert, "threadId">;

/** A story that was made of a comment has no figures until its writer gives some. */
export async function upsertRecovery(tx: Tx, threadId: number, record: Record): Promise<void> {
  await tx
    .insert(recoveries)
    .values({ threadId, ...record })
    .onConflictDoUpdate({ target: recoveries.threadId, set: record });
}
