import { sql } from "drizzle-orm";
import { isMasked } from "../people/shown-writers";
import type { ThreadKind } from "../threads/schema";
import type { Tx } from "../transaction";

/** Ids only, no names: notifications are derived from these facts. */
export interface CommentFacts {
  commentId: number;
  threadId: number;
  threadKind: ThreadKind;
  threadWriterId: number;
  writerId: number;
  byAuthor: boolean;
  /** By the asker of an anonymous question. */
  masked: boolean;
  parentWriterId: number | null;
  askerId: number;
  accepted: boolean;
  /** The thread was asked anonymously. */
  anonymous: boolean;
  body: unknown;
}

export async function findCommentFacts(tx: Tx, commentId: number): Promise<CommentFacts | null> {
  return (await listCommentFacts(tx, [commentId]))[0] ?? null;
}

/** Of those that readers can see, in the order of their ids. */
export async function listCommentFacts(tx: Tx, commentIds: readonly number[]): Promise<CommentFacts[]> {
  const { rows } = await tx.execute<CommentFacts & Record<string, unknown>>(sql`
    select c.id::float8 as "commentId", t.id::float8 as "threadId", t.kind as "threadKind", t.writer_id::float8 as "threadWriterId",
      c.writer_id::float8 as "writerId", c.by_author as "byAuthor", ${isMasked()} as masked, t.anonymous, p.writer_id::float8 as "parentWriterId",
      (case when t.kind = 'article' then r.writer_id else t.writer_id end)::float8 as "askerId",
      t.accepted_comment_id is not distinct from c.id as accepted, c.body
    from comments c
    join threads t on t.id = c.thread_id and t.listed
    join comments r on r.id = c.root_id
    left join comments p on p.id = c.parent_id
    where c.id = any(${sql.param([...commentIds])}::bigint[]) and c.shown
    order by c.id`);
  return rows;
}

export interface ThreadFacts {
  writerId: number;
  anonymous: boolean;
  body: unknown;
}

export async function findThreadFacts(tx: Tx, threadId: number): Promise<ThreadFacts | null> {
  const { rows } = await tx.execute<ThreadFacts & Record<string, unknown>>(
    sql`select writer_id::float8 as "writerId", anonymous, body from threads where id = ${threadId} and listed`,
  );
  return rows[0] ?? null;
}

export async function findOwner(tx: Tx, threadId: number, commentId: number | null): Promise<number | null> {
  const { rows } = await tx.execute<{ writerId: number }>(
    commentId === null
      ? sql`select writer_id::float8 as "writerId" from threads where id = ${threadId}`
      : sql`select writer_id::float8 as "writerId" from comments where id = ${commentId}`,
  );
  return rows[0]?.writerId ?? null;
}
