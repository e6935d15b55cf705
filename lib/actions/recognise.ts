import { type RecognisedStory, recogniseStory } from "@/lib/forum/content/stories/recognise";
import { findDates } from "@/lib/forum/content/stories/recognise/found-dates";
import type { TagAlias } from "@/lib/forum/content/tags/in-text";

export type { RecognisedStory };

/** Loaded when somebody pauses typing a story: chrono-node comes with it. */
export function recognise(text: string, today: string, aliases: readonly TagAlias[]): RecognisedStory {
  return recogniseStory(text, { today, aliases, find: findDates });
}
