import { eq, sql } from "drizzle-orm";
import { type Database, database } from "../client";
import { comments, recoveries, threads } from "../schema";

type Reader = Pick<Database, "select">;

export type ThreadText = NonNullable<Awaited<ReturnType<typeof findThreadText>>>;
export type CommentText = NonNullable<Awaited<ReturnType<typeof findCommentText>>>;

/** All of a thread that its writer can change. */
export async function findThreadText(id: number, from: Reader = database()) {
  const [row] = await from
    .select({
      threadId: threads.id,
      kind: threads.kind,
      slug: threads.slug,
      writerId: threads.writerId,
      title: threads.title,
      body: threads.body,
      bodyText: threads.bodyText,
      askedOfAuthor: threads.askedOfAuthor,
      anonymous: threads.anonymous,
      // Written out, because drizzle leaves table names away where it selects from one table only.
      tags: sql<string[]>`array(
        select t.slug from thread_tags s join tags t on t.id = s.tag_id
        where s.thread_id = threads.id and s.chosen order by s.position)`,
      createdAt: threads.createdAt,
      editedAt: threads.editedAt,
      lockedAt: threads.lockedAt,
      hiddenAt: threads.hiddenAt,
      removedAt: threads.removedAt,
      withdrawnAt: threads.withdrawnAt,
    })
    .from(threads)
    .where(eq(threads.id, id));
  if (!row) return undefined;
  return { ...row, record: row.kind === "story" ? await findRecord(id, from) : null };
}

async function findRecord(threadId: number, from: Reader) {
  const [record] = await from
    .select({
      outcome: recoveries.outcome,
      side: recoveries.side,
      surgery: recoveries.surgery,
      weeklyDistanceBefore: recoveries.weeklyDistanceBefore,
      onsetOn: recoveries.onsetOn,
      firstRunOn: recoveries.firstRunOn,
      fullTrainingOn: recoveries.fullTrainingOn,
    })
    .from(recoveries)
    .where(eq(recoveries.threadId, threadId));
  return record ?? null;
}

/** A comment's words, with what its thread and itself allow. */
export async function findCommentText(id: number, from: Reader = database()) {
  const [row] = await from
    .select({
      commentId: comments.id,
      writerId: comments.writerId,
      body: comments.body,
      bodyText: comments.bodyText,
      createdAt: comments.createdAt,
      editedAt: comments.editedAt,
      hiddenAt: comments.hiddenAt,
      removedAt: comments.removedAt,
      withdrawnAt: comments.withdrawnAt,
      promotedId: comments.promotedId,
      sharedId: comments.sharedId,
      thread: {
        id: threads.id,
        slug: threads.slug,
        lockedAt: threads.lockedAt,
        hiddenAt: threads.hiddenAt,
        removedAt: threads.removedAt,
        withdrawnAt: threads.withdrawnAt,
      },
    })
    .from(comments)
    .innerJoin(threads, eq(threads.id, comments.threadId))
    .where(eq(comments.id, id));
  return row;
}
