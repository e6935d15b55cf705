import { sql } from "drizzle-orm";
import type { Tx } from "../transaction";
import { type ComingBlog, comingPosts } from "./coming";

/** Merged threads may be merged again. */
const MOST_MERGES = 20;
/** Each round halves the way to the first of a page's threads; what would take longer stays a page of its own. */
const MOST_ROUNDS = 60;

/** Which thread here each page of the export is, and which pages are one. */
export async function planPages(tx: Tx, site: string, blog: ComingBlog): Promise<void> {
  await tx.execute(sql`set local statement_timeout = 0`);
  await tx.execute(sql`analyze staged_disqus_threads, staged_disqus_posts`);
  await tx.execute(threadFates);
  await tx.execute(foundThreads(site, blog));
  await tx.execute(postsOfThreads(blog));
  await followMerges(tx);
  await joinPages(tx);
  for (const step of [threadsOfPages, titles, titleFates]) await tx.execute(step);
}

const threadFates = sql`
  update staged_disqus_threads s set fate = case
    when old_id is null then 'no_number'
    when exists (select from staged_disqus_threads where old_id = s.old_id and number < s.number) then 'twice'
    when deleted then 'deleted'
    when exists (select from disqus_threads where number = s.old_id and thread_id is null) then 'deleted_here'
  end`;

const hostOf = (site: ReturnType<typeof sql>) =>
  sql`regexp_replace(${site}, '^https?://(www\\.)?([^/:#]+).*$', '\\2')`;

/** An address says more than a number, because blogs that moved count anew; the same host says more than another. */
const foundThreads = (site: string, blog: ComingBlog) => sql`
  with ${comingPosts(blog)}, blogs as (
    select imported_from as site, ${hostOf(sql`imported_from`)} as host from threads
    where imported_from is not null and imported_from not like '%#comment' and imported_from <> ${site}
    group by 1
    union
    select ${blog}::text, ${hostOf(sql`${blog}::text`)} from coming
  ), found as (
    select s.number, d.thread_id, null::integer as item, 'earlier import' as by, 0 as rank from staged_disqus_threads s
    join disqus_threads d on d.number = s.old_id where d.thread_id is not null
    union all
    select s.number, t.id, null, 'earlier import', 0 from staged_disqus_threads s
    join threads t on t.imported_from = ${site} and t.old_id = s.old_id
    union all
    select s.number, t.id, null, case when b.host = s.host then 'address' else 'other host' end,
      case when b.host = s.host then 100 else 300 end + asked.place
    from staged_disqus_threads s cross join unnest(s.paths) with ordinality as asked (path, place)
    join old_addresses o on o.path = asked.path join threads t on t.id = o.thread_id
    left join blogs b on b.site = t.imported_from
    where b.site is not null or t.imported_from is null or t.imported_from = ${site}
    union all
    select s.number, t.id, null, case when b.host = s.post_host then 'number' else 'other host' end,
      case when b.host = s.post_host then 200 else 400 end
    from staged_disqus_threads s join blogs b on b.host = s.post_host or (select count(*) from blogs) = 1
    join threads t on t.imported_from = b.site and t.old_id = s.post_number
    union all
    select s.number, null, o.item, case when b.host = s.host then 'address' else 'other host' end,
      case when b.host = s.host then 100 else 300 end + asked.place
    from staged_disqus_threads s cross join unnest(s.paths) with ordinality as asked (path, place)
    join coming_paths o on o.path = asked.path join blogs b on b.site = ${blog}
    union all
    select s.number, null, c.item, case when b.host = s.post_host then 'number' else 'other host' end,
      case when b.host = s.post_host then 200 else 400 end
    from staged_disqus_threads s join blogs b on b.host = s.post_host or (select count(*) from blogs) = 1
    join coming c on b.site = ${blog} and c.old_id = s.post_number and c.thread_id is null
  )
  update staged_disqus_threads s set thread_id = best.thread_id, item = best.item, found = best.by
  from (select distinct on (number) * from found order by number, rank) best
  where best.number = s.number and s.fate is null`;

/** A post that is here may get comments of both exports. */
const postsOfThreads = (blog: ComingBlog) => sql`
  with ${comingPosts(blog)}
  update staged_disqus_threads s set item = c.item from coming c where c.thread_id = s.thread_id`;

async function followMerges(tx: Tx): Promise<void> {
  for (let round = 0; round < MOST_MERGES; round++) {
    const { rowCount } = await tx.execute(sql`
      update staged_disqus_threads s set thread_id = t.merged_into_id from threads t
      where t.id = s.thread_id and t.merged_into_id is not null`);
    if (rowCount === 0) return;
  }
}

async function joinPages(tx: Tx): Promise<void> {
  await tx.execute(sql`
    update staged_disqus_threads
    set home = number, keys = case
      when thread_id is not null then keys || ('thread ' || thread_id)
      when item is not null then keys || ('item ' || item)
      else keys
    end`);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const { rowCount } = await tx.execute(sql`
      update staged_disqus_threads s set home = least(shared.home, before.home)
      from (
        select number, min(first) as home from (
          select number, min(home) over (partition by key) as first
          from staged_disqus_threads cross join unnest(keys) as key where fate is null
        ) each group by number
      ) shared join staged_disqus_threads before on before.number = shared.home
      where shared.number = s.number and least(shared.home, before.home) < s.home`);
    if (rowCount === 0) return;
  }
}

const threadsOfPages = sql`
  update staged_disqus_threads s set thread_id = page.thread_id, item = page.item, found = page.found
  from (
    select distinct on (home) home, thread_id, item, found from staged_disqus_threads
    where thread_id is not null or item is not null order by home, number
  ) page
  where page.home = s.home and s.thread_id is null and s.item is null and s.fate is null`;

const titles = sql`
  update staged_disqus_threads s set title = coalesce(best.title, best.title_of_link, '')
  from (
    select home, (array_agg(title order by number) filter (where title <> ''))[1] as title,
      (array_agg(title_of_link order by number) filter (where title_of_link <> ''))[1] as title_of_link
    from staged_disqus_threads where fate is null group by home
  ) best
  where best.home = s.home and s.fate is null`;

const titleFates = sql`
  update staged_disqus_threads set fate = 'no_title' where fate is null and thread_id is null and item is null and title = ''`;
