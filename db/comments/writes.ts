import { and, eq, inArray, sql } from "drizzle-orm";
import { people } from "../people/schema";
import { threads } from "../threads/schema";
import type { Tx } from "../transaction";
import { comments } from "./schema";

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
  | "isQuestion"
>;

export async function insertComment(tx: Tx, comment: NewComment): Promise<number> {
  const [row] = await tx.insert(comments).values(comment).returning({ id: comments.id });
  if (!row) throw new Error("A comment was not stored.");
  return row.id;
}

export type CommentForWrite = NonNullable<Awaited<ReturnType<typeof findCommentForWrite>>>;

export type OutdatedMark = { outdatedAt: Date; newerId: number | null } | null;

export async function setOutdated(tx: Tx, ids: readonly number[], mark: OutdatedMark): Promise<void> {
  const columns = mark ?? { outdatedAt: null, newerId: null };
  await tx
    .update(comments)
    .set(columns)
    .where(inArray(comments.id, [...ids]));
}

interface Newer extends Record<string, unknown> {
  shown: boolean;
  /** The newer comment is one of the outdated ones, or leads back to one of them through others. */
  leadsBack: boolean;
}

/** Takes an advisory lock, so that two marks at once never make a circle. */
export async function findNewer(tx: Tx, newerId: number, replaced: readonly number[]): Promise<Newer | null> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('newer answers'))`);
  const { rows } = await tx.execute<Newer>(sql`
    with recursive chain as (
      select id, newer_id from comments where id = ${newerId}
      union select c.id, c.newer_id from chain join comments c on c.id = chain.newer_id
    )
    select c.shown and t.listed as shown, exists (select from chain where id = any(${sql.param(replaced)}::bigint[])) as "leadsBack"
    from comments c join threads t on t.id = c.thread_id where c.id = ${newerId}`);
  return rows[0] ?? null;
}

export async function markCommentWithdrawn(tx: Tx, id: number, threadId: number, at: Date): Promise<void> {
  await tx.update(comments).set({ withdrawnAt: at }).where(eq(comments.id, id));
  await tx
    .update(threads)
    .set({ acceptedCommentId: null })
    .where(and(eq(threads.id, threadId), eq(threads.acceptedCommentId, id)));
}

export async function findReplyWords(tx: Tx, id: number) {
  const [row] = await tx
    .select({
      threadId: comments.threadId,
      parentId: comments.parentId,
      pointer: comments.pointer,
      body: comments.body,
    })
    .from(comments)
    .where(eq(comments.id, id));
  return row ?? null;
}

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
      createdAt: comments.createdAt,
    })
    .from(comments)
    .innerJoin(people, eq(people.id, comments.writerId))
    .where(eq(comments.id, id));
  return row;
}
