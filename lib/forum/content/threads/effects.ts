import { cacheKey } from "@/lib/addresses/cache-keys";
import type { EffectsOf } from "@/lib/events/effects";
import type { ThreadRef } from "@/lib/events/event";
import { notify, relateThreadsSoon } from "@/lib/events/job";
import { listed } from "@/lib/events/page-keys";
import { unlessHeld } from "@/lib/forum/filters/effects";

export const threadEffects: EffectsOf<"thread.posted" | "article.pinned"> = {
  "thread.posted": (event) =>
    unlessHeld(event, {
      stale: pagesOf(event),
      jobs: [notify({ of: "thread", threadId: event.threadId }), relateThreadsSoon()],
    }),
  "article.pinned": (event) => ({ stale: pagesOf(event) }),
};

const pagesOf = (thread: ThreadRef) => [...listed(thread), cacheKey.tags];
