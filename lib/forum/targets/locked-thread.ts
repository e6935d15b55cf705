import { type CommentForWrite, findCommentForWrite } from "@/db/comments/writes";
import { type LockedThread, lockThread, lockThreadOfComment } from "@/db/threads/writes";
import type { Tx } from "@/db/transaction";
import { DomainError } from "@/lib/errors";
import type { ThreadRef } from "@/lib/events/event";

export async function lockedThread(tx: Tx, id: number): Promise<LockedThread> {
  return unmerged(await lockedAnyThread(tx, id));
}

function unmerged(thread: LockedThread): LockedThread {
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
  for (;;) {
    const thread = await lockThreadOfComment(tx, commentId);
    const comment = thread && (await findCommentForWrite(tx, commentId));
    if (!comment) throw new DomainError("not_found", "There is no such comment.");
    if (comment.threadId !== thread.threadId) continue;
    return { comment, thread: unmerged(thread) };
  }
}

export function threadRef({ threadId, slug, tags, writer, anonymous }: LockedThread): ThreadRef {
  return { threadId, slug, tags, writer: anonymous ? null : writer };
}

type Asked = Pick<LockedThread, "anonymous" | "writerId">;

/** Null for the asker in their own anonymous thread. */
export function commenterIn(thread: Asked, by: { id: number; handle: string }): string | null {
  return thread.anonymous && by.id === thread.writerId ? null : by.handle;
}
