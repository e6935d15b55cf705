import { cacheKey } from "@/lib/addresses/cache-keys";
import type { EventName, EventOf, Reply } from "./event";
import type { Job } from "./job";

export interface Effects {
  readonly stale?: readonly string[];
  readonly jobs?: readonly Job[];
  readonly announced?: readonly Announcement[];
}

/** A reply as the live stream sends it to open thread pages: only what the public page shows as well. */
export type Announcement = Pick<Reply, "threadId" | "commentId" | "commenter" | "revision">;

export type EffectsOf<Name extends EventName> = { readonly [One in Name]: (event: EventOf<One>) => Effects };

export const none = (): Effects => ({});

/** For changes that every page shows, or that may show on any page. */
export const everyPage = (): Effects => ({ stale: [cacheKey.site] });
