import type { CommentForWrite } from "@/db/comments/writes";
import type { LockedThread } from "@/db/threads/writes";
import type { LockedTarget } from "@/lib/forum/targets/target";

export function threadOf({ thread }: LockedTarget): LockedThread {
  if (!thread) throw new Error("What is in no thread cannot be moved.");
  return thread;
}

export function commentOf({ comment }: LockedTarget): CommentForWrite {
  if (!comment) throw new Error("Only a comment can be split off, or be outdated.");
  return comment;
}
