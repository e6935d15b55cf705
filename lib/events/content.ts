import type { ThreadKind } from "@/db/threads/schema";
import type { Reply, ThreadRef } from "./event";
import type { Filtered } from "./filters";

/** What people write, change and take back. */
export type ContentEvent =
  | (ThreadRef & { name: "thread.posted"; kind: ThreadKind; revision: number; filtered?: Filtered })
  | (ThreadRef & { name: "article.pinned" })
  | (Reply & { name: "comment.posted"; filtered?: Filtered })
  | (ThreadRef & { name: "story.updated"; updateId: number; revision: number; filtered?: Filtered })
  /**
   * `tags` are those before and after. `silent` where the edit leaves no history. `commenters` are those whose pages
   * name the thread by a title that it has no longer, or name it no longer, or name it from now on; `lines` are the
   * threads that do so because one was a comment in the other.
   */
  | (ThreadRef & {
      name: "thread.edited";
      filtered?: Filtered;
      revision: number;
      silent: boolean;
      commenters: string[];
      lines: number[];
    })
  | (ThreadRef & {
      name: "comment.edited";
      filtered?: Filtered;
      commentId: number;
      commenter: string | null;
      revision: number;
      silent: boolean;
    })
  /** Here and below `lines` are also the threads where an outdated answer led to what stands there no longer. */
  | (ThreadRef & { name: "thread.withdrawn"; revision: number; commenters: string[]; lines: number[] })
  | (ThreadRef & {
      name: "comment.withdrawn";
      commentId: number;
      commenter: string | null;
      lines: number[];
      revision: number;
    })
  | { name: "thread.visited"; threadId: number; seenCommentId: number }
  | { name: "draft.saved"; place: string; version: number }
  | { name: "draft.discarded"; place: string }
  | { name: "picture.reserved"; key: string }
  | { name: "picture.stored"; key: string; width: number; height: number }
  | { name: "pictures.swept"; keys: string[]; seen: number };
