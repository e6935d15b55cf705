import { pagesOf } from "@/lib/events/changed";
import type { Effects, EffectsOf } from "@/lib/events/effects";
import { notify, notifyOfRestored } from "@/lib/events/job";
import type { FlagWithdrawn, TargetFlagged } from "@/lib/events/reactions";

function effectsOfFlag({ decisionIds, changed, restored }: TargetFlagged | FlagWithdrawn): Effects {
  return {
    stale: changed ? pagesOf(changed) : [],
    jobs: [
      ...decisionIds.map((decisionId) => notify({ of: "statement", decisionId })),
      ...notifyOfRestored(restored),
    ],
  };
}

export const flagEffects: EffectsOf<"target.flagged" | "flag.withdrawn"> = {
  "target.flagged": (event) => {
    const { stale, jobs = [] } = effectsOfFlag(event);
    if (!event.confirmTo) return { stale, jobs };
    return { stale, jobs: [...jobs, { name: "confirm_report", payload: { flagId: event.confirmTo } }] };
  },
  "flag.withdrawn": effectsOfFlag,
};
