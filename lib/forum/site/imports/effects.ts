import { cacheKey } from "@/lib/addresses/cache-keys";
import type { Effects, EffectsOf } from "@/lib/events/effects";
import type { EventOf } from "@/lib/events/event";
import { relateThreadsSoon } from "@/lib/events/job";
import { listed } from "@/lib/events/page-keys";

type Commented = Pick<EventOf<"comments.imported">, "threads" | "commenters">;

const onCommented = ({ threads, commenters }: Commented): Effects => ({
  stale: [...threads.flatMap(listed), ...commenters.map(cacheKey.person), cacheKey.answers],
  jobs: [relateThreadsSoon()],
});

export const commentEffects: EffectsOf<"comments.imported"> = { "comments.imported": onCommented };
export const changedCommentEffects: EffectsOf<"comments.reimported"> = {
  "comments.reimported": onCommented,
};
