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

/**
 * Moves what answers a comment into the thread that was made of it, and leaves the line that leads there.
 * @returns how many replies went along, hidden ones too.
 */
export async function moveIntoThread(tx: Tx, commentId: number, threadId: number): Promise<number> {
  const { rows } = await tx.execute<{ moved: number }>(
    sql`select cardinality(move_replies(${commentId}, ${threadId})) as moved`,
  );
  await tx.execute(sql`select leave_line(${commentId}, ${threadId})`);
  return rows[0]?.moved ?? 0;
}

/** The threads in which a line leads to this one: their pages name it by its title. */
export async function listThreadsWithLine(tx: Tx, threadId: number): Promise<number[]> {
  const rows = await tx
    .selectDistinct({ threadId: comments.threadId })
    .from(comments)
    .where(eq(comments.promotedId, threadId));
  return rows.map((row) => row.threadId);
}
