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
        This thread is gone. <a href="/">See the others</a>.
      </p>
    );
  }
  if (thread.locked) {
    return (
      <p className="note">
        This thread is locked: it can be read, not answered. <a href={threadPath(thread)}>Back to it</a>.
      </p>
    );
  }
  if (parentId && parent?.state === "promoted") {
    return (
      <p className="note">
        The comment you answer is a thread of its own now. <a href={commentPath(parentId)}>Answer it there</a>
        .
      </p>
    );
  }
  if (parentId && parent?.state !== "shown") {
    return (
      <p className="note">
        The comment you answer is gone. You can still <a href={replyPath(thread.id)}>answer in the thread</a>.
      </p>
    );
  }
  return null;
}
