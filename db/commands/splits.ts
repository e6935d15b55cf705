import { eq, sql } from "drizzle-orm";
import { settlements, threads } from "../schema";
import type { SettlementKind } from "../schema/waiting";
import type { Tx } from "../transaction";

/** What belongs to a comment and is kept by no thread that is made of it. */
export interface OfComment extends Record<string, unknown> {
  outdatedAt: string | null;
  newerId: number | null;
  settlement: { kind: SettlementKind; reason: string | null; settledBy: number; settledAt: string } | null;
}

export async function findOfComment(tx: Tx, commentId: number): Promise<OfComment> {
  const { rows } = await tx.execute<OfComment>(sql`
    select c.outdated_at::text as "outdatedAt", c.newer_id::float8 as "newerId", (
      select json_build_object('kind', s.kind, 'reason', s.reason, 'settledBy', s.settled_by, 'settledAt', s.settled_at)
      from settlements s where s.comment_id = c.id) as settlement
    from comments c where c.id = ${commentId}`);
  const [row] = rows;
  if (!row) throw new Error("A comment that was locked is gone.");
  return row;
}

/** What a thread has that the comment it was made of could not keep. */
export interface Grown extends Record<string, unknown> {
  accepted: boolean;
  recorded: boolean;
  told: boolean;
  shared: boolean;
}

export async function findGrown(tx: Tx, threadId: number): Promise<Grown> {
  const { rows } = await tx.execute<Grown>(sql`
    select accepted_comment_id is not null as accepted, me_too_count > 0 as shared,
      exists (select from recoveries where thread_id = t.id)
        or exists (select from story_updates where thread_id = t.id) as recorded,
      exists (select from outcomes where thread_id = t.id) as told
    from threads t where id = ${threadId}`);
  const [row] = rows;
  if (!row) throw new Error("A thread that was locked is gone.");
  return row;
}

/** The line has its words again, and below it stands what was said in the thread that it was; what that could not keep is back. */
export async function moveBackBelowLine(
  tx: Tx,
  { commentId, threadId, was }: { commentId: number; threadId: number; was: OfComment },
): Promise<void> {
  await tx.execute(sql`select move_below(${threadId}, ${commentId})`);
  await tx.execute(sql`select take_words_back(${commentId})`);
  await tx.execute(sql`
    update comments set outdated_at = ${was.outdatedAt}::timestamptz, newer_id = ${was.newerId} where id = ${commentId}`);
}

export async function settleAsBefore(
  tx: Tx,
  place: { threadId: number; commentId: number },
  { settledAt, ...settlement }: NonNullable<OfComment["settlement"]>,
): Promise<void> {
  await tx
    .insert(settlements)
    .values({ ...place, ...settlement, settledAt: new Date(settledAt) })
    .onConflictDoNothing();
}

/** Of a thread that is one no longer only the address is left, which leads on. */
export async function leaveAddress(tx: Tx, id: number, intoId: number): Promise<void> {
  const none = { body: { type: "doc", content: [] }, bodyText: "", excerpt: "" };
  await tx
    .update(threads)
    .set({ ...none, mergedIntoId: intoId, importedFrom: null, oldId: null })
    .where(eq(threads.id, id));
}
