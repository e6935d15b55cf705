import { eq, sql } from "drizzle-orm";
import { type Database, database } from "../client";
import { comments, threads } from "../schema";
import { isMasked } from "./shown-writers";

type Reader = Pick<Database, "execute">;

/** What goes along with a comment that becomes a thread. */
export interface Below {
  /** Those that readers see. */
  replies: number;
  /** The thread's accepted answer is among them, or is the comment itself. */
  accepted: boolean;
  /** The one who asked the thread's anonymous question is among those who wrote them. */
  byAsker: boolean;
}

/** At any depth, as `replies_below` finds it (db/migrations/0007_moves.sql). */
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

/** A comment and where it stands, for who decides whether it becomes a thread. */
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
