import { eq } from "drizzle-orm";
import { comments, people } from "../schema";
import type { Tx } from "../transaction";

export type NewComment = Pick<
  typeof comments.$inferInsert,
  | "threadId"
  | "parentId"
  | "writerId"
  | "body"
  | "bodyText"
  | "createdAt"
  | "editedAt"
  | "hiddenAt"
  | "oldId"
  | "pointer"
>;

/** Its place, its author mark and the counts around it follow by trigger. */
export async function insertComment(tx: Tx, comment: NewComment): Promise<number> {
  const [row] = await tx.insert(comments).values(comment).returning({ id: comments.id });
  if (!row) throw new Error("A comment was not stored.");
  return row.id;
}

export type CommentForWrite = NonNullable<Awaited<ReturnType<typeof findCommentForWrite>>>;

/** What a policy needs to know of a comment; its thread is what gets locked. */
export async function findCommentForWrite(tx: Tx, id: number) {
  const [row] = await tx
    .select({
      id: comments.id,
      threadId: comments.threadId,
      writerId: comments.writerId,
      writer: people.handle,
      hiddenAt: comments.hiddenAt,
      removedAt: comments.removedAt,
      withdrawnAt: comments.withdrawnAt,
      promotedId: comments.promotedId,
    })
    .from(comments)
    .innerJoin(people, eq(people.id, comments.writerId))
    .where(eq(comments.id, id));
  return row;
}
