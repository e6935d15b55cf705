import { eq, sql } from "drizzle-orm";
import { type Database, database } from "../client";
import { comments } from "../comments/schema";
import { isMasked } from "../people/shown-writers";
import type { Tx } from "../transaction";
import type { OfComment } from "./merges";
import { threads } from "./schema";

type Reader = Pick<Database, "execute">;

export interface Below {
  replies: number;
  accepted: boolean;
  byAsker: boolean;
}

/** At any depth, by `replies_below` (db/migrations/0007_moves.sql). */
export async function findBelow(commentId: number, from: Reader = database()): Promise<Below> {
  const { rows } = await from.execute<Below & Record<string, unknown>>(sql`
    select count(*) filter (where r.shown)::int as replies,
      coalesce(bool_or(r.id = t.accepted_comment_id), false) or t.accepted_comment_id is not distinct from c.id as accepted,
      coalesce(bool_or(${isMasked("a")}), false) as "byAsker"
    from ${comments} c
    join ${threads} t on t.id = c.thread_id
    left join replies_below(c.id) r on true
    left join ${comments} a on a.id = r.id
    where c.id = ${commentId}
    group by c.id, t.id`);
  return rows[0] ?? { replies: 0, accepted: false, byAsker: false };
}

export async function findPromotable(commentId: number) {
  const [row] = await database()
    .select({
      bodyText: comments.bodyText,
      comment: {
        id: comments.id,
        writerId: comments.writerId,
        promotedId: comments.promotedId,
        hiddenAt: comments.hiddenAt,
        removedAt: comments.removedAt,
        withdrawnAt: comments.withdrawnAt,
      },
      thread: {
        id: threads.id,
        slug: threads.slug,
        title: threads.title,
        excerpt: threads.excerpt,
        writerId: threads.writerId,
        anonymous: threads.anonymous,
        locked: sql<boolean>`${threads.lockedAt} is not null`,
        hiddenAt: threads.hiddenAt,
        removedAt: threads.removedAt,
        withdrawnAt: threads.withdrawnAt,
      },
    })
    .from(comments)
    .innerJoin(threads, eq(threads.id, comments.threadId))
    .where(eq(comments.id, commentId));
  return row ? { ...row, below: await findBelow(commentId) } : null;
}

export async function findPromoted(tx: Tx, commentId: number) {
  const [row] = await tx
    .select({
      body: comments.body,
      bodyText: comments.bodyText,
      createdAt: comments.createdAt,
      editedAt: comments.editedAt,
      oldId: comments.oldId,
      importedFrom: threads.importedFrom,
      sample: threads.sample,
    })
    .from(comments)
    .innerJoin(threads, eq(threads.id, comments.threadId))
    .where(eq(comments.id, commentId));
  return row;
}

export async function findPromotedId(tx: Tx, commentId: number): Promise<number> {
  const [row] = await tx
    .select({ promotedId: comments.promotedId })
    .from(comments)
    .where(eq(comments.id, commentId));
  if (!row?.promotedId) throw new Error("A comment was not made a thread.");
  return row.promotedId;
}

export function countReplies(tx: Tx, threadId: number): Promise<number> {
  return tx.$count(comments, eq(comments.threadId, threadId));
}

/** Their pages name this thread by its title, so they are invalidated with it. */
export async function listThreadsByLine(tx: Tx, threadId: number): Promise<number[]> {
  const { rows } = await tx.execute<{ id: number }>(sql`
    select thread_id::float8 as id from comments where promoted_id = ${threadId}
    union
    select promoted_id::float8 from comments where thread_id = ${threadId} and promoted_id is not null`);
  return rows.map(({ id }) => id);
}

export interface Promotion extends Record<string, unknown> {
  decisionId: number | null;
  /** Missing in promotions by an older version. */
  was: OfComment | null | undefined;
}

/** The promotion that made this thread. Null for an imported comment, which the import made a thread. */
export async function findPromotion(
  { threadId, commentId }: { threadId: number; commentId: number },
  from: Reader = database(),
): Promise<Promotion | null> {
  const { rows } = await from.execute<{ data: Promotion }>(sql`
    select data from events where thread_id = ${threadId} and name = 'comment.promoted'
      and (data->>'commentId')::bigint = ${commentId} order by id desc limit 1`);
  return rows[0]?.data ?? null;
}

/** The comment that became this thread. */
export async function findPromotedFrom(threadId: number): Promise<number | null> {
  const [row] = await database()
    .select({ id: comments.id })
    .from(comments)
    .where(eq(comments.promotedId, threadId))
    .limit(1);
  return row?.id ?? null;
}
