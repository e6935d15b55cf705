import { inArray, sql } from "drizzle-orm";
import { comments } from "../schema";
import type { Tx } from "../transaction";

/** Null where it holds, as it did before. */
export type OutdatedMark = { outdatedAt: Date; newerId: number | null } | null;

export async function setOutdated(tx: Tx, ids: readonly number[], mark: OutdatedMark): Promise<void> {
  const columns = mark ?? { outdatedAt: null, newerId: null };
  await tx
    .update(comments)
    .set(columns)
    .where(inArray(comments.id, [...ids]));
}

/** A comment and those that were given with it as one answer, in the order in which their threads are locked. */
export async function listGivenTogether(tx: Tx, commentId: number): Promise<number[]> {
  const { rows } = await tx.execute<{ id: number }>(sql`
    select id::float8 as id from (
      select id, thread_id from comments where id = ${commentId}
      union select id, thread_id from comments
      where shared_id = (select shared_id from comments where id = ${commentId})
    ) given order by thread_id, id`);
  return rows.map(({ id }) => id);
}

/** The threads in which an outdated answer leads to a comment, or to any of a thread. */
export async function listThreadsLeadingTo(
  tx: Tx,
  to: { readonly commentId: number } | { readonly threadId: number },
): Promise<number[]> {
  const newer = "commentId" in to ? sql`n.id = ${to.commentId}` : sql`n.thread_id = ${to.threadId}`;
  const { rows } = await tx.execute<{ id: number }>(sql`
    select distinct old.thread_id::float8 as id from comments n join comments old on old.newer_id = n.id where ${newer}`);
  return rows.map(({ id }) => id);
}

interface Newer extends Record<string, unknown> {
  /** It can be read. */
  shown: boolean;
  /** It is one of those that it shall replace, or what is newer than it leads there, over however many. */
  leadsBack: boolean;
}

/** A comment that may take the place of an older one. Marks are set one after the other, so that no two make a circle. */
export async function findNewer(tx: Tx, newerId: number, replaced: readonly number[]): Promise<Newer | null> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('newer answers'))`);
  const { rows } = await tx.execute<Newer>(sql`
    with recursive chain as (
      select id, newer_id from comments where id = ${newerId}
      union select c.id, c.newer_id from chain join comments c on c.id = chain.newer_id
    )
    select c.shown and t.listed as shown, exists (select from chain where id = any(${sql.param(replaced)}::bigint[])) as "leadsBack"
    from comments c join threads t on t.id = c.thread_id where c.id = ${newerId}`);
  return rows[0] ?? null;
}
