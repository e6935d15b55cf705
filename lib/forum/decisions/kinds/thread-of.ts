import type { CommentForWrite } from "@/db/commands/comments";
import type { LockedThread } from "@/db/commands/threads";
import type { Thing } from "../thing";

/** The thread that a decision is about, or that the comment stands in which it is about. */
export function threadOf({ thread }: Thing): LockedThread {
  if (!thread) throw new Error("What stands in no thread cannot be moved.");
  return thread;
}

export function commentOf({ comment }: Thing): CommentForWrite {
  if (!comment) throw new Error("Only a comment can be split off, or be outdated.");
  return comment;
}
