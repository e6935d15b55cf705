import { eq, sql } from "drizzle-orm";
import { comments, threads } from "../schema";
import type { Tx } from "../transaction";

/** All that a thread takes over from the comment it is made of, and from where that stands. */
export async function findPromoted(tx: Tx, commentId: number) {
  const [row] = await tx
    .select({
      body: comments.body,
      bodyText: comments.bodyText,
      createdAt: comments.createdAt,
      editedAt: comments.editedAt,
      oldId: comments.oldId,
      importedFrom: threads.importedFrom,
      sample: threads.sample,
    })
    .from(comments)
    .innerJoin(threads, eq(threads.id, comments.threadId))
    .where(eq(comments.id, commentId));
  return row;
}

/** Moves what answers a comment into the thread that was made of it, and leaves the line that leads there. */
export async function moveIntoThread(tx: Tx, commentId: number, threadId: number): Promise<void> {
  await tx.execute(sql`select move_replies(${commentId}, ${threadId})`);
  await tx.execute(sql`select leave_line(${commentId}, ${threadId})`);
}

export async function findPromotedId(tx: Tx, commentId: number): Promise<number> {
  const [row] = await tx
    .select({ promotedId: comments.promotedId })
    .from(comments)
    .where(eq(comments.id, commentId));
  if (!row?.promotedId) throw new Error("A comment was not made a thread.");
  return row.promotedId;
}

/** How many replies stand in a thread, hidden ones too. */
export function countReplies(tx: Tx, threadId: number): Promise<number> {
  return tx.$count(comments, eq(comments.threadId, threadId));
}

/** The threads whose pages name this one by its title: where a line leads to it, and what became of its own comments. */
export async function listThreadsByLine(tx: Tx, threadId: number): Promise<number[]> {
  const { rows } = await tx.execute<{ id: number }>(sql`
    select thread_id::float8 as id from comments where promoted_id = ${threadId}
    union
    select promoted_id::float8 from comments where thread_id = ${threadId} and promoted_id is not null`);
  return rows.map(({ id }) => id);
}
