import type { ThreadKind } from "@/db/threads/schema";
import type { Reply, ThreadRef } from "./event";
import type { Filtered } from "./filters";

export type ContentEvent =
  | (ThreadRef & { name: "thread.posted"; kind: ThreadKind; revision: number; filtered?: Filtered })
  | (ThreadRef & { name: "article.pinned" })
  /** `publishAt` is an ISO time. */
  | { name: "article.scheduled"; scheduledId: number; publishAt: string }
  | { name: "schedule.cancelled"; scheduledId: number }
  | { name: "schedule.refused"; scheduledId: number }
  | (Reply & { name: "comment.posted"; filtered?: Filtered })
  | (ThreadRef & { name: "story.updated"; updateId: number; revision: number; filtered?: Filtered })
  /** `tags`: before and after. `silent`: no edit history. `commenters`: their pages show the title. */
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
  /** Here and below, `lines` includes threads whose outdated answer links to the withdrawn post. */
  | (ThreadRef & { name: "thread.withdrawn"; revision: number; commenters: string[]; lines: number[] })
  | (ThreadRef & {
      name: "comment.withdrawn";
      commentId: number;
      commenter: string | null;
      lines: number[];
      revision: number;
    })
  | { name: "times_out.renewed"; stories: number; more: boolean }
  /** `threads` show other related threads than before. */
  | { name: "threads.related"; threads: number[] }
  | { name: "consent.withdrawn"; consentId: number; changed: boolean }
  | { name: "thread.visited"; threadId: number; seenCommentId: number }
  /** `last` is the id of the last row of the queue that was read. */
  | { name: "comments.classified"; comments: number; last: number | null }
  | { name: "draft.saved"; place: string; version: number }
  | { name: "draft.discarded"; place: string }
  | { name: "picture.reserved"; key: string }
  | { name: "picture.stored"; key: string; width: number; height: number }
  | { name: "pictures.swept"; keys: string[]; seen: number };
