import { pagesOf } from "@/lib/events/changed";
import type { Effects, EffectsOf } from "@/lib/events/effects";
import { callModeratorsSoon, type Job, notify, notifyOfRestored } from "@/lib/events/job";
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
    const { grave, confirmTo } = event;
    return {
      stale,
      jobs: [
        ...jobs,
        ...(confirmTo ? [{ name: "confirm_report", payload: { flagId: confirmTo } } satisfies Job] : []),
        ...(grave ? [callModeratorsSoon()] : []),
      ],
    };
  },
  "flag.withdrawn": effectsOfFlag,
};
