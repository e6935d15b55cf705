import { cacheKey } from "@/lib/addresses/cache-keys";
import type { EffectsOf } from "@/lib/events/effects";
import { notify, relateThreadsSoon } from "@/lib/events/job";
import { listed, pageOf, pagesNaming } from "@/lib/events/page-keys";
import { unlessHeldSince } from "@/lib/forum/filters/effects";

export const editEffects: EffectsOf<"thread.edited" | "comment.edited"> = {
  "thread.edited": (event) =>
    unlessHeldSince(event, {
      stale: pagesNaming(event),
      jobs: [notify({ of: "thread", threadId: event.threadId }), relateThreadsSoon()],
    }),
  "comment.edited": (event) =>
    unlessHeldSince(event, {
      stale: [...listed(event), ...pageOf(event.commenter), cacheKey.answers],
      jobs: [notify({ of: "comment", commentId: event.commentId, edited: true })],
    }),
};
