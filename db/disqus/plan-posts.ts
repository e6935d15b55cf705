import { type SQL, sql } from "drizzle-orm";
import { circlesAmong } from "../imports/circles";
import { placeOfMerged } from "../imports/elsewhere";
import type { Tx } from "../transaction";
import { AUTHORS } from "./coming";

export async function planFates(tx: Tx, authorName: string | null): Promise<void> {
  for (const step of [threads, postFates, authors(authorName)]) await tx.execute(step);
}

const threads = sql`
  update staged_disqus_posts p set thread = t.number from (
    select distinct on (old_id) old_id, number from staged_disqus_threads where old_id is not null order by old_id, number
  ) t where t.old_id = p.thread_old_id`;

const postFates = sql`
  update staged_disqus_posts p set fate = case
    when old_id is null then 'no_number'
    when exists (select from staged_disqus_posts where old_id = p.old_id and number < p.number) then 'twice'
    when exists (select from disqus_posts where number = p.old_id) then 'here'
    when spam then 'spam'
    when deleted then 'deleted'
    when thread is null then 'thread_missing'
    when (select fate from staged_disqus_threads where number = p.thread) is not null then 'page_out'
    when empty then 'empty'
  end`;

/** Guests write whatever name they like, so only an account counts. */
const authors = (name: string | null) => sql`
  update staged_disqus_posts set by_author = true
  where not guest and ${name}::text is not null and lower(${name}::text) in (lower(author), lower(member_name))`;

/** After the doubles are known. A reply to a comment that does not come stands below the nearest one above that does. */
export async function planPlaces(tx: Tx): Promise<void> {
  await tx.execute(parents);
  await breakCircles(tx);
  await tx.execute(astray);
  await tx.execute(sql`set local enable_hashjoin = off`);
  await tx.execute(sql`set local enable_mergejoin = off`);
  await tx.execute(places);
  await tx.execute(splits);
}

const parents = sql`
  update staged_disqus_posts p set parent = above.number
  from staged_disqus_posts above
  join staged_disqus_threads page on page.number = above.thread
  where above.old_id = p.parent_old_id and above.fate is distinct from 'twice' and above.number <> p.number
    and p.fate is distinct from 'twice'
    and page.home = (select home from staged_disqus_threads where number = p.thread)`;

const reached = sql`
  with recursive reached as (
    select number from staged_disqus_posts where parent is null
    union all
    select p.number from reached r join staged_disqus_posts p on p.parent = r.number
  )`;

async function breakCircles(tx: Tx): Promise<void> {
  await tx.execute(sql`analyze staged_disqus_posts`);
  const { rows } = await tx.execute<{ number: string; parent: string }>(sql`
    ${reached} select number, parent from staged_disqus_posts
    where parent is not null and number not in (select number from reached)`);
  const inCircle = circlesAmong(new Map(rows.map(({ number, parent }) => [Number(number), Number(parent)])));
  await tx.execute(sql`
    update staged_disqus_posts set parent = null, astray = 'circle' where number = any(${sql.param(inCircle)}::bigint[])`);
}

const astray = sql`
  update staged_disqus_posts p set astray = case
    when parent_old_id = old_id then 'itself'
    when exists (select from staged_disqus_posts where old_id = p.parent_old_id) then 'other_post'
    when exists (select from disqus_posts where number = p.parent_old_id) then 'deleted_here'
    else 'missing'
  end
  where parent is null and parent_old_id is not null and fate is null and astray is null
    and not exists (select from disqus_posts where number = p.parent_old_id and comment_id is not null)`;

/** Where the comment is that has this number in Disqus; no row if it was deleted here. */
const commentHere = (number: SQL) => sql`(
    select coalesce(m.thread_id, c.promoted_id, c.thread_id) as thread_id
    from disqus_posts d join comments c on c.id = d.comment_id
    left join lateral ${placeOfMerged(sql`coalesce(c.promoted_id, c.thread_id)`)} m on true
    where d.number = ${number}
  )`;

/**
 * By time, but never before the comment above. An undated comment is as old as the one above, or as its page. What answers a comment
 * that is in another thread by now goes there.
 */
const places = sql`
  with recursive walk as (
    select p.number, p.old_id, p.fate, p.fate is null or p.fate = 'double' or p.fate = 'here' and own.thread_id is not null as comes,
      case when above.thread_id is not null then p.parent_old_id end as parent_here, null::text as astray,
      coalesce(case when p.fate = 'here' then own.thread_id end, above.thread_id, t.thread_id) as thread_id,
      coalesce(p.at, t.at, h.created_at, i.at, now()) as at, coalesce(p.at, t.at, h.created_at, i.at, now()) as since, 0 as level
    from staged_disqus_posts p left join staged_disqus_threads t on t.number = p.thread left join threads h on h.id = t.thread_id
    left join staged_items i on i.number = t.item
    left join lateral ${commentHere(sql`case when p.fate = 'here' then p.old_id end`)} own on true
    left join lateral ${commentHere(sql`case when not exists (
      select from staged_disqus_posts where old_id = p.parent_old_id) then p.parent_old_id end`)} above on true
    where p.parent is null
    union all
    select p.number, p.old_id, p.fate, p.fate is null or p.fate = 'double' or p.fate = 'here' and own.thread_id is not null,
      case when w.comes then w.old_id else w.parent_here end,
      case when w.comes then null when w.fate = 'here' then 'deleted_here' else 'left_out' end,
      coalesce(case when p.fate = 'here' then own.thread_id end, w.thread_id),
      coalesce(p.at, w.at), greatest(coalesce(p.at, w.at), w.since), w.level + 1
    from walk w join staged_disqus_posts p on p.parent = w.number
    left join lateral ${commentHere(sql`case when p.fate = 'here' then p.old_id end`)} own on true
  ), ordered as (
    select *, case when fate is null then row_number() over (partition by fate is null order by since, level, old_id) end as place
    from walk
  )
  update staged_disqus_posts p
  set at = o.at, parent_here = o.parent_here, position = o.place,
    astray = coalesce(p.astray, case when o.fate is null then o.astray end, case when o.fate is null and o.thread_id <> (
      select thread_id from staged_disqus_threads t where t.number = p.thread) then 'other_thread' end)
  from ordered o where o.number = p.number`;

const splits = sql`
  update staged_disqus_posts set split = null
  where split is not null and (fate is not null or parent_here is not null or astray is not null or by_author or not approved
    or email in (select email from ${AUTHORS}))`;
