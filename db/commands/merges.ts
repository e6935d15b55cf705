import { and, eq, inArray, sql } from "drizzle-orm";
import { edits, follows, meToos, threads } from "../schema";
import type { Tx } from "../transaction";

/** What decides whether a thread can go into another one. */
export interface MergeFacts extends Record<string, unknown> {
  /** It has figures, or dated entries, which a comment cannot have. */
  recorded: boolean;
  /** Its writer has told what became of it. */
  told: boolean;
  /** Both hold a comment of the same number of an imported blog. */
  sameNumbers: boolean;
  /** Whoever asked the other one without a name wrote here by name. */
  askerWroteHere: boolean;
}

export async function findMergeFacts(tx: Tx, threadId: number, intoId: number): Promise<MergeFacts> {
  const { rows } = await tx.execute<MergeFacts>(sql`
    select exists (select from recoveries where thread_id = t.id)
        or exists (select from story_updates where thread_id = t.id) as recorded,
      exists (select from outcomes where thread_id = t.id) as told,
      exists (select from comments own join comments other on other.thread_id = i.id and other.old_id = own.old_id
        where own.thread_id = t.id) as "sameNumbers",
      t.writer_id = i.writer_id or exists (
        select from comments where thread_id = t.id and writer_id = i.writer_id) as "askerWroteHere"
    from threads t, threads i where t.id = ${threadId} and i.id = ${intoId}`);
  const [row] = rows;
  if (!row) throw new Error("A thread that was locked is gone.");
  return row;
}

/** What stands in the other thread now is put back, should it be taken out again. */
export interface Joined {
  /** Those who did not share the other question before. */
  readonly meToos: number[];
  /** Those who did not follow it. */
  readonly follows: number[];
}

/**
 * Whoever shares a question, or asked it, shares the one it goes into; whoever follows it follows that. They keep what they
 * have of their own thread, for the way back.
 */
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

/** Everything said in a thread moves below the comment that its text became, and all that belonged to the text goes to that. */
export async function moveIntoComment(tx: Tx, threadId: number, commentId: number): Promise<void> {
  await tx.execute(sql`select move_below(${threadId}, ${commentId})`);
  await tx.execute(sql`select give_text(${threadId}, ${commentId})`);
}

/** The way back, with all that was said below the comment since. */
export async function moveBackIntoThread(tx: Tx, commentId: number, threadId: number): Promise<void> {
  await tx.execute(sql`select move_replies(${commentId}, ${threadId})`);
  await tx.execute(sql`select take_text_back(${threadId}, ${commentId})`);
}

/** What the text of a thread said before. */
export async function listThreadEdits(tx: Tx, threadId: number) {
  return tx.select().from(edits).where(eq(edits.threadId, threadId)).orderBy(edits.id);
}

export async function setMerged(tx: Tx, id: number, intoId: number | null): Promise<void> {
  await tx.update(threads).set({ mergedIntoId: intoId }).where(eq(threads.id, id));
}

export async function readLastActivity(tx: Tx, id: number): Promise<string> {
  const { rows } = await tx.execute<{ at: string }>(
    sql`select last_activity_at::text as at from threads where id = ${id}`,
  );
  return rows[0]?.at ?? "";
}

/** As it was before something came in, unless something else has happened there since. */
export async function calmDown(tx: Tx, id: number, { before, after }: { before: string; after: string }) {
  await tx.execute(sql`
    update threads set last_activity_at = ${before}::timestamptz
    where id = ${id} and last_activity_at = ${after}::timestamptz`);
}

export interface Taker extends Record<string, unknown> {
  threadId: number;
  body: unknown;
  /** It is shown, and no flag on it waits. */
  untouched: boolean;
  /** The accepted answer of the thread it stands in came along with it. */
  accepted: boolean;
}

/** The comment that a thread's text became, as it stands now. */
export async function findTaker(tx: Tx, commentId: number): Promise<Taker | null> {
  const { rows } = await tx.execute<Taker>(sql`
    select c.thread_id::float8 as "threadId", c.body, c.shown and not exists (
        select from cases where subject_kind = 'comment' and subject_id = c.id and decided_at is null) as untouched,
      t.accepted_comment_id is not null and (t.accepted_comment_id = c.id
        or t.accepted_comment_id in (select id from replies_below(c.id))) as accepted
    from comments c join threads t on t.id = c.thread_id
    where c.id = ${commentId}`);
  return rows[0] ?? null;
}
