import { cacheKey } from "@/lib/addresses/cache-keys";
import type { Effects, EffectsOf } from "@/lib/events/effects";
import type { Reply } from "@/lib/events/event";
import { notifyOfReply } from "@/lib/events/job";
import { listed, pageOf } from "@/lib/events/page-keys";
import { unlessHeld } from "@/lib/forum/filters/effects";

export const commentEffects: EffectsOf<"comment.posted"> = {
  "comment.posted": (event) => unlessHeld(event, effectsOfReplies([event])),
};

export function effectsOfReplies(replies: readonly Reply[]): Effects {
  return {
    stale: replies.flatMap(pagesOf),
    jobs: replies.map(notifyOfReply),
    announced: replies.map(({ threadId, commentId, commenter, revision }) => ({
      threadId,
      commentId,
      commenter,
      revision,
    })),
  };
}

function pagesOf(reply: Reply): string[] {
  return [...listed(reply), ...pageOf(reply.commenter), ...(reply.byAuthor ? [cacheKey.answers] : [])];
}
