import { notFound } from "next/navigation";
import type { CommentOrder } from "@/db/queries/comments";
import { conversationPath, historyPath, sincePath, threadPath } from "@/lib/urls";
import { afterIn, idIn } from "../../../address";

export type View =
  | RepliesView
  | { kind: "since"; after: number }
  | { kind: "history"; commentId?: number | undefined };

/** The thread with its replies, in one order or another. */
export type RepliesView =
  | { kind: "tree"; order: CommentOrder; after?: number | undefined }
  | { kind: "by-time"; after?: number | undefined }
  | { kind: "replies"; commentId: number; after?: number | undefined };

/** Which view of a thread an address asks for by what follows the slug. */
export function viewIn(rest: readonly string[]): View {
  const [name, ...more] = rest;
  switch (name) {
    case undefined:
      return { kind: "tree", order: "best" };
    case "best":
    case "newest":
    case "oldest":
      return { kind: "tree", order: name, after: afterIn(more) };
    case "by-time":
      return { kind: "by-time", after: afterIn(more) };
    case "replies":
      return { kind: "replies", commentId: idIn(more[0]), after: afterIn(more.slice(1)) };
    case "since":
      return { kind: "since", after: more[0] === "0" ? 0 : idIn(more[0]) };
    case "history":
      return { kind: "history", commentId: more[0] === undefined ? undefined : idIn(more[0]) };
    default:
      notFound();
  }
}

export function viewPath(thread: { id: number; slug: string }, view: View): string {
  if (view.kind === "since") return sincePath(thread, view.after);
  if (view.kind === "history") return historyPath(thread, view.commentId);
  if (view.kind === "replies") return conversationPath(thread, view.commentId, view.after);
  return threadPath(thread, view.kind === "tree" ? view.order : view.kind, view.after);
}
