import { and, eq, sql } from "drizzle-orm";
import { comments } from "../comments/schema";
import { threads } from "../threads/schema";
import type { Tx } from "../transaction";
import { follows, helpfulMarks, meToos, visits } from "./schema";

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

export async function insertMeToo(tx: Tx, meToo: typeof meToos.$inferInsert): Promise<boolean> {
  const added = await tx
    .insert(meToos)
    .values(meToo)
    .onConflictDoNothing()
    .returning({ threadId: meToos.threadId });
  return added.length > 0;
}

export async function deleteMeToo(tx: Tx, threadId: number, personId: number): Promise<boolean> {
  const taken = await tx
    .delete(meToos)
    .where(and(eq(meToos.threadId, threadId), eq(meToos.personId, personId)))
    .returning({ threadId: meToos.threadId });
  return taken.length > 0;
}

export async function insertFollow(tx: Tx, follow: typeof follows.$inferInsert): Promise<void> {
  await tx.insert(follows).values(follow).onConflictDoNothing();
}

export async function deleteFollow(tx: Tx, personId: number, threadId: number): Promise<void> {
  await tx.delete(follows).where(and(eq(follows.personId, personId), eq(follows.threadId, threadId)));
}

/** Never moves back. */
export async function upsertVisit(tx: Tx, visit: typeof visits.$inferInsert): Promise<number> {
  const [row] = await tx
    .insert(visits)
    .values(visit)
    .onConflictDoUpdate({
      target: [visits.personId, visits.threadId],
      set: {
        seenCommentId: sql`greatest(${visits.seenCommentId}, excluded.seen_comment_id)`,
        visitedAt: sql`greatest(${visits.visitedAt}, excluded.visited_at)`,
      },
    })
    .returning({ seenCommentId: visits.seenCommentId });
  return row?.seenCommentId ?? visit.seenCommentId;
}

export type Markable = { threadId: number; commentId: null } | { threadId: null; commentId: number };

export async function readHelpfulCount(tx: Tx, { threadId, commentId }: Markable): Promise<number> {
  const [row] =
    commentId === null
      ? await tx.select({ count: threads.helpfulCount }).from(threads).where(eq(threads.id, threadId))
      : await tx.select({ count: comments.helpfulCount }).from(comments).where(eq(comments.id, commentId));
  return row?.count ?? 0;
}

export async function readMeTooCount(tx: Tx, threadId: number): Promise<number> {
  const [row] = await tx.select({ count: threads.meTooCount }).from(threads).where(eq(threads.id, threadId));
  return row?.count ?? 0;
}
