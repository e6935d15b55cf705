import { sql } from "drizzle-orm";
import { type Database, database } from "../client";
import { threads } from "../threads/schema";
import type { Tx } from "../transaction";
import { comments } from "./schema";

/** What it says holds no longer since then; `newerId` is the comment that does, where there is one that can be seen. */
export interface Outdated {
  at: Date;
  newerId: number | null;
}

export type StoredOutdated = { at: string; newerId: number | null } | null;

/** Of comments `c`. */
export const outdatedComment = sql<StoredOutdated>`
  case when c.shown and c.outdated_at is not null then json_build_object('at', c.outdated_at, 'newerId', (
    select n.id from ${comments} n join ${threads} nt on nt.id = n.thread_id
    where n.id = c.newer_id and n.shown and nt.listed)) end`;

export function outdatedFrom(stored: StoredOutdated): Outdated | null {
  return stored && { at: new Date(stored.at), newerId: stored.newerId };
}

/** An answer as it decides whether it can be outdated. */
export interface Outdatable {
  /** It can be read: it is shown, and so is its thread. */
  shown: boolean;
  /** A reply of the author or the accepted one, and not one that says only where the answer stands. */
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

/** A comment and those that were given with it as one answer, in the order in which their threads are locked. */
export async function listGivenTogether(tx: Tx, commentId: number): Promise<number[]> {
  const { rows } = await tx.execute<{ id: number }>(sql`
    select id::float8 as id from (
      select id, thread_id from comments where id = ${commentId}
      union select id, thread_id from comments
      where shared_id = (select shared_id from comments where id = ${commentId})
    ) given order by thread_id, id`);
  return rows.map(({ id }) => id);
}

/** The threads in which an outdated answer leads to a comment, or to any of a thread. */
export async function listThreadsLeadingTo(
  tx: Tx,
  to: { readonly commentId: number } | { readonly threadId: number },
): Promise<number[]> {
  const newer = "commentId" in to ? sql`n.id = ${to.commentId}` : sql`n.thread_id = ${to.threadId}`;
  const { rows } = await tx.execute<{ id: number }>(sql`
    select distinct old.thread_id::float8 as id from comments n join comments old on old.newer_id = n.id where ${newer}`);
  return rows.map(({ id }) => id);
}
