import { sql } from "drizzle-orm";
import { database } from "../client";
import type { Tx } from "../transaction";

export interface UsedWording {
  id: number;
  words: string;
  /** How many members used it. */
  people: number;
  byAuthor: boolean;
  commentId: number | null;
  threadId: number;
  block: number | null;
  title: string;
  slug: string;
}

const A_PAGE = 50;

/**
 * Those that two members used, and those that the author added, newest first. Nobody sees who used which. The newest
 * row of each wording stands for all rows alike.
 */
export async function listUsedWordings(
  before?: number,
): Promise<{ used: UsedWording[]; next: number | null }> {
  const { rows } = await database().execute<UsedWording & Record<string, unknown>>(sql`
    select w.id::float8 as id, w.words, used.people::float8 as people, used.by_author as "byAuthor",
      w.comment_id::float8 as "commentId", t.id::float8 as "threadId", w.block, t.title, t.slug
    from wordings w
    left join comments c on c.id = w.comment_id
    join threads t on t.id = coalesce(c.thread_id, w.thread_id)
    cross join lateral (
      select max(o.id) as id, count(distinct o.person_id) filter (where o.source <> 'author') as people,
        bool_or(o.source = 'author') as by_author
      from wordings o
      where o.alike = w.alike and (o.comment_id = w.comment_id or (o.thread_id = w.thread_id and o.block = w.block))
    ) used
    where ${before ? sql`w.id < ${before}` : sql`true`} and used.id = w.id and (used.people >= 2 or used.by_author)
      and t.listed and (c.id is null or c.shown)
    order by w.id desc limit ${A_PAGE + 1}`);
  const used = rows.slice(0, A_PAGE);
  return { used, next: rows.length > A_PAGE ? (used.at(-1)?.id ?? null) : null };
}

/** The answer that duplicates of a question lead to: the accepted one, or else the author's newest. */
export async function findAnswerOf(tx: Tx, threadId: number): Promise<number | null> {
  const { rows } = await tx.execute<{ id: number }>(sql`
    select c.id::float8 as id from threads t
    join comments c on c.thread_id = t.id and c.shown and (c.id = t.accepted_comment_id or c.by_author)
    where t.id = ${threadId} and t.kind = 'question'
    order by c.id is not distinct from t.accepted_comment_id desc, c.id desc limit 1`);
  return rows[0]?.id ?? null;
}
