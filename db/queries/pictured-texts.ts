import { type SQL, sql } from "drizzle-orm";
import { type Database, database } from "../client";
import { comments, threads } from "../schema";

/** A thread, or the comment of it, in which a picture stands. */
export interface PicturedText {
  threadId: number;
  commentId: number | null;
  /** Readers see the text at this moment. */
  shown: boolean;
}

/** Every text that shows the picture of this name in storage; read by `threads_by_picture` and `comments_by_picture`. */
export async function listTextsShowing(
  key: string,
  from: Pick<Database, "execute"> = database(),
): Promise<PicturedText[]> {
  const { rows } = await from.execute<PicturedText & Record<string, unknown>>(sql`
    select thread_id::float8 as "threadId", comment_id::float8 as "commentId", shown
    from (${textsShowing(sql`${key}::text`)}) texts order by thread_id, comment_id nulls first`);
  return rows;
}

/** `key` is an expression. The texts are `(thread_id, comment_id, shown)`. */
export function textsShowing(key: SQL): SQL {
  const shows = (row: SQL) =>
    sql`${row}.body::text like '%/uploads/%' and ${picturesOf(row)} @> jsonb_build_array('/uploads/' || ${key})`;
  return sql`select t.id as thread_id, null::bigint as comment_id, t.listed as shown
      from ${threads} t where ${shows(sql`t`)}
    union all select c.thread_id, c.id, c.shown and n.hidden_at is null and n.removed_at is null
      from ${comments} c join ${threads} n on n.id = c.thread_id where ${shows(sql`c`)}`;
}

const picturesOf = (row: SQL) => sql`jsonb_path_query_array(${row}.body, 'strict $.**.src')`;
