import { cacheKey } from "@/lib/addresses/cache-keys";
import type { EventName, EventOf, Reply } from "./event";
import type { Job } from "./job";

/** What follows from an event: the pages it makes stale, the jobs it starts, and the replies it announces. */
export interface Effects {
  readonly stale?: readonly string[];
  readonly jobs?: readonly Job[];
  readonly announced?: readonly Announcement[];
}

/** A new reply as those hear of it who have its thread open: nothing that its page does not say. */
export type Announcement = Pick<Reply, "threadId" | "commentId" | "commenter" | "revision">;

/** The effects of each of these events: leaving one out does not compile. */
export type EffectsOf<Name extends EventName> = { readonly [One in Name]: (event: EventOf<One>) => Effects };

/** Nobody but who did it sees a difference. */
export const none = (): Effects => ({});

/** What stands on every page, or nobody can tell on which. */
export const everyPage = (): Effects => ({ stale: [cacheKey.site] });
