import type { CommentForWrite } from "@/db/comments/writes";
import type { LockedThread } from "@/db/threads/writes";
import type { Tx } from "@/db/transaction";
import { commentInLockedThread, lockedThread } from "@/lib/forum/content/threads/find";
import type { Helpful } from "./input";

export interface MarkedPost {
  readonly thread: LockedThread;
  readonly comment: CommentForWrite | null;
}

export async function lockedMarkable(tx: Tx, input: Helpful): Promise<MarkedPost> {
  if ("commentId" in input) return commentInLockedThread(tx, input.commentId);
  return { thread: await lockedThread(tx, input.threadId), comment: null };
}
