import { type SQL, sql } from "drizzle-orm";
import { database } from "../client";
import { atOrBefore, cursorOf, isAfter, type Keyset, orderOf, readCursor, valueIn } from "../cursor";
import { type CommentView, type StoredComment, selectComments, viewOf } from "./rows";
import { comments } from "./schema";

export type CommentOrder = "best" | "newest" | "oldest";

export const ROOTS_A_PAGE = 50;
export const COMMENTS_A_PAGE = 500;
export const BY_TIME_A_PAGE = 100;

export interface CommentPage {
  comments: CommentView[];
  /** Cursor of the next page, by the last top-level comment of this one. Null at the end. */
  next: string | null;
  /** Set when one conversation is longer than a page: its top-level comment, and the cursor to go on within it. */
  cut: { rootId: number; after: string } | null;
}

interface Root extends Record<string, unknown> {
  id: number;
  path: Buffer;
  reply_count: number;
  cursor: string;
}

const TOP_LEVEL: Record<CommentOrder, Keyset> = {
  best: {
    columns: [
      [sql`best_rank`, "number"],
      [sql`id`, "id"],
    ],
    id: sql`id`,
  },
  newest: { columns: [[sql`path`, "path"]], id: sql`id`, descending: true },
  oldest: { columns: [[sql`path`, "path"]], id: sql`id` },
};

/** Ranges of two indexes, at most 500 comments in all: the cost is the same in a thread of 10,000. */
export async function listComments(request: {
  threadId: number;
  order: CommentOrder;
  after?: string | undefined;
}): Promise<CommentPage> {
  const { rows } = await database().execute<Root>(rootsOf(request));
  const roots = fitting(rows);
  const found = await subtrees(request.threadId, roots);
  const more = rows.length > roots.length;
  const last = roots.at(-1);
  const onlyRoot = roots.length === 1 && found.length > COMMENTS_A_PAGE ? roots[0] : undefined;
  const shown = found.slice(0, COMMENTS_A_PAGE);
  return {
    comments: await viewOf(shown),
    next: more && last ? last.cursor : null,
    cut: onlyRoot ? { rootId: Number(onlyRoot.id), after: withinOf(shown.at(-1), onlyRoot.path) } : null,
  };
}

function rootsOf({
  threadId,
  order,
  after,
}: {
  threadId: number;
  order: CommentOrder;
  after?: string | undefined;
}): SQL {
  const keyset = TOP_LEVEL[order];
  return sql`select id, path, reply_count, ${cursorOf(keyset)} as cursor from ${comments}
    where thread_id = ${threadId} and depth = 0 and ${isAfter(keyset, after)}
    order by ${orderOf(keyset)} limit ${ROOTS_A_PAGE + 1}`;
}

/** The cursor of the top-level comment that is at the asked cursor or nearest before it now; null at the start. */
export async function findTopLevelCursor({
  threadId,
  order,
  after,
}: {
  threadId: number;
  order: CommentOrder;
  after: string;
}): Promise<string | null> {
  return findCursor(TOP_LEVEL[order], after, sql`thread_id = ${threadId} and depth = 0`);
}

async function findCursor(keyset: Keyset, after: string, which: SQL): Promise<string | null> {
  const nearest = atOrBefore(keyset, after);
  if (!nearest) return null;
  const { rows } = await database().execute<{ cursor: string }>(sql`
    select ${cursorOf(keyset)} as cursor from ${comments} c
    where ${which} and ${nearest.where} order by ${nearest.order} limit 1`);
  return rows[0]?.cursor ?? null;
}

function fitting(rows: Root[]): Root[] {
  let room = COMMENTS_A_PAGE;
  const end = rows.findIndex((root, index) => {
    room -= 1 + root.reply_count;
    return index > 0 && room < 0;
  });
  return rows.slice(0, Math.min(end === -1 ? rows.length : end, ROOTS_A_PAGE));
}

async function subtrees(threadId: number, roots: Root[]): Promise<StoredComment[]> {
  if (roots.length === 0) return [];
  const paths = sql.join(
    roots.map(({ path }) => sql`${path}::bytea`),
    sql`, `,
  );
  const { rows } = await database().execute<StoredComment>(sql`
    select page.* from unnest(array[${paths}]) with ordinality as root (path, place)
    cross join lateral (
      ${selectComments} where c.thread_id = ${threadId} and c.path >= root.path and c.path < root.path || '\\xff'::bytea
      order by c.path limit ${COMMENTS_A_PAGE + 1}
    ) page
    order by root.place, page.path limit ${COMMENTS_A_PAGE + 1}`);
  return rows;
}

