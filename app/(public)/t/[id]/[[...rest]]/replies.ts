import { notFound } from "next/navigation";
import { findConversation, isTopLevel, listComments, listCommentsByTime } from "@/db/comments/reads";
import type { CommentView } from "@/db/comments/rows";
import type { RepliedTo } from "@/db/threads/reads";
import { conversationPath } from "@/lib/urls";
import { followComment } from "./follow-comment";
import { type RepliesView, viewPath } from "./view";

export interface Replies {
  /** Only on the page of one conversation. */
  ancestors: CommentView[];
  comments: CommentView[];
  moreHref: string | null;
}

/** Not found if the key belongs to no comment of the thread. */
export async function repliesOf(thread: RepliedTo, view: RepliesView): Promise<Replies> {
  switch (view.name) {
    case "best":
    case "newest":
    case "oldest":
      return tree(thread, view);
    case "by-time": {
      const page = await listCommentsByTime(thread.id, view.after);
      if (view.after !== undefined && page.comments.length === 0) notFound();
      return replies(page.comments, thread, view, page.next);
    }
    case "replies": {
      const page = await findConversation(thread.id, view.comment, view.after);
      if (!page || page.comments[0]?.state === "promoted") await followComment(view.comment, thread.id);
      if (!page || page.comments.length === 0) notFound();
      return { ...replies(page.comments, thread, view, page.next), ancestors: page.ancestors };
    }
  }
}

async function tree(
  thread: RepliedTo,
  view: RepliesView & { name: "best" | "newest" | "oldest" },
): Promise<Replies> {
  if (view.after !== undefined && !(await isTopLevel(thread.id, view.after))) notFound();
  const page = await listComments({ threadId: thread.id, order: view.name, after: view.after });
  const found = replies(page.comments, thread, view, page.next);
  const moreHref = page.cut ? conversationPath(thread, page.cut.rootId, page.cut.after) : found.moreHref;
  return { ...found, moreHref };
}

function replies(
  comments: CommentView[],
  thread: RepliedTo,
  view: RepliesView,
  next: number | null,
): Replies {
  return {
    ancestors: [],
    comments,
    moreHref: next === null ? null : viewPath(thread, { ...view, after: next }),
  };
}
