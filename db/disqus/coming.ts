import { type SQL, sql } from "drizzle-orm";
import { database } from "../client";
import { splitFrom } from "../imports/numbers";

/** The blog whose export is imported at the same time. Its posts and comments are staged, and written before those of Disqus. */
export type ComingBlog = string | null;

/** Each post of the blog that comes or is here, with its thread if it is here. */
export const comingPosts = (blog: ComingBlog): SQL => sql`coming as (
    select i.number as item, i.old_id, i.at, t.id as thread_id from staged_items i
    left join threads t on t.imported_from = ${blog} and t.old_id = i.old_id
    where ${blog}::text is not null and i.fate is null and i.kind in ('post', 'page')
  ), coming_paths as (
    select distinct on (path) path, item from (
      select c.item, path, 0 as rank, c.at, c.old_id from coming c join staged_items i on i.number = c.item
      cross join unnest(i.paths) as path where c.thread_id is null
      union all
      select c.item, path, 1, i.at, i.old_id from coming c join staged_items i on i.kind = 'attachment' and i.parent_old_id = c.old_id
      cross join unnest(i.paths) as path where c.thread_id is null
    ) wanted where not exists (select from old_addresses o where o.path = wanted.path) order by path, rank, at, old_id
  )`;

/** For `staged_items i` and `staged_comments c`: the comment that an import made of it. */
export const commentHere = (blog: ComingBlog): SQL =>
  blog === null
    ? sql`null::bigint`
    : sql`(
      select d.id from comments d left join threads home
        on home.imported_from = case when c.moved then ${splitFrom(blog)} else ${blog} end and home.old_id = coalesce(c.home_id, i.old_id)
      where d.thread_id = coalesce(c.thread_here, home.id) and d.old_id = c.old_id limit 1)`;

/** Email addresses and names of those who are authors here, or become authors with the blog. */
export const AUTHORS = sql`(
  select email, name from people where role = 'author'
  union all
  select a.email, a.name from staged_authors a
  where exists (select from staged_items i where i.creator = a.login and i.fate is null)
) author`;

export async function listNumbersNearDisqus(): Promise<number[]> {
  const { rows } = await database().execute<{ number: number }>(sql`
    select c.number::float8 as number from staged_comments c
    where c.fate is null and not c.mention and c.here is null and date_trunc('minute', c.at) in (
      select date_trunc('minute', p.at) + away * interval '1 minute' from staged_disqus_posts p
      cross join generate_series(-1, 1) away where p.at is not null)
    order by c.number`);
  return rows.map(({ number }) => number);
}

export async function listCommentTexts(numbers: readonly number[]) {
  const { rows } = await database().execute<{ number: number; content: string }>(sql`
    select number::float8 as number, content from staged_comments
    where number = any(${sql.param([...numbers])}::bigint[])`);
  return rows;
}

export interface KnownAuthor {
  /** Null for an author who comes with the blog. */
  id: number | null;
  login: string | null;
  name: string;
  handle: string | null;
}

/** Those who wrote a blog on one of these hosts come first, then the earliest. */
export async function listAuthors(hosts: readonly string[], blog: ComingBlog): Promise<KnownAuthor[]> {
  const isOfHosts = (site: SQL) =>
    sql`regexp_replace(${site}, '^https?://(www\\.)?([^/:#]+).*$', '\\2') = any(${sql.param([...hosts])}::text[])`;
  const { rows } = await database().execute<Omit<KnownAuthor, "name"> & { name: string | null }>(sql`
    with writers as (
      select i.creator as login, a.email, coalesce(a.name, nullif(i.creator, ''), 'Anonymous') as name, min(i.at) as since,
        count(*) filter (where t.id is null and ${isOfHosts(sql`${blog}::text`)}) as posts
      from staged_items i left join staged_authors a on a.login = i.creator
      left join threads t on t.imported_from = ${blog} and t.old_id = i.old_id
      where i.fate is null group by 1, 2, 3
    ), known as (
      select w.*, (select p.id from people p where case when w.email is not null then p.email = w.email
        else p.email is null and p.role = 'author' and p.name = w.name end order by p.id limit 1) as person_id
      from writers w
    )
    select p.id::float8 as id, k.login, p.name, p.handle, coalesce(k.posts, 0)
      + (select count(*) from threads t where t.writer_id = p.id and ${isOfHosts(sql`t.imported_from`)}) as wrote, null::timestamptz as since
    from people p left join known k on k.person_id = p.id where p.role = 'author' or k.login is not null
    union all
    select null, login, name, null, posts, since from known where person_id is null
    order by wrote desc, id nulls last, since, login limit 100`);
  return rows.map(({ name, ...author }) => ({ ...author, name: name ?? author.handle ?? "" }));
}
