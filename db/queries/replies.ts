import { sql } from "drizzle-orm";
import { database } from "../client";
import { type CommentView, type StoredComment, selectComments, viewOf } from "./comment-rows";

/** The one comment that somebody is about to answer, as any visitor may see it. */
export async function findComment(threadId: number, commentId: number): Promise<CommentView | null> {
  const { rows } = await database().execute<StoredComment>(
    sql`${selectComments} where c.id = ${commentId} and c.thread_id = ${threadId}`,
  );
  return (await viewOf(rows))[0] ?? null;
}
