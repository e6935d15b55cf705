import { and, eq, inArray, sql } from "drizzle-orm";
import { follows, meToos } from "../marks/schema";
import { resolutions } from "../questions/schema";
import type { Tx } from "../transaction";
import type { OfComment } from "./merges";
import { threads } from "./schema";

export interface Joined {
  readonly meToos: number[];
  readonly follows: number[];
}

/** The rows of the old thread stay, so that the merge can be undone. */
export async function joinInto(tx: Tx, threadId: number, intoId: number): Promise<Joined> {
  const { rows: shared } = await tx.execute<{ id: number }>(sql`
    insert into me_toos (thread_id, person_id, created_at)
    select i.id, m.person_id, m.created_at from (
      select person_id, created_at from me_toos where thread_id = ${threadId}
      union select writer_id, created_at from threads where id = ${threadId} and kind = 'question'
    ) m join threads i on i.id = ${intoId} and i.kind = 'question' and i.writer_id <> m.person_id
    on conflict do nothing returning person_id::float8 as id`);
  const { rows: followed } = await tx.execute<{ id: number }>(sql`
    insert into follows (person_id, thread_id, created_at)
    select person_id, ${intoId}, created_at from follows where thread_id = ${threadId}
    on conflict do nothing returning person_id::float8 as id`);
  return { meToos: shared.map(({ id }) => id), follows: followed.map(({ id }) => id) };
}

export async function leaveAgain(tx: Tx, intoId: number, joined: Joined): Promise<void> {
  await tx.delete(meToos).where(and(eq(meToos.threadId, intoId), inArray(meToos.personId, joined.meToos)));
  await tx
    .delete(follows)
    .where(and(eq(follows.threadId, intoId), inArray(follows.personId, joined.follows)));
}

export async function moveIntoComment(tx: Tx, threadId: number, commentId: number): Promise<void> {
  await tx.execute(sql`select move_below(${threadId}, ${commentId})`);
  await tx.execute(sql`select merge_text(${threadId}, ${commentId})`);
}

export async function moveBackIntoThread(tx: Tx, commentId: number, threadId: number): Promise<void> {
  await tx.execute(sql`select move_replies(${commentId}, ${threadId})`);
  await tx.execute(sql`select undo_merged_text(${threadId}, ${commentId})`);
}

export async function setMerged(tx: Tx, id: number, intoId: number | null): Promise<void> {
  await tx.update(threads).set({ mergedIntoId: intoId }).where(eq(threads.id, id));
}

export async function calmDown(tx: Tx, id: number, { before, after }: { before: string; after: string }) {
  await tx.execute(sql`
    update threads set last_activity_at = ${before}::timestamptz
    where id = ${id} and last_activity_at = ${after}::timestamptz`);
}

export async function moveBackBelowLine(
  tx: Tx,
  { commentId, threadId, was }: { commentId: number; threadId: number; was: OfComment },
): Promise<void> {
  await tx.execute(sql`select move_below(${threadId}, ${commentId})`);
  await tx.execute(sql`select undo_promotion(${commentId})`);
  await tx.execute(sql`
    update comments set outdated_at = ${was.outdatedAt}::timestamptz, newer_id = ${was.newerId} where id = ${commentId}`);
}

export async function resolveAsBefore(
  tx: Tx,
  place: { threadId: number; commentId: number },
  { resolvedAt, ...settlement }: NonNullable<OfComment["settlement"]>,
): Promise<void> {
  await tx
    .insert(resolutions)
    .values({ ...place, ...settlement, resolvedAt: new Date(resolvedAt) })
    .onConflictDoNothing();
}

export async function leaveAddress(tx: Tx, id: number, intoId: number): Promise<void> {
  const none = { body: { type: "doc", content: [] }, bodyText: "", excerpt: "" };
  await tx
    .update(threads)
    .set({ ...none, mergedIntoId: intoId, importedFrom: null, oldId: null })
    .where(eq(threads.id, id));
}

export async function moveIntoThread(tx: Tx, commentId: number, threadId: number): Promise<void> {
  await tx.execute(sql`select move_replies(${commentId}, ${threadId})`);
  await tx.execute(sql`select leave_line(${commentId}, ${threadId})`);
}
