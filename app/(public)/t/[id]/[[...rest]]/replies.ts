import { notFound, redirect } from "next/navigation";
import { keepToRows } from "@/app/(public)/address";
import {
  findConversation,
  findConversationCursor,
  findTimeCursor,
  findTopLevelCursor,
  listComments,
  listCommentsByTime,
} from "@/db/comments/reads";
import type { CommentView } from "@/db/comments/rows";
import type { RepliedTo } from "@/db/threads/reads";
import { conversationPath } from "@/lib/urls";
import { followComment } from "./follow-comment";
import { type RepliesView, viewPath } from "./view";

export interface Replies {
  /** Only on the page of one conversation. */
  ancestors: CommentView[];
  comments: CommentView[];
  /** Set when one conversation is longer than a page: where it goes on. */
  cutHref: string | null;
  moreHref: string | null;
}

export async function repliesOf(thread: RepliedTo, view: RepliesView): Promise<Replies> {
  await keepToRows(
    view.after,
    (asked) => findCursor(thread.id, view, asked),
    (after) => viewPath(thread, { ...view, after }),
  );
  switch (view.name) {
    case "best":
    case "newest":
    case "oldest":
      return tree(thread, view);
    case "by-time": {
      const page = await listCommentsByTime(thread.id, view.after);
      if (view.after !== undefined && page.comments.length === 0 && page.next === null)
        redirect(viewPath(thread, { ...view, after: undefined }));
      return replies(page.comments, thread, view, page.next);
    }
    case "replies": {
      const page = await findConversation(thread.id, view.comment, view.after);
      if (!page || page.comments[0]?.state === "promoted") await followComment(view.comment, thread.id);
      if (!page) notFound();
      if (page.comments.length === 0 && page.next === null) {
        if (view.after === undefined) notFound();
        redirect(viewPath(thread, { ...view, after: undefined }));
      }
      return { ...replies(page.comments, thread, view, page.next), ancestors: page.ancestors };
    }
  }
}

async function tree(
  thread: RepliedTo,
  view: RepliesView & { name: "best" | "newest" | "oldest" },
): Promise<Replies> {
  const page = await listComments({ threadId: thread.id, order: view.name, after: view.after });
  const cutHref = page.cut && conversationPath(thread, page.cut.rootId, page.cut.after);
  return { ...replies(page.comments, thread, view, page.next), cutHref };
}

function findCursor(threadId: number, view: RepliesView, after: string): Promise<string | null> {
  switch (view.name) {
    case "best":
    case "newest":
    case "oldest":
      return findTopLevelCursor({ threadId, order: view.name, after });
    case "by-time":
      return findTimeCursor(threadId, after);
    case "replies":
      return findConversationCursor(threadId, view.comment, after);
  }
}

function replies(
  comments: CommentView[],
  thread: RepliedTo,
  view: RepliesView,
  next: string | null,
): Replies {
  return {
    ancestors: [],
    comments,
    cutHref: null,
    moreHref: next === null ? null : viewPath(thread, { ...view, after: next }),
  };
}
