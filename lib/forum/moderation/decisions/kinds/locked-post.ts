import type { CommentForWrite } from "@/db/comments/writes";
import type { LockedThread } from "@/db/threads/writes";
import type { LockedTarget } from "@/lib/forum/targets/target";

export function threadOf({ thread }: LockedTarget): LockedThread {
  if (!thread) throw new Error("Only a post in a thread can be moved.");
  return thread;
}

export function commentOf({ comment }: LockedTarget): CommentForWrite {
  if (!comment) throw new Error("Only a comment can be split into its own thread, or marked as outdated.");
  return comment;
}
