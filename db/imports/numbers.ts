import { sql } from "drizzle-orm";
import type { Tx } from "../transaction";

export interface ImportNumbers {
  readonly posts: number;
  readonly postsHere: number;
  readonly comments: number;
  readonly commentsHere: number;
  readonly hidden: number;
  readonly authorReplies: number;
  readonly splits: number;
  readonly mentions: number;
  readonly people: number;
}

export async function countPlanned(tx: Tx, site: string): Promise<ImportNumbers> {
  const { rows } = await tx.execute<Record<keyof ImportNumbers, string>>(sql`
    with recursive posts as (
      select i.*, t.id as thread_id, a.email, coalesce(a.name, i.creator) as name
      from staged_items i
      left join staged_authors a on a.login = i.creator
      left join threads t on t.imported_from = ${site} and t.old_id = i.old_id
      where i.fate is null
    ), writers as (
      select distinct email, case when email is null then name end as name from posts
    ), comments_in as (
      select c.*, p.old_id as post, coalesce(a.email, c.email) as address, coalesce(a.name, c.author) as writer,
        coalesce(a.login in (select creator from posts), false) or c.by_address as by_author
      from staged_comments c
      join posts p on p.number = c.item
      left join staged_authors a on a.old_id = c.user_id and c.user_id > 0
      where c.fate is null and not c.mention
    ), fresh as (select * from comments_in where here is null), mentioned as (
      select distinct c.item, c.url from staged_comments c
      join posts p on p.number = c.item
      left join mentions m on m.thread_id = p.thread_id and m.url = c.url
      where c.mention and c.fate is null and m.id is null
    ), guests as (
      select lower(address) as address, case when address is null then post end as post, name_key,
        array_agg(distinct writer) as names
      from fresh where not by_author group by 1, 2, 3
    ), family as (
      select old_id as post, thread_id as id from posts where thread_id is not null
      union all
      select f.post, line.promoted_id from family f
      join comments line on line.thread_id = f.id and line.promoted_id is not null
    ), named as materialized (
      select distinct f.post, p.name from family f
      join comments d on d.thread_id = f.id and d.old_id is not null
      join people p on p.id = d.writer_id and p.email is null and p.role = 'member'
      where not exists (select from guest_names g where g.person_id = p.id)
    )
    select
      (select count(*) from posts where thread_id is null) as posts,
      (select count(*) from posts where thread_id is not null) as "postsHere",
      (select count(*) from fresh) as comments,
      (select count(*) from comments_in where here is not null) as "commentsHere",
      (select count(*) from fresh where approved <> '1') as hidden,
      (select count(*) from fresh where by_author) as "authorReplies",
      (select count(*) from fresh where split is not null) as splits,
      (select count(*) from mentioned) as mentions,
      (select count(*) from writers w where not exists (select from people p where p.email = w.email
        or (w.email is null and p.email is null and p.role = 'author' and p.name = w.name)))
      + (select count(*) from guests g where
        case when g.address is not null then
          not exists (select from guest_names n where n.email = g.address and n.name_key = g.name_key)
        else not exists (select from named where post = g.post and (name = any(g.names) or lower(name) = g.name_key))
        end) as people`);
  return Object.fromEntries(
    Object.entries(rows[0] ?? {}).map(([name, count]) => [name, Number(count)]),
  ) as unknown as ImportNumbers;
}

const WAS_COMMENT = "#comment";

/** A thread that was a comment has its own site name, so its numbers cannot clash with those of posts. */
export const splitFrom = (site: string) => (site.endsWith(WAS_COMMENT) ? site : site + WAS_COMMENT);
