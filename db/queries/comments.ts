import { type SQL, sql } from "drizzle-orm";
import { database } from "../client";
import { comments } from "../schema";
import { type CommentView, type StoredComment, selectComments, viewOf } from "./comment-rows";

export type CommentOrder = "best" | "newest" | "oldest";

export const ROOTS_A_PAGE = 50;
export const COMMENTS_A_PAGE = 500;
export const BY_TIME_A_PAGE = 100;

export interface CommentPage {
  /** In the order of the page: each top-level comment, then everything under it, oldest first. */
  comments: CommentView[];
  /** The key of the following page: the last top-level comment of this one. Null at the end. */
  next: number | null;
  /** Where a conversation is cut because it alone fills the page: its top-level comment and the last one shown. */
  cut: { rootId: number; after: number } | null;
}

interface Root extends Record<string, unknown> {
  id: number;
  path: Buffer;
  reply_count: number;
}

/** Whether the key of a page is a top-level comment of the thread: made-up keys have no page. */
export async function isTopLevel(threadId: number, commentId: number): Promise<boolean> {
  const { rows } = await database().execute(
    sql`select from ${comments} where id = ${commentId} and thread_id = ${threadId} and depth = 0`,
  );
  return rows.length > 0;
}

/**
 * One page of a thread as a tree: 50 top-level comments found in one range of an index, then each one's subtree in
 * one range of the path index, at most 500 comments in all. It costs the same in a thread of 10,000.
 */
export async function listComments(request: {
  threadId: number;
  order: CommentOrder;
  after?: number;
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
    next: more && last ? Number(last.id) : null,
    cut: onlyRoot ? { rootId: Number(onlyRoot.id), after: shown.at(-1)?.id ?? 0 } : null,
  };
}

function rootsOf({ threadId, order, after }: { threadId: number; order: CommentOrder; after?: number }): SQL {
  const own = sql`select id, path, reply_count from ${comments} where thread_id = ${threadId} and depth = 0`;
  const limit = sql`limit ${ROOTS_A_PAGE + 1}`;
  switch (order) {
    case "best": {
      const from = after
        ? sql`and (best_rank, id) > (select best_rank, id from ${comments} where id = ${after})`
        : sql``;
      return sql`${own} ${from} order by best_rank, id ${limit}`;
    }
    case "newest": {
      const from = after ? sql`and path < (select path from ${comments} where id = ${after})` : sql``;
      return sql`${own} ${from} order by path desc ${limit}`;
    }
    case "oldest": {
      const from = after ? sql`and path > (select path from ${comments} where id = ${after})` : sql``;
      return sql`${own} ${from} order by path ${limit}`;
    }
  }
}

/** As many whole conversations as a page holds, and always the first. */
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
