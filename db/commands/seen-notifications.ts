import { sql } from "drizzle-orm";
import type { NotificationKind } from "../schema/notifications";
import type { Tx } from "../transaction";

/** @returns how many were new until now. */
export async function markSeen(
  tx: Tx,
  personId: number,
  { newest, oldest, kind, at }: Shown & { at: Date },
): Promise<number> {
  const { rowCount } = await tx.execute(sql`
    update notifications set seen_at = ${at}
    where person_id = ${personId} and seen_at is null and id <= ${newest} and id >= ${oldest ?? 0}
      ${kind ? sql`and kind = ${kind}` : sql``}`);
  return rowCount ?? 0;
}

interface Shown {
  readonly newest: number;
  readonly oldest: number | null;
  /** Null where all kinds were shown. */
  readonly kind: NotificationKind | null;
}

/** Who reads a thread has seen what they were to be told of it, as far as they have read. */
export async function markSeenInThread(
  tx: Tx,
  { personId, threadId, seenCommentId, visitedAt }: ThreadSeen,
): Promise<void> {
  await tx.execute(sql`
    update notifications set seen_at = ${visitedAt}
    where person_id = ${personId} and seen_at is null and thread_id = ${threadId}
      and (comment_id is null or comment_id <= ${seenCommentId})`);
}

interface ThreadSeen {
  readonly personId: number;
  readonly threadId: number;
  readonly seenCommentId: number;
  readonly visitedAt: Date;
}
