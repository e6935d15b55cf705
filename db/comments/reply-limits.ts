import { and, eq, sql } from "drizzle-orm";
import { cases } from "../cases/schema";
import { type Database, database } from "../client";
import { threads } from "../threads/schema";
import { comments } from "./schema";

type Reader = Pick<Database, "execute">;

export interface CoolDownPlace {
  flags: number;
  answeredAt: Date;
  topId: number;
}

/** Null without flagged comments above. Follows parents and not the path, because a path ends after 32 levels. */
export async function findCoolDown(
  commentId: number,
  from: Reader = database(),
): Promise<CoolDownPlace | null> {
  const { rows } = await from.execute<{ flags: number | null; answeredAt: string; topId: number }>(sql`
    with recursive above as (
      select id, parent_id, 0 as steps from ${comments} where id = ${commentId}
      union all
      select c.id, c.parent_id, above.steps + 1 from above join ${comments} c on c.id = above.parent_id
    )
    select sum(k.flag_count)::int as flags, (array_agg(above.id::float8 order by above.steps desc))[1] as "topId",
      (select created_at from ${comments} where id = ${commentId}) as "answeredAt"
    from above join ${cases} k on k.target_kind = 'comment' and k.target_id = above.id
    where k.decided_at is null and k.flag_count > 0`);
  const [found] = rows;
  if (!found?.flags) return null;
  return { flags: found.flags, topId: found.topId, answeredAt: new Date(found.answeredAt) };
}

interface Replies {
  readonly personId: number;
  readonly threadId: number;
  readonly belowId: number | null;
  readonly since: Date;
}

/** Counts hidden and removed replies too. Null if the last reply is older than `since`. */
export async function findLastReply(
  { personId, threadId, belowId, since }: Replies,
  from: Reader = database(),
): Promise<Date | null> {
  // A path holds 32 segments of 12 bytes: deeper comments are sorted beside the last of them.
  const within = sql`case when length(top.path) < 384 then top.path else substring(top.path for 372) end`;
  const below = sql`and exists (select from ${comments} top where top.id = ${belowId}
    and c.path > top.path and c.path < ${within} || '\\xff'::bytea)`;
  const { rows } = await from.execute<{ at: string | null }>(sql`
    select max(c.created_at) as at from ${comments} c
    where c.thread_id = ${threadId} and c.created_at > ${since.toISOString()}::timestamptz
      and c.writer_id = ${personId} ${belowId === null ? sql`` : below}`);
  const at = rows[0]?.at;
  return at ? new Date(at) : null;
}

export async function findReplyPlace(threadId: number, parentId: number) {
  const [row] = await database()
    .select({ threadId: threads.id, slowSeconds: threads.slowSeconds, parentId: comments.id })
    .from(threads)
    .leftJoin(comments, and(eq(comments.id, parentId), eq(comments.threadId, threads.id), comments.shown))
    .where(and(eq(threads.id, threadId), threads.listed));
  return row ?? null;
}
