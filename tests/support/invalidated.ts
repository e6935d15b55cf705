import { splitInvalidated } from "@/lib/addresses/cache-keys";
import type { ForumEvent } from "@/lib/events/event";
import { effectsOf } from "./effects";

/** The keys of the pages that look otherwise since then, however soon that has to be. */
export function staleSince(event: ForumEvent): string[] {
  const { stale, away } = splitInvalidated(effectsOf(event).stale);
  return [...stale, ...away];
}
