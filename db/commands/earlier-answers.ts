import { sql } from "drizzle-orm";
import type { Tx } from "../transaction";

export interface EarlierAnswer {
  slug: string;
  threadId: number;
  /** It can be read, and answers: a reply of the author or an accepted one, or a part of an article. */
  answers: boolean;
  outdated: boolean;
  pointer: boolean;
  writerId: number;
}

export async function findEarlierReply(tx: Tx, commentId: number): Promise<EarlierAnswer | null> {
  const { rows } = await tx.execute<EarlierAnswer & Record<string, unknown>>(sql`
    select t.slug, t.id::float8 as "threadId", c.shown and t.listed and (c.by_author or t.accepted_comment_id = c.id) is true as answers,
      c.outdated_at is not null as outdated, c.pointer, c.writer_id::float8 as "writerId"
    from comments c join threads t on t.id = c.thread_id where c.id = ${commentId}`);
  return rows[0] ?? null;
}

/** A block of an article, counted from 1. */
export async function findPassage(tx: Tx, threadId: number, block: number): Promise<EarlierAnswer | null> {
  const { rows } = await tx.execute<EarlierAnswer & Record<string, unknown>>(sql`
    select slug, id::float8 as "threadId", listed and ${block}::int <= jsonb_array_length(body->'content') as answers,
      false as outdated, false as pointer, writer_id::float8 as "writerId"
    from threads where id = ${threadId} and kind = 'article'`);
  return rows[0] ?? null;
}
