import { sql } from "drizzle-orm";
import type { Tx } from "../transaction";

/** Empties the list of pending changes of the index, so that a search does not read them one by one. */
export async function indexPendingEntries(tx: Tx): Promise<void> {
  await tx.execute(sql`select gin_clean_pending_list('search_entries_by_stem')`);
}

/** Whether replies of threads with other tags are left. */
export async function renewRetaggedReplies(
  tx: Tx,
  limit: number,
): Promise<{ replies: number; more: boolean }> {
  const { rows } = await tx.execute<{ replies: number | null }>(
    sql`select renew_retagged_replies(${limit}::integer) as replies`,
  );
  const replies = rows[0]?.replies ?? null;
  return { replies: replies ?? 0, more: replies !== null };
}
