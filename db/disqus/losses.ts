import { type SQL, sql } from "drizzle-orm";
import { database } from "../client";

/** A kind of loss, how often it happened, and the titles of the pages. */
export interface DisqusLoss {
  sort: string;
  count: number;
  titles: string[];
}

/** A page without a title is named by its address. */
const title = sql`coalesce(nullif(t.title, ''), nullif(t.link, ''), 'a page that the file does not describe')`;

async function losses(sort: SQL, from: SQL): Promise<DisqusLoss[]> {
  const { rows } = await database().execute<{ sort: string; count: string; titles: string[] }>(sql`
    select sort, sum(count) as count, array_agg(title order by count desc, title) as titles from (
      select ${sort} as sort, ${title} as title, count(*) from ${from} group by 1, 2
    ) page group by sort order by 2 desc, 1`);
  return rows.map((row) => ({ ...row, count: Number(row.count) }));
}

const posts = sql`staged_disqus_posts p left join staged_disqus_threads t on t.number = p.thread`;
const pages = sql`staged_disqus_threads t`;
const hasComments = sql`exists (select from staged_disqus_posts where thread = t.number and fate is null)`;

export const listDisqusLosses = () =>
  losses(
    sql`case p.fate when 'page_out' then 'page_' || t.fate else p.fate end`,
    sql`${posts} where p.fate is not null and p.fate not in ('here', 'double')`,
  );

export const listDisqusAstray = () => losses(sql`p.astray`, sql`${posts} where p.astray is not null`);

export const listPagesWithoutComments = () =>
  losses(
    sql`'without_comments'`,
    sql`${pages} where not exists (select from staged_disqus_posts where thread = t.number)`,
  );

export const listLockedPages = () =>
  losses(sql`'locked'`, sql`${pages} where t.locked and t.fate is null and ${hasComments}`);

export const listPagesOfOtherHosts = () =>
  losses(sql`t.found`, sql`${pages} where t.found = 'other host' and ${hasComments}`);

export async function listMissingTitles(): Promise<string[]> {
  const { rows } = await database().execute<{ title: string }>(sql`
    select t.title from staged_disqus_threads t where t.home = t.number and t.fate is null and t.thread_id is null and t.item is null
      and exists (select from staged_disqus_threads s join staged_disqus_posts p on p.thread = s.number
        where s.home = t.number and p.fate is null)
    order by t.number`);
  return rows.map(({ title: words }) => words);
}
