import type { EffectsOf } from "@/lib/events/effects";
import { notify } from "@/lib/events/job";
import { staleKey } from "@/lib/events/stale-keys";
import { listed } from "@/lib/events/stale-pages";
import { PROMOTED } from "./rules";

/** Both threads and all that lists them, and the pages of those whose words moved. Its writer is notified. */
export const promotionEffects: EffectsOf<"comment.promoted"> = {
  "comment.promoted"(event) {
    const { threadId, kind, by, decisionId } = event;
    return {
      stale: [
        ...listed(event),
        ...listed(event.from),
        staleKey.tags,
        staleKey.answers,
        ...event.commenters.map(staleKey.person),
        ...event.lines.map(staleKey.thread),
        ...(decisionId === null ? [] : [staleKey.log]),
      ],
      jobs: [
        decisionId === null
          ? notify({ of: "decision", threadId, commentId: null, note: PROMOTED[kind], by })
          : notify({ of: "statement", decisionId }),
      ],
    };
  },
};