const SEGMENT_BYTES = 12;

const BY_TIME: Keyset = {
  columns: [
    [sql`c.created_at`, "moment"],
    [sql`c.id`, "id"],
  ],
  id: sql`c.id`,
};

export async function listCommentsByTime(
  threadId: number,
  after?: string,
): Promise<{ comments: CommentView[]; next: string | null }> {
  const { rows } = await database().execute<StoredComment & { cursor: string }>(sql`
    select page.*, (${cursorOf({
      ...BY_TIME,
      columns: [
        [sql`page.created_at`, "moment"],
        [sql`page.id::bigint`, "id"],
      ],
    })}) as cursor
    from (${selectComments} where c.thread_id = ${threadId} and ${isAfter(BY_TIME, after)}
      order by ${orderOf(BY_TIME)} limit ${BY_TIME_A_PAGE + 1}) page order by page.created_at, page.id`);
  const page = rows.slice(0, BY_TIME_A_PAGE);
  const shown = await viewOf(page.filter((row) => row.state !== "hidden"));
  return { comments: shown, next: rows.length > BY_TIME_A_PAGE ? (page.at(-1)?.cursor ?? null) : null };
}

/** The cursor of the comment that is at the asked cursor or nearest before it now; null at the start. */
export const findTimeCursor = (threadId: number, after: string): Promise<string | null> =>
  findCursor(BY_TIME, after, sql`c.thread_id = ${threadId}`);

export interface Conversation {
  ancestors: CommentView[];
  comments: CommentView[];
  next: string | null;
}

/** A cursor within a conversation is the path below the conversation's first comment. */
export async function findConversation(
  threadId: number,
  commentId: number,
  after?: string,
): Promise<Conversation | null> {
  const path = await findPath(threadId, commentId);
  if (!path) return null;
  const [below] = readCursor(["path"], after) ?? [];
  const from = below ? sql`c.path > ${path} || ${valueIn("path", below)}` : sql`c.path >= ${path}`;
  const [ancestors, subtree] = await Promise.all([
    ancestorsOf(threadId, path),
    database().execute<StoredComment>(sql`
      ${selectComments} where c.thread_id = ${threadId} and ${from} and c.path < ${path} || '\\xff'::bytea
      order by c.path limit ${COMMENTS_A_PAGE + 1}`),
  ]);
  const page = subtree.rows.slice(0, COMMENTS_A_PAGE);
  const more = subtree.rows.length > COMMENTS_A_PAGE;
  return { ancestors, comments: await viewOf(page), next: more ? withinOf(page.at(-1), path) : null };
}

/** The cursor of the reply that is at the asked cursor or nearest before it now; null at the start. */
export async function findConversationCursor(
  threadId: number,
  commentId: number,
  after: string,
): Promise<string | null> {
  const path = await findPath(threadId, commentId);
  if (!path) return null;
  const within = sql`c.path > ${path} and c.path < ${path} || '\\xff'::bytea`;
  const [below] = readCursor(["path"], after) ?? [];
  const [old] = readCursor(["id"], after) ?? [];
  if (!below && !old) return null;
  const which = below ? sql`c.path <= ${path} || ${valueIn("path", below)}` : sql`c.id = ${old}::bigint`;
  const { rows } = await database().execute<{ path: Buffer }>(sql`
    select c.path from ${comments} c where c.thread_id = ${threadId} and ${within} and ${which}
    order by c.path desc limit 1`);
  return rows[0] ? withinOf(rows[0], path) : null;
}

async function findPath(threadId: number, commentId: number): Promise<Buffer | undefined> {
  const { rows } = await database().execute<{ path: Buffer }>(
    sql`select path from ${comments} where id = ${commentId} and thread_id = ${threadId}`,
  );
  return rows[0]?.path;
}

const withinOf = (last: { path: Buffer } | undefined, path: Buffer): string =>
  last?.path.subarray(path.length).toString("hex") ?? "";

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

export async function findComment(threadId: number, commentId: number): Promise<CommentView | null> {
  const { rows } = await database().execute<StoredComment>(
    sql`${selectComments} where c.id = ${commentId} and c.thread_id = ${threadId}`,
  );
  return (await viewOf(rows))[0] ?? null;
}
