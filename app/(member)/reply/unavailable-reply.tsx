import type { ReactNode } from "react";
import type { CommentView } from "@/db/comments/rows";
import type { ThreadView } from "@/db/threads/reads";
import { commentPath, replyPath, threadPath } from "@/lib/urls";

export function closedBy(
  thread: ThreadView | null,
  parentId: number | null,
  parent: CommentView | null,
): ReactNode {
  if (!thread) {
    return (
      <p className="note">
        This thread is gone. <a href="/">See other threads</a>.
      </p>
    );
  }
  if (thread.locked) {
    return (
      <p className="note">
        This thread is locked. You can read it, but not reply.{" "}
        {thread.lockedFor && `Reason: ${thread.lockedFor}. `}
        <a href={threadPath(thread)}>Back to the thread</a>.
      </p>
    );
  }
  if (parentId && parent?.state === "promoted") {
    return (
      <p className="note">
        The comment you are replying to is now its own thread. <a href={commentPath(parentId)}>Reply there</a>
        .
      </p>
    );
  }
  if (parentId && parent?.state !== "shown") {
    return (
      <p className="note">
        The comment you are replying to is gone. You can still{" "}
        <a href={replyPath(thread.id)}>reply to the thread</a>.
      </p>
    );
  }
  return null;
}
