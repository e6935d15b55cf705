import type { CommentView } from "@/db/comments/rows";
import type { RepliedTo } from "@/db/threads/reads";
import { commentAnchor, commentPath } from "@/lib/urls";

export interface Setting {
  thread: { id: number; slug: string };
  locked: boolean;
  acceptedId: number | null;
  hrefOf: (commentId: number) => string;
}

export function settingOf(thread: RepliedTo, comments: readonly CommentView[]): Setting {
  const here = new Set(comments.map((comment) => comment.id));
  return {
    thread,
    locked: thread.locked,
    acceptedId: thread.acceptedCommentId,
    hrefOf: (id) => (here.has(id) ? `#${commentAnchor(id)}` : commentPath(id)),
  };
}
