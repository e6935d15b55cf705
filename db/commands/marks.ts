import { and, eq } from "drizzle-orm";
import { comments, helpfulMarks, meToos, threads } from "../schema";
import type { Tx } from "../transaction";

/** What is marked as helpful: a thread, or else a comment. */
export type Markable = { threadId: number; commentId: null } | { threadId: null; commentId: number };

/** @returns whether it is a new mark: a second one by the same person changes nothing. */
export async function insertHelpfulMark(
  tx: Tx,
  mark: Markable & { personId: number; createdAt: Date },
): Promise<boolean> {
  const added = await tx
    .insert(helpfulMarks)
    .values(mark)
    .onConflictDoNothing()
    .returning({ id: helpfulMarks.id });
  return added.length > 0;
}

/** @returns whether there was a mark to take back. */
export async function deleteHelpfulMark(tx: Tx, personId: number, marked: Markable): Promise<boolean> {
  const which =
    marked.commentId === null
      ? eq(helpfulMarks.threadId, marked.threadId)
      : eq(helpfulMarks.commentId, marked.commentId);
  const taken = await tx
    .delete(helpfulMarks)
    .where(and(which, eq(helpfulMarks.personId, personId)))
    .returning({ id: helpfulMarks.id });
  return taken.length > 0;
}

export async function readHelpfulCount(tx: Tx, { threadId, commentId }: Markable): Promise<number> {
  const [row] =
    commentId === null
      ? await tx.select({ count: threads.helpfulCount }).from(threads).where(eq(threads.id, threadId))
      : await tx.select({ count: comments.helpfulCount }).from(comments).where(eq(comments.id, commentId));
  return row?.count ?? 0;
}

/** @returns whether they had not joined before. */
export async function insertMeToo(tx: Tx, meToo: typeof meToos.$inferInsert): Promise<boolean> {
  const added = await tx
    .insert(meToos)
    .values(meToo)
    .onConflictDoNothing()
    .returning({ threadId: meToos.threadId });
  return added.length > 0;
}

/** @returns whether they had joined. */
export async function deleteMeToo(tx: Tx, threadId: number, personId: number): Promise<boolean> {
  const taken = await tx
    .delete(meToos)
    .where(and(eq(meToos.threadId, threadId), eq(meToos.personId, personId)))
    .returning({ threadId: meToos.threadId });
  return taken.length > 0;
}

export async function readMeTooCount(tx: Tx, threadId: number): Promise<number> {
  const [row] = await tx.select({ count: threads.meTooCount }).from(threads).where(eq(threads.id, threadId));
  return row?.count ?? 0;
}
