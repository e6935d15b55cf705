import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import { comments, notifications, settlements } from "../schema";
import type { SettlementKind } from "../schema/waiting";
import type { Tx } from "../transaction";

export interface Question {
  readonly threadId: number;
  /** Null where the thread itself is the question. */
  readonly commentId: number | null;
}

export interface QuestionFacts {
  /** It stands in the author's queue. */
  waits: boolean;
  answered: boolean;
  settled: SettlementKind | null;
  /** How the comment begins that asks; null where the thread does. */
  opening: string | null;
}

/** How a question stands; its thread is what gets locked. */
export async function findQuestionFacts(tx: Tx, { threadId, commentId }: Question): Promise<QuestionFacts> {
  const { rows } = await tx.execute<QuestionFacts & Record<string, unknown>>(sql`
    select
      exists (select from waiting where thread_id = t.id and comment_id is not distinct from c.id) as waits,
      case when c.id is null then t.answered else exists (
        select from comments r where r.thread_id = t.id and r.by_author and r.shown
          and r.path > c.path and r.path < c.path || '\\xff'::bytea) end as answered,
      (select kind from settlements where thread_id = t.id and comment_id is not distinct from c.id) as settled,
      left(c.body_text, 200) as opening
    from threads t left join comments c on c.id = ${commentId}::bigint where t.id = ${threadId}`);
  return rows[0] ?? { waits: false, answered: false, settled: null, opening: null };
}

/** From now on they are one answer, called by the first of them. */
export async function markShared(tx: Tx, ids: readonly number[]): Promise<void> {
  await tx
    .update(comments)
    .set({ sharedId: ids[0] ?? null })
    .where(inArray(comments.id, [...ids]));
}

export async function insertSettlement(tx: Tx, settlement: typeof settlements.$inferInsert): Promise<void> {
  await tx.insert(settlements).values(settlement);
}

/** Null where there was none. */
export async function deleteSettlement(tx: Tx, question: Question) {
  const { threadId, commentId } = question;
  const ofComment = commentId === null ? isNull(settlements.commentId) : eq(settlements.commentId, commentId);
  const [row] = await tx
    .delete(settlements)
    .where(and(eq(settlements.threadId, threadId), ofComment))
    .returning({ kind: settlements.kind, reason: settlements.reason });
  return row ?? null;
}

/** What was told of a question that holds no longer is told to nobody any more. */
export async function deleteAnswerNews(
  tx: Tx,
  { threadId, commentId }: Question,
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
