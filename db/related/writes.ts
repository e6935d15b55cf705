import { sql } from "drizzle-orm";
import type { Tx } from "../transaction";
import { SHOWN } from "./reads";

export interface RelatedList {
  readonly threadId: number;
  readonly related: readonly number[];
  /** As it was when the list was computed; a later change leaves the thread due. */
  readonly changedAt: string | null;
}

/** Replaces the lists. @returns the threads whose page shows other ones now. */
export async function storeRelated(tx: Tx, lists: readonly RelatedList[]): Promise<number[]> {
  const rows = JSON.stringify(
    lists.flatMap(({ threadId, related }) =>
      related.map((relatedId, index) => ({ thread_id: threadId, related_id: relatedId, rank: index + 1 })),
    ),
  );
  const ids = sql.param(lists.map(({ threadId }) => threadId));
  const { rows: changed } = await tx.execute<{ id: number }>(sql`
    with given as materialized (
      select g.thread_id, g.related_id, g.rank from json_to_recordset(${rows}::json) g (thread_id bigint, related_id bigint, rank smallint)
      where exists (select from threads t where t.id = g.thread_id) and exists (select from threads t where t.id = g.related_id)
    ), lists as (
      select t.id, (select array_agg(g.related_id order by g.rank) from given g where g.thread_id = t.id) as wanted,
        (select array_agg(r.related_id order by r.rank) from related_threads r where r.thread_id = t.id) as had
      from threads t where t.id = any(${ids}::bigint[])
    ), changed as materialized (
      select id, wanted[1:${SHOWN}] is distinct from had[1:${SHOWN}] as shown from lists
      where wanted is distinct from had order by id),
    gone as (delete from related_threads r using changed c where r.thread_id = c.id and not exists (
      select from given g where g.thread_id = r.thread_id and g.rank = r.rank)),
    kept as (
      insert into related_threads (thread_id, related_id, rank)
      select g.thread_id, g.related_id, g.rank from given g join changed c on c.id = g.thread_id order by g.thread_id, g.rank
      on conflict (thread_id, rank) do update set related_id = excluded.related_id)
    select id::float8 as id from changed where shown order by id`);
  return changed.map(({ id }) => id);
}

/** Neighbours of threads that changed may show them now. */
export async function markNeighboursDue(tx: Tx, threadIds: readonly number[]): Promise<void> {
  if (threadIds.length === 0) return;
  await tx.execute(sql`
    insert into related_threads_due (thread_id)
    select distinct related_id from related_threads where thread_id = any(${sql.param(threadIds)}::bigint[]) order by 1
    on conflict (thread_id) do update set due_at = least(related_threads_due.due_at, excluded.due_at)`);
}

export async function markRelated(tx: Tx, lists: readonly RelatedList[], next: Date): Promise<void> {
  const rows = JSON.stringify(
    lists.map(({ threadId, changedAt }) => ({ id: threadId, changed_at: changedAt })),
  );
  await tx.execute(sql`
    update related_threads_due d set due_at = ${next.toISOString()}::timestamptz,
      changed_at = case when d.changed_at is not distinct from l.changed_at then null else d.changed_at end
    from json_to_recordset(${rows}::json) l (id bigint, changed_at timestamptz) where d.thread_id = l.id`);
}
