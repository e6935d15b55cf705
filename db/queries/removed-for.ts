import { and, eq, isNotNull, type SQL, sql } from "drizzle-orm";
import { database } from "../client";
import { comments, decisions } from "../schema";
import type { SubjectKind } from "../schema/subjects";

/** The rule that stands where a thing stood: the title of the reason for which it was removed. */
export function removedFor(kind: SubjectKind, id: SQL): SQL<string | null> {
  return sql<string | null>`(
    select d.reason_title from ${decisions} d
    where d.subject_kind = ${kind} and d.subject_id = ${id} and d.kind = 'remove' and d.undone_at is null
    order by d.id desc limit 1)`;
}

/** The rule that a reply of a thread was removed for; null where it was not removed. */
export async function findRemovedReply(
  threadId: number,
  commentId: number,
): Promise<{ removedFor: string | null } | null> {
  const [row] = await database()
    .select({ removedFor: removedFor("comment", sql`${commentId}::bigint`) })
    .from(comments)
    .where(and(eq(comments.id, commentId), eq(comments.threadId, threadId), isNotNull(comments.removedAt)));
  return row ?? null;
}
