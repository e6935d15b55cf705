import { sql } from "drizzle-orm";
import { database } from "../client";

export interface BlogAuthor {
  name: string;
  /** Null if nobody can sign in as this author. */
  email: string | null;
  posts: number;
}

export interface AccountLeftOut {
  login: string;
  name: string;
  comments: number;
  why: "no_posts" | "posts_left_out";
}

/** Who writes the posts that come in, or came before. */
export async function listBlogAuthors(): Promise<BlogAuthor[]> {
  const { rows } = await database().execute<BlogAuthor & Record<string, unknown>>(sql`
    select coalesce(max(a.name), nullif(i.creator, ''), 'Anonymous') as name, max(a.email::text) as email, count(*)::int as posts
    from staged_items i left join staged_authors a on a.login = i.creator
    where i.fate is null group by i.creator
    order by 3 desc, lower(coalesce(max(a.name), i.creator))`);
  return rows;
}

/** Accounts of the blog that become no account here. */
export async function listAccountsLeftOut(): Promise<AccountLeftOut[]> {
  const { rows } = await database().execute<AccountLeftOut & Record<string, unknown>>(sql`
    select a.login, a.name, (select count(*)::int from staged_comments c
        where c.user_id = a.old_id and a.old_id > 0 and c.fate is null and not c.mention) as comments,
      case when exists (select from staged_items i where i.creator = a.login and i.kind in ('post', 'page'))
        then 'posts_left_out' else 'no_posts' end as why
    from staged_authors a
    where not exists (select from staged_items i where i.creator = a.login and i.fate is null) order by a.login`);
  return rows;
}

export interface OddDates {
  of: "post" | "comment";
  why: string;
  count: number;
  /** Of the posts, each once. */
  titles: string[];
}

export async function listOddDates(): Promise<OddDates[]> {
  const { rows } = await database().execute<OddDates & Record<string, unknown>>(sql`
    with odd as (
      select 'post' as of, odd_date as why, number::bigint as number, title from staged_items
      where odd_date is not null and fate is null
      union all
      select 'comment', c.odd_date, c.number, i.title from staged_comments c join staged_items i on i.number = c.item
      where c.odd_date is not null and c.fate is null
    ), titled as (
      select of, why, title, count(*) as count, min(number) as first from odd group by of, why, title
    )
    select of, why, sum(count)::int as count, array_agg(title order by first) as titles
    from titled group by of, why order by of desc, why`);
  return rows;
}

export interface LockedThere {
  count: number;
  titles: string[];
}

/** Posts on which nobody could comment any more; of pages only those with comments, because few pages take comments at all. */
export async function listLockedThere(): Promise<LockedThere> {
  const { rows } = await database().execute<LockedThere & Record<string, unknown>>(sql`
    select count(*)::int as count, coalesce(array_agg(i.title order by i.number), '{}') as titles
    from staged_items i where i.locked_there and i.fate is null
      and (i.kind = 'post' or exists (select from staged_comments c where c.item = i.number and c.fate is null))`);
  return rows[0] ?? { count: 0, titles: [] };
}
