import { eq, sql } from "drizzle-orm";
import type { Tx } from "../transaction";
import { retaggedThreads } from "./schema";

/** Empties the list of pending changes of the index, so that a search does not read them one by one. */
export async function indexPendingEntries(tx: Tx): Promise<void> {
  await tx.execute(sql`select gin_clean_pending_list('search_entries_by_stem')`);
}

/** The next replies of a thread whose tags have changed, and whether others are left. */
export async function renewRetaggedReplies(
  tx: Tx,
  limit: number,
): Promise<{ replies: number; more: boolean }> {
  const [thread] = await tx
    .select()
    .from(retaggedThreads)
    .orderBy(retaggedThreads.threadId)
    .limit(1)
    .for("update", { skipLocked: true });
  if (!thread) return { replies: 0, more: false };
  const { threadId, renewedTo } = thread;
  const { rows } = await tx.execute<{ id: number }>(sql`
    select id::float8 as id from comments where thread_id = ${threadId} and id > ${renewedTo} and shown order by id limit ${limit}`);
  const ids = rows.map(({ id }) => id);
  await tx.execute(sql`select renew_search_entries_of_comments(${sql.param(ids)}::bigint[])`);
  const last = ids.length === limit ? ids.at(-1) : undefined;
  const isThread = eq(retaggedThreads.threadId, threadId);
  if (last === undefined) await tx.delete(retaggedThreads).where(isThread);
  else await tx.update(retaggedThreads).set({ renewedTo: last }).where(isThread);
  return { replies: ids.length, more: true };
}
