import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import { comments } from "../comments/schema";
import { notifications } from "../notifications/schema";
import type { Tx } from "../transaction";
import type { QuestionRef } from "./reads";
import { type ResolutionKind, resolutions } from "./schema";

export async function markShared(tx: Tx, ids: readonly number[]): Promise<void> {
  await tx
    .update(comments)
    .set({ sharedId: ids[0] ?? null })
    .where(inArray(comments.id, [...ids]));
}

export async function insertResolution(tx: Tx, settlement: typeof resolutions.$inferInsert): Promise<void> {
  await tx.insert(resolutions).values(settlement);
}

export async function deleteResolution(tx: Tx, question: QuestionRef) {
  const { threadId, commentId } = question;
  const ofComment = commentId === null ? isNull(resolutions.commentId) : eq(resolutions.commentId, commentId);
  const [row] = await tx
    .delete(resolutions)
    .where(and(eq(resolutions.threadId, threadId), ofComment))
    .returning({ kind: resolutions.kind, reason: resolutions.reason });
  return row ?? null;
}

export async function deleteAnswerNotifications(
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

export async function deleteNotificationsOfComment(tx: Tx, commentId: number): Promise<void> {
  await tx.delete(notifications).where(eq(notifications.commentId, commentId));
}

interface ResolutionFacts {
  kind: ResolutionKind;
  reason: string | null;
  resolvedById: number;
}

/** Locks the resolution against an undo, so that nobody is notified of something that no longer holds. */
export async function lockResolution(
  tx: Tx,
  threadId: number,
  commentId: number | null,
): Promise<ResolutionFacts | null> {
  const { rows } = await tx.execute<ResolutionFacts & Record<string, unknown>>(sql`
    select kind, reason, resolved_by_id::float8 as "resolvedById" from resolutions
    where thread_id = ${threadId} and comment_id is not distinct from ${commentId}::bigint
    for key share`);
  return rows[0] ?? null;
}

export async function updateIsQuestion(tx: Tx, ids: readonly number[], isQuestion: boolean): Promise<void> {
  if (ids.length > 0)
    await tx
      .update(comments)
      .set({ isQuestion })
      .where(inArray(comments.id, [...ids]));
}
