import { type SQL, sql } from "drizzle-orm";
import type { Tx } from "../transaction";
import { splitFrom } from "./numbers";
import { OTHER_NUMBERS } from "./same-numbers";

const MOST_MERGES = sql.raw("20");

/** Threads of the blog, and those that moderators merged them into. For a recursive query. */
export const homesOf = (site: string): SQL => sql`homes as (
    select id, merged_into_id from threads where imported_from in (${site}, ${splitFrom(site)})
    union
    select t.id, t.merged_into_id from homes h join threads t on t.id = h.merged_into_id
  )`;

/** Where a merged thread is now: at the comment that its text became, or in the last thread of the way. No row for other threads. */
export const placeOfMerged = (thread: SQL): SQL => sql`(
    select thread_id, comment_id from (
      select 0 as rank, coalesce(m.promoted_id, m.thread_id) as thread_id, case when m.promoted_id is null then m.id end as comment_id
      from threads t join decisions x on x.target_kind = 'thread' and x.target_id = t.id and x.kind = 'merge' and x.undone_at is null
      join comments m on m.id = (x.before -> 'kept' ->> 'commentId')::bigint
      where t.id = ${thread} and t.merged_into_id is not null
      union all
      select 1, way.id, null from (
        with recursive way as (
          select id, merged_into_id, 0 as step from threads where id = ${thread} and merged_into_id is not null
          union all
          select t.id, t.merged_into_id, step + 1 from way join threads t on t.id = way.merged_into_id where step < ${MOST_MERGES}
        )
        select id from way where step > 0 order by step desc limit 1
      ) way
    ) place order by rank limit 1
  )`;

/** Comments that got another number in the thread that theirs was merged into. */
export async function findRenumberedHere(tx: Tx, site: string): Promise<void> {
  await tx.execute(sql`
    with recursive ${homesOf(site)}
    update staged_comments c set here = d.id from comments d
    where c.here is null and c.fate is null and not c.mention and d.old_id = c.old_id + ${OTHER_NUMBERS}::bigint
      and d.created_at = c.at and d.thread_id in (select id from homes where id in (select merged_into_id from homes))`);
}

/**
 * A reply goes where the comment is that it answers, and comments of a merged thread go where its text is. What answers them
 * goes along.
 */
export async function planElsewhere(tx: Tx, site: string): Promise<void> {
  await tx.execute(sql`
    with recursive ${homesOf(site)}, fresh as (
      select c.number, c.parent, c.parent_old_id, t.id as thread_id from staged_comments c join staged_items i on i.number = c.item
      left join threads t on t.old_id = coalesce(c.home_id, i.old_id)
        and t.imported_from = case when c.moved then ${splitFrom(site)} else ${site} end
      where c.position is not null and c.here is null
    ), above as (
      select f.number, d.id, d.thread_id, d.promoted_id from fresh f
      join staged_comments p on p.number = f.parent join comments d on d.id = p.here
      union all
      select distinct on (f.number) f.number, d.id, d.thread_id, d.promoted_id from fresh f
      join comments d on d.old_id = f.parent_old_id join homes h on h.id = d.thread_id
      where f.parent is null and f.parent_old_id > 0
    ), places as (
      select f.number, coalesce(m.thread_id, b.id) as thread_id,
        case when m.thread_id is not null then m.comment_id when a.promoted_id is null then a.id end as parent_id
      from fresh f left join above a on a.number = f.number
      join threads b on b.id = coalesce(a.promoted_id, a.thread_id, f.thread_id)
      left join lateral ${placeOfMerged(sql`b.id`)} m on true
      where (a.number is not null or f.parent is null) and (b.merged_into_id is not null or b.id is distinct from f.thread_id)
    ), below as (
      select number, thread_id, parent_id from places
      union all
      select c.number, b.thread_id, null from below b join staged_comments c on c.parent = b.number
      where c.here is null and c.position is not null
    )
    update staged_comments c set thread_here = b.thread_id, parent_here = b.parent_id, astray = null, split = null
    from below b where b.number = c.number`);
}

/** Posts whose thread a moderator merged, so that it gave up its number: known by an address of theirs and the same second. */
export async function planMergedPosts(tx: Tx): Promise<void> {
  await tx.execute(sql`
    update staged_items i set fate = 'merged', thread_here = m.thread_id
    from (
      select distinct on (s.number) s.number, t.id from staged_items s cross join unnest(s.paths) as own (path)
      join old_addresses o on o.path = own.path
      join threads t on t.id = o.thread_id and t.imported_from is null and t.merged_into_id is not null and t.created_at = s.at
      where s.fate is null and s.kind in ('post', 'page') order by s.number, t.id
    ) old cross join lateral ${placeOfMerged(sql`old.id`)} m
    where old.number = i.number`);
}
