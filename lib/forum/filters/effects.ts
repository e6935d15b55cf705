import { cacheKey } from "@/lib/addresses/cache-keys";
import { pagesOf } from "@/lib/events/changed";
import type { Effects } from "@/lib/events/effects";
import type { Filtered, Held } from "@/lib/events/filters";
import { type Job, notify } from "@/lib/events/job";

interface Posted {
  readonly threadId: number;
  readonly commentId?: number;
  readonly filtered?: Filtered;
}

/** A held post notifies only its writer. A visible post goes to Akismet if the owner set it up. */
export function unlessHeld(posted: Posted, effects: Effects): Effects {
  const held = posted.filtered?.held;
  return held ? { jobs: statementsOf(held), stale: [cacheKey.log] } : shown(posted, effects);
}

export function unlessHeldSince(posted: Posted, effects: Effects): Effects {
  const held = posted.filtered?.held;
  if (!held) return shown(posted, effects);
  return { jobs: statementsOf(held), stale: [...(effects.stale ?? []), ...pagesOf(held.changed)] };
}

export const statementsOf = ({ decisionId, others }: Held): Job[] =>
  [decisionId, ...others].map((id) => notify({ of: "statement", decisionId: id }));

function shown({ filtered, threadId, commentId }: Posted, effects: Effects): Effects {
  if (!filtered?.asked) return effects;
  const payload = commentId
    ? ({ kind: "comment", id: commentId } as const)
    : ({ kind: "thread", id: threadId } as const);
  const question: Job = { name: "ask_akismet", payload };
  return { ...effects, jobs: [...(effects.jobs ?? []), question] };
}
