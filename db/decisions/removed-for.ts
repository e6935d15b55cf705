import { and, eq, isNotNull, type SQL, sql } from "drizzle-orm";
import { database } from "../client";
import { comments } from "../comments/schema";
import type { TargetKind } from "../targets/schema";
import { type DecisionKind, decisions } from "./schema";

const decidedFor = (decided: DecisionKind, kind: TargetKind, id: SQL) => sql<string | null>`(
    select d.reason_title from ${decisions} d
    where d.target_kind = ${kind} and d.target_id = ${id} and d.kind = ${decided} and d.undone_at is null
    order by d.id desc limit 1)`;

export const removedFor = (kind: TargetKind, id: SQL): SQL<string | null> => decidedFor("remove", kind, id);

/** Looked up only for locked threads. */
export const lockedFor = (id: SQL, lockedAt: SQL): SQL<string | null> =>
  sql<string | null>`case when ${lockedAt} is not null then ${decidedFor("lock", "thread", id)} end`;

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

/** Looked up only for edited posts. */
export function isRedacted(kind: "thread" | "comment", id: SQL, editedAt: SQL): SQL<boolean> {
  return sql<boolean>`(${editedAt} is not null and exists (select from ${decisions} d
    where d.target_kind = ${kind} and d.target_id = ${id} and d.kind = 'redact' and d.undone_at is null))`;
}
