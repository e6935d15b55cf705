import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import { comments } from "../comments/schema";
import { notifications } from "../notifications/schema";
import type { Tx } from "../transaction";
import type { QuestionRef } from "./reads";
import { type SettlementKind, settlements } from "./schema";

export async function markShared(tx: Tx, ids: readonly number[]): Promise<void> {
  await tx
    .update(comments)
    .set({ sharedId: ids[0] ?? null })
    .where(inArray(comments.id, [...ids]));
}

export async function insertSettlement(tx: Tx, settlement: typeof settlements.$inferInsert): Promise<void> {
  await tx.insert(settlements).values(settlement);
}

export async function deleteSettlement(tx: Tx, question: QuestionRef) {
  const { threadId, commentId } = question;
  const ofComment = commentId === null ? isNull(settlements.commentId) : eq(settlements.commentId, commentId);
  const [row] = await tx
    .delete(settlements)
    .where(and(eq(settlements.threadId, threadId), ofComment))
    .returning({ kind: settlements.kind, reason: settlements.reason });
  return row ?? null;
}

export async function deleteAnswerNews(
  tx: Tx,
  { threadId, commentId }: QuestionRef,
  note: string,
): Promise<void> {
  const ofComment =
    commentId === null ? isNull(notifications.commentId) : eq(notifications.commentId, commentId);
  await tx
    .delete(notifications)
    .where(
      and(
        eq(notifications.threadId, threadId),
        ofComment,
        eq(notifications.kind, "answer"),
        eq(notifications.note, note),
      ),
    );
}

interface SettlementFacts {
  kind: SettlementKind;
  reason: string | null;
  settledBy: number;
}

/** Locks the resolution against an undo, so that nobody is notified of something that no longer holds. */
export async function lockSettlement(
  tx: Tx,
  threadId: number,
  commentId: number | null,
): Promise<SettlementFacts | null> {
  const { rows } = await tx.execute<SettlementFacts & Record<string, unknown>>(sql`
    select kind, reason, settled_by::float8 as "settledBy" from settlements
    where thread_id = ${threadId} and comment_id is not distinct from ${commentId}::bigint
    for key share`);
  return rows[0] ?? null;
}
