import { cacheKey } from "@/lib/addresses/cache-keys";
import { pagesOf } from "@/lib/events/changed";
import type { EffectsOf } from "@/lib/events/effects";
import { notify } from "@/lib/events/job";
import { listed } from "@/lib/events/page-keys";
import { DEMOTED, PROMOTED } from "./rules";

export const promotionEffects: EffectsOf<"comment.promoted" | "promotion.undone"> = {
  "comment.promoted"(event) {
    const { threadId, kind, by, decisionId } = event;
    return {
      stale: [
        ...listed(event),
        ...listed(event.from),
        cacheKey.tags,
        cacheKey.answers,
        ...event.commenters.map(cacheKey.person),
        ...event.lines.map(cacheKey.thread),
        ...(decisionId === null ? [] : [cacheKey.log]),
      ],
      jobs: [
        decisionId === null
          ? notify({ of: "decision", threadId, commentId: null, note: PROMOTED[kind], by })
          : notify({ of: "statement", decisionId }),
      ],
    };
  },
  "promotion.undone": (event) => ({
    stale: [...pagesOf(event.changed), ...listed(event), cacheKey.tags, cacheKey.answers],
    jobs: [
      notify({
        of: "decision",
        threadId: event.threadId,
        commentId: event.commentId,
        note: DEMOTED,
        by: event.by,
      }),
    ],
  }),
};
