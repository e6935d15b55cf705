import { sql } from "drizzle-orm";
import { database } from "../client";
import { comments, threads } from "../schema";
import { type CommentView, type StoredComment, selectComments, viewOf } from "./comment-rows";
import { BY_TIME_A_PAGE, COMMENTS_A_PAGE, ROOTS_A_PAGE } from "./comments";

const SEGMENT_BYTES = 12;

/** Every comment by time, without the tree; `after` and `next` are comment ids. */
export async function listCommentsByTime(
  threadId: number,
  after?: number,
): Promise<{ comments: CommentView[]; next: number | null }> {
  const from = after
    ? sql`and (c.created_at, c.id) > (select created_at, id from ${comments} where id = ${after} and thread_id = ${threadId})`
    : sql``;
  const { rows } = await database().execute<StoredComment>(sql`
    ${selectComments} where c.thread_id = ${threadId} ${from} order by c.created_at, c.id limit ${BY_TIME_A_PAGE + 1}`);
  const page = rows.slice(0, BY_TIME_A_PAGE);
  const shown = await viewOf(page.filter((row) => row.state !== "hidden"));
  return { comments: shown, next: rows.length > BY_TIME_A_PAGE ? (page.at(-1)?.id ?? null) : null };
}

export interface Conversation {
  /** What the comment answers, from the top level down. */
  ancestors: CommentView[];
  /** The comment itself (without `after`) and everything under it, oldest first. */
  comments: CommentView[];
  /** The last comment shown, where more follow. */
  next: number | null;
}

/** One comment with what it answers and what answers it: one range of the path index, whatever the thread's size. */
export async function findConversation(
  threadId: number,
  commentId: number,
  after?: number,
): Promise<Conversation | null> {
  const { rows: found } = await database().execute<{ path: Buffer }>(
    sql`select path from ${comments} where id = ${commentId} and thread_id = ${threadId}`,
  );
  const path = found[0]?.path;
  if (!path) return null;
  const from = after
    ? sql`c.path > (select path from ${comments} where id = ${after} and thread_id = ${threadId})`
    : sql`c.path >= ${path}`;
  const [ancestors, subtree] = await Promise.all([
    ancestorsOf(threadId, path),
    database().execute<StoredComment>(sql`
      ${selectComments} where c.thread_id = ${threadId} and ${from} and c.path < ${path} || '\\xff'::bytea
      order by c.path limit ${COMMENTS_A_PAGE + 1}`),
  ]);
  const page = subtree.rows.slice(0, COMMENTS_A_PAGE);
  const more = subtree.rows.length > COMMENTS_A_PAGE;
  return { ancestors, comments: await viewOf(page), next: more ? (page.at(-1)?.id ?? null) : null };
}

async function ancestorsOf(threadId: number, path: Buffer): Promise<CommentView[]> {
  const prefixes: Buffer[] = [];
  for (let end = SEGMENT_BYTES; end < path.length; end += SEGMENT_BYTES) prefixes.push(path.subarray(0, end));
  if (prefixes.length === 0) return [];
  const list = sql.join(
    prefixes.map((prefix) => sql`${prefix}::bytea`),
    sql`, `,
  );
  const { rows } = await database().execute<StoredComment>(
    sql`${selectComments} where c.thread_id = ${threadId} and c.path in (${list}) order by c.path`,
  );
  return viewOf(rows);
}

export interface CommentPlace {
  /** Null where it is a thread by now. */
  id: number | null;
  thread: { id: number; slug: string };
  /** Whether the thread's first page, in the order Best, shows it for certain. */
  onFirstPage: boolean;
}

export type CommentAddress = { id: number } | { threadId: number; oldId: number };

/**
 * Where a comment is shown now: by its id, or by its number on the blog that a thread came from. What was made into a
 * thread is that thread, and what answered it is there.
 */
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

/** The thread that a comment stands in or became, shown or not. */
export async function findThreadOfComment(by: CommentAddress): Promise<number | null> {
  const { rows } = await database().execute<{ id: number }>(sql`
    select coalesce(c.promoted_id, c.thread_id)::float8 as id from ${comments} c where ${addressed(by)} limit 1`);
  return rows[0]?.id ?? null;
}

const addressed = (by: CommentAddress) => ("id" in by ? sql`c.id = ${by.id}` : numbered(by));

/** In the thread itself, or among what was made into threads of their own on the same blog (db/commands/import-splits.ts). */
const numbered = ({ threadId, oldId }: { threadId: number; oldId: number }) => sql`
  c.old_id = ${oldId} and (c.thread_id = ${threadId} or exists (
    select from ${threads} asked join ${threads} home on home.imported_from = regexp_replace(asked.imported_from, '#comment$', '') || '#comment'
    where asked.id = ${threadId} and home.id = c.thread_id))`;
