import { sql } from "drizzle-orm";
import { database } from "../client";

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

const MOST_SHOWN = 200;
const READ = 5_000;

/** Those that two members used, and those that the author added, newest first. Nobody sees who used which. */
export async function listUsedWordings(): Promise<UsedWording[]> {
  const { rows } = await database().execute<UsedWording & Record<string, unknown>>(sql`
    with newest as materialized (select * from wordings order by id desc limit ${READ})
    select used.id::float8 as id, used.words, used.people::float8 as people, used.by_author as "byAuthor",
      used.comment_id::float8 as "commentId", t.id::float8 as "threadId", used.block, t.title, t.slug
    from (
      select max(id) as id, (array_agg(words order by id desc))[1] as words, comment_id, thread_id, block,
        count(distinct person_id) filter (where source <> 'author') as people, bool_or(source = 'author') as by_author
      from newest group by comment_id, thread_id, block, alike
    ) used
    left join comments c on c.id = used.comment_id
    join threads t on t.id = coalesce(c.thread_id, used.thread_id)
    where (used.people >= 2 or used.by_author) and t.listed and (c.id is null or c.shown)
    order by used.id desc limit ${MOST_SHOWN}`);
  return rows;
}
