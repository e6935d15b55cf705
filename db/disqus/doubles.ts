import { sql } from "drizzle-orm";
import type { Tx } from "../transaction";

export interface PossibleDouble {
  number: number;
  /** The comment here; or the staged comment of the same export, by its number. */
  commentId: number | null;
  doubleOf: number | null;
  isSameName: boolean;
  /** A moderator or the writer removed its words. */
  isRemoved: boolean;
  words: string;
  text: string;
}

/**
 * Comments of the export, a batch by number, with comments under the same post, or in a thread that was a comment there, within a minute, nearest
 * first: those that are here, and those that come with the export of the blog. `last` is where the next batch begins; null after the last.
 */
export async function listPossibleDoubles(
  tx: Tx,
  after: number,
  limit: number,
): Promise<{ pairs: PossibleDouble[]; last: number | null }> {
  const batch = sql`
    select number, author, email, at, words, thread from staged_disqus_posts
    where number > ${after} order by number limit ${limit}`;
  const { rows: ends } = await tx.execute<{ last: string | null }>(
    sql`select max(number) as last from (${batch}) batch`,
  );
  const last = ends[0]?.last ?? null;
  if (last === null) return { pairs: [], last: null };
  const { rows: pairs } = await tx.execute<PossibleDouble & Record<string, unknown>>(sql`
    with recursive family as (
      select distinct t.thread_id as home, t.thread_id as id from staged_disqus_posts p
      join staged_disqus_threads t on t.number = p.thread
      where p.number > ${after} and p.number <= ${last} and t.thread_id is not null
      union
      select f.home, line.promoted_id from family f
      join comments line on line.thread_id = f.id and line.promoted_id is not null
    )
    select p.number::float8 as number, d.id::float8 as "commentId", null::float8 as "doubleOf", p.words, coalesce(own.body_text, d.body_text) as text,
      (lower(w.name) = lower(p.author) or w.email = p.email) is true as "isSameName",
      d.removed_at is not null or d.withdrawn_at is not null as "isRemoved", abs(extract(epoch from d.created_at - p.at)) as away
    from staged_disqus_posts p join staged_disqus_threads t on t.number = p.thread
    join family f on f.home = t.thread_id
    join comments d on d.thread_id = f.id
      and d.created_at between p.at - interval '1 minute' and p.at + interval '1 minute'
    join people w on w.id = d.writer_id left join threads own on own.id = d.promoted_id
    where p.number > ${after} and p.number <= ${last} and p.fate is null and d.old_id is not null
      and not exists (select from disqus_posts where comment_id = d.id)
    union all
    select p.number, null, c.number, p.words, c.words,
      (lower(coalesce(a.name, c.author)) = lower(p.author)
        or (a.login is not null or c.by_address) and coalesce(a.email, c.email) = p.email) is true,
      false, abs(extract(epoch from c.at - p.at))
    from staged_disqus_posts p join staged_disqus_threads t on t.number = p.thread
    join staged_comments c on c.item = t.item and c.at between p.at - interval '1 minute' and p.at + interval '1 minute'
    left join staged_authors a on a.old_id = c.user_id and c.user_id > 0
    where p.number > ${after} and p.number <= ${last} and p.fate is null
      and c.fate is null and not c.mention and c.here is null and c.words <> ''
    order by number, away, "commentId", "doubleOf"`);
  return { pairs, last: Number(last) };
}
