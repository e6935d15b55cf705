import { eq, sql } from "drizzle-orm";
import { comments } from "../schema";
import type { Tx } from "../transaction";

/** Null where it holds, as it did before. */
export type OutdatedMark = { outdatedAt: Date; newerId: number | null } | null;

export async function setOutdated(tx: Tx, commentId: number, mark: OutdatedMark): Promise<void> {
  const columns = mark ?? { outdatedAt: null, newerId: null };
  await tx.update(comments).set(columns).where(eq(comments.id, commentId));
}

interface Newer extends Record<string, unknown> {
  /** It can be read. */
  shown: boolean;
  /** What is newer than it leads, over however many, to the one it shall replace. */
  leadsBack: boolean;
}

/** A comment that may take the place of an older one. Marks are set one after the other, so that no two make a circle. */
export async function findNewer(tx: Tx, newerId: number, commentId: number): Promise<Newer | null> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('newer answers'))`);
  const { rows } = await tx.execute<Newer>(sql`
    with recursive chain as (
      select id, newer_id from comments where id = ${newerId}
      union select c.id, c.newer_id from chain join comments c on c.id = chain.newer_id
    )
    select c.shown and t.listed as shown, exists (select from chain where id = ${commentId}) as "leadsBack"
    from comments c join threads t on t.id = c.thread_id where c.id = ${newerId}`);
  return rows[0] ?? null;
}
