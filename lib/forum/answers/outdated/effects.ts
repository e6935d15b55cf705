import { cacheKey } from "@/lib/addresses/cache-keys";
import type { Effects, EffectsOf } from "@/lib/events/effects";
import type { EventOf } from "@/lib/events/event";
import { notify } from "@/lib/events/job";
import { pageOf } from "@/lib/events/page-keys";

const NOTE = {
  alone: "Your answer was marked as outdated. Everyone can still read it, below a line that says so.",
  withNewer:
    "Your answer was marked as outdated. Everyone can still read it, below a line that links to a newer answer.",
};

export const outdatedEffects: EffectsOf<"answer.outdated" | "answer.current"> = {
  "answer.outdated"(event) {
    const { changed, decisionId, first, threadId, commentId, newerId, by } = event;
    if (!changed) return {};
    if (decisionId !== null) return onRecord(event, [decisionId]);
    if (!first) return { stale: pagesOf(event) };
    const note = newerId === null ? NOTE.alone : NOTE.withNewer;
    return { stale: pagesOf(event), jobs: [notify({ of: "decision", threadId, commentId, note, by })] };
  },
  "answer.current"(event) {
    if (!event.changed) return {};
    return event.undoneIds.length > 0 ? onRecord(event, event.undoneIds) : { stale: pagesOf(event) };
  },
};

type Marked = EventOf<"answer.outdated" | "answer.current">;

function onRecord(event: Marked, decisionIds: readonly number[]): Effects {
  return {
    stale: [...pagesOf(event), cacheKey.log],
    jobs: decisionIds.map((decisionId) => notify({ of: "statement", decisionId })),
  };
}

function pagesOf({ threadIds, commenter }: Marked): string[] {
  return [...threadIds.map(cacheKey.thread), cacheKey.answers, ...pageOf(commenter)];
}
