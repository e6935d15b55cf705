import { type CommentForWrite, findCommentForWrite } from "@/db/comments/writes";
import { type LockedThread, lockThread } from "@/db/threads/writes";
import type { Tx } from "@/db/transaction";
import { DomainError } from "@/lib/errors";
import type { ThreadRef } from "@/lib/events/event";

export async function lockedThread(tx: Tx, id: number): Promise<LockedThread> {
  const thread = await lockedAnyThread(tx, id);
  if (thread.mergedIntoId) throw new DomainError("gone", MERGED);
  return thread;
}

const MERGED = "This thread was merged into another one. Open this page again to go to that thread.";

export async function lockedAnyThread(tx: Tx, id: number): Promise<LockedThread> {
  const thread = await lockThread(tx, id);
  if (!thread) throw new DomainError("not_found", "There is no such thread.");
  return thread;
}

/** Every count around a comment changes under the thread's lock; a merge may have moved the comment meanwhile. */
export async function commentInLockedThread(
  tx: Tx,
  commentId: number,
): Promise<{ comment: CommentForWrite; thread: LockedThread }> {
  for (let { threadId } = await commentNow(tx, commentId); ; ) {
    const thread = await lockedThread(tx, threadId);
    const comment = await commentNow(tx, commentId);
    if (comment.threadId === threadId) return { comment, thread };
    threadId = comment.threadId;
  }
}

async function commentNow(tx: Tx, id: number): Promise<CommentForWrite> {
  const comment = await findCommentForWrite(tx, id);
  if (!comment) throw new DomainError("not_found", "There is no such comment.");
  return comment;
}

export function threadRef({ threadId, slug, tags, writer, anonymous }: LockedThread): ThreadRef {
  return { threadId, slug, tags, writer: anonymous ? null : writer };
}

type Asked = Pick<LockedThread, "anonymous" | "writerId">;

/** Null for the asker in their own anonymous thread. */
export function commenterIn(thread: Asked, by: { id: number; handle: string }): string | null {
  return thread.anonymous && by.id === thread.writerId ? null : by.handle;
}
