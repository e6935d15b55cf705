import { pagesOf } from "./changed";
import type { Effects } from "./effects";
import { newsOf } from "./effects-of-decisions";
import { tell } from "./effects-of-replies";
import type { FlagWithdrawn, ThingFlagged } from "./flag-event";

/** A flag is seen by those alone who keep order; what it led the program to do is seen by all, and told to whom it concerns. */
export function effectsOfFlag({ decisionIds, changed, restored }: ThingFlagged | FlagWithdrawn): Effects {
  const statements = decisionIds.map((decisionId) => tell({ of: "statement", decisionId }));
  return {
    stale: changed ? pagesOf(changed) : [],
    jobs: [...statements, ...newsOf(restored)],
    announced: [],
  };
}
