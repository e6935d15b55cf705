import { sql } from "drizzle-orm";
import type { Tx } from "../transaction";

export interface PossibleDouble {
  number: number;
  commentId: number;
  isSameName: boolean;
  /** A moderator or the writer removed its words. */
  isRemoved: boolean;
  words: string;
  text: string;
}

type Row = Omit<PossibleDouble, "number" | "commentId"> & { number: string; commentId: string };

/**
 * Comments of the export, a batch by number, with comments here under the same post, or in a thread that was a comment there, within a minute, nearest first.
 * `last` is where the next batch begins; null after the last.
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
  const { rows } = await tx.execute<Row>(sql`
    with recursive family as (
      select distinct t.thread_id as home, t.thread_id as id from staged_disqus_posts p
      join staged_disqus_threads t on t.number = p.thread
      where p.number > ${after} and p.number <= ${last} and t.thread_id is not null
      union
      select f.home, line.promoted_id from family f
      join comments line on line.thread_id = f.id and line.promoted_id is not null
    )
    select p.number, d.id as "commentId", p.words, coalesce(own.body_text, d.body_text) as text,
      (lower(w.name) = lower(p.author) or w.email = p.email) is true as "isSameName",
      d.removed_at is not null or d.withdrawn_at is not null as "isRemoved"
    from staged_disqus_posts p join staged_disqus_threads t on t.number = p.thread
    join family f on f.home = t.thread_id
    join comments d on d.thread_id = f.id
      and d.created_at between p.at - interval '1 minute' and p.at + interval '1 minute'
    join people w on w.id = d.writer_id left join threads own on own.id = d.promoted_id
    where p.number > ${after} and p.number <= ${last} and p.fate is null and d.old_id is not null
      and not exists (select from disqus_posts where comment_id = d.id)
    order by p.number, abs(extract(epoch from d.created_at - p.at)), d.id`);
  const pairs = rows.map((row) => ({
    ...row,
    number: Number(row.number),
    commentId: Number(row.commentId),
  }));
  return { pairs, last: Number(last) };
}
