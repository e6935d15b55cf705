import { sql } from "drizzle-orm";
import { type Database, database } from "../client";
import { threads } from "../threads/schema";
import type { Tx } from "../transaction";
import { comments } from "./schema";

export interface Outdated {
  at: Date;
  newerId: number | null;
}

export type StoredOutdated = { at: string; newerId: number | null } | null;

export const outdatedComment = sql<StoredOutdated>`
  case when c.shown and c.outdated_at is not null then json_build_object('at', c.outdated_at, 'newerId', (
    select n.id from ${comments} n join ${threads} nt on nt.id = n.thread_id
    where n.id = c.newer_id and n.shown and nt.listed)) end`;

export function outdatedFrom(stored: StoredOutdated): Outdated | null {
  return stored && { at: new Date(stored.at), newerId: stored.newerId };
}

export interface Outdatable {
  shown: boolean;
  answers: boolean;
  outdatedAt: Date | null;
  newerId: number | null;
  thread: { id: number; slug: string; title: string; excerpt: string };
}

export async function findOutdatable(
  commentId: number,
  from: Pick<Database, "execute"> = database(),
): Promise<Outdatable | null> {
  const { rows } = await from.execute<Omit<Outdatable, "outdatedAt"> & { outdatedAt: string | null }>(sql`
    select c.shown and t.listed as shown,
      (c.by_author or t.accepted_comment_id is not distinct from c.id) and not c.pointer as answers,
      c.outdated_at as "outdatedAt", c.newer_id::float8 as "newerId",
      json_build_object('id', t.id, 'slug', t.slug, 'title', t.title, 'excerpt', t.excerpt) as thread
    from ${comments} c join ${threads} t on t.id = c.thread_id where c.id = ${commentId}`);
  const [row] = rows;
  return row ? { ...row, outdatedAt: row.outdatedAt === null ? null : new Date(row.outdatedAt) } : null;
}

/** In the order in which their threads are locked, so that two writers never deadlock. */
export async function listGivenTogether(tx: Tx, commentId: number): Promise<number[]> {
  const { rows } = await tx.execute<{ id: number }>(sql`
    select id::float8 as id from (
      select id, thread_id from comments where id = ${commentId}
      union select id, thread_id from comments
      where shared_id = (select shared_id from comments where id = ${commentId})
    ) given order by thread_id, id`);
  return rows.map(({ id }) => id);
}

export async function listThreadsLeadingTo(
  tx: Tx,
  to: { readonly commentId: number } | { readonly threadId: number },
): Promise<number[]> {
  const newer = "commentId" in to ? sql`n.id = ${to.commentId}` : sql`n.thread_id = ${to.threadId}`;
  const { rows } = await tx.execute<{ id: number }>(sql`
    select distinct old.thread_id::float8 as id from comments n join comments old on old.newer_id = n.id where ${newer}`);
  return rows.map(({ id }) => id);
}
