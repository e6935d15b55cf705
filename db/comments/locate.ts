import { sql } from "drizzle-orm";
import { database } from "../client";
import { threads } from "../threads/schema";
import { COMMENTS_A_PAGE, ROOTS_A_PAGE } from "./reads";
import { comments } from "./schema";

export interface CommentPlace {
  id: number | null;
  thread: { id: number; slug: string };
  onFirstPage: boolean;
}

export type CommentAddress = { id: number } | { threadId: number; oldId: number };

/** `by` is a comment's id or its number on an imported blog. A promoted comment is found as its thread. */
export async function locateComment(by: CommentAddress): Promise<CommentPlace | null> {
  const { rows } = await database().execute<{
    id: number;
    root_id: number;
    thread_id: number;
    slug: string;
    promoted: boolean;
  }>(sql`
    select c.id::float8 as id, c.root_id::float8 as root_id, t.id::float8 as thread_id, t.slug,
      c.promoted_id is not null as promoted
    from ${comments} c join ${threads} t on t.id = coalesce(c.promoted_id, c.thread_id)
    where ${addressed(by)} and t.hidden_at is null and t.removed_at is null
    limit 1`);
  const found = rows[0];
  if (!found) return null;
  const thread = { id: found.thread_id, slug: found.slug };
  if (found.promoted) return { id: null, thread, onFirstPage: true };
  const { rows: first } = await database().execute<{ id: number; reply_count: number }>(sql`
    select id::float8 as id, reply_count from ${comments} where thread_id = ${found.thread_id} and depth = 0
    order by best_rank, id limit ${ROOTS_A_PAGE}`);
  let room = COMMENTS_A_PAGE;
  const place = first.findIndex((root) => {
    room -= 1 + root.reply_count;
    return room < 0 || root.id === found.root_id;
  });
  return {
    id: found.id,
    thread,
    onFirstPage: room >= 0 && first[place]?.id === found.root_id,
  };
}

export async function findThreadOfComment(by: CommentAddress): Promise<number | null> {
  const { rows } = await database().execute<{ id: number }>(sql`
    select coalesce(c.promoted_id, c.thread_id)::float8 as id from ${comments} c where ${addressed(by)} limit 1`);
  return rows[0]?.id ?? null;
}

const addressed = (by: CommentAddress) => ("id" in by ? sql`c.id = ${by.id}` : numbered(by));

/** Also searches threads that were promoted from comments of the same blog post (db/imports/plan-writes.ts). */
const numbered = ({ threadId, oldId }: { threadId: number; oldId: number }) => sql`
  c.old_id = ${oldId} and (c.thread_id = ${threadId} or exists (
    select from ${threads} asked join ${threads} home on home.imported_from = regexp_replace(asked.imported_from, '#comment$', '') || '#comment'
    where asked.id = ${threadId} and home.id = c.thread_id))`;
