import type { NewsOf } from "@/lib/forum/notifications/input";
import type { Job } from "@/lib/jobs/job";
import type { Effects } from "./effects";
import type { Reply } from "./event";
import { staleKey } from "./stale-keys";
import { listed, pageOf } from "./stale-pages";

/** Each new reply makes its pages stale, is told of, and is announced to those who have its thread open. */
export function effectsOfReplies(replies: readonly Reply[]): Effects {
  return {
    stale: replies.flatMap(pagesOf),
    jobs: replies.map(({ commentId }) => tell({ of: "comment", commentId, edited: false })),
    announced: replies.map(({ threadId, commentId, commenter, revision }) => ({
      ...{ threadId, commentId, commenter, revision },
    })),
  };
}

function pagesOf(reply: Reply): string[] {
  return [...listed(reply), ...pageOf(reply.commenter), ...(reply.byAuthor ? [staleKey.answers] : [])];
}

/** People hear of it; not of what the import or the start content brings in (lib/pipeline/perform.ts). */
export function tell(payload: NewsOf): Job {
  return { name: "tell_people", payload };
}
