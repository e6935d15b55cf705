import { sql } from "drizzle-orm";
import { type Database, database } from "../client";
import { auditEntries } from "../schema";

/** What somebody has posted since they came, also what is withdrawn or removed by now. */
export interface Posts {
  readonly threads: number;
  readonly replies: number;
  /** Null where there is none. */
  readonly secondsSinceLast: number | null;
}

/** Read from who did what: for somebody who came today, that is one day's rows of an index. */
export async function countPosts(
  personId: number,
  since: Date,
  from: Pick<Database, "execute"> = database(),
): Promise<Posts> {
  const { rows } = await from.execute<{ threads: number; replies: number; since_last: number | null }>(sql`
    select count(*) filter (where operation <> 'postComment')::int as threads,
      count(*) filter (where operation = 'postComment')::int as replies,
      extract(epoch from clock_timestamp() - max(created_at))::float8 as since_last
    from ${auditEntries}
    where actor_id = ${personId} and created_at >= ${since.toISOString()}::timestamptz
      and operation in ('askQuestion', 'tellStory', 'publishArticle', 'postComment')`);
  const found = rows[0];
  return {
    threads: found?.threads ?? 0,
    replies: found?.replies ?? 0,
    secondsSinceLast: found?.since_last ?? null,
  };
}
