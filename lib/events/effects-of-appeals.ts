import type { AppealEvent } from "./appeal-event";
import { pagesOf } from "./changed";
import type { Effects } from "./effects";
import { learnFrom, newsOf } from "./effects-of-decisions";
import { tell } from "./effects-of-replies";

/** Who appeals hears of each question and of the answer; those who keep order find what is new among what waits. */
export function effectsOfAppeal(event: AppealEvent): Effects {
  const told = tell({ of: "statement", decisionId: event.decisionId });
  switch (event.name) {
    case "appeal.made":
      return { stale: [], jobs: [], announced: [] };
    case "appeal.message_added":
      return { stale: [], jobs: event.asked ? [told] : [], announced: [] };
    case "appeal.decided":
      return {
        stale: pagesOf(event.changed),
        jobs: [told, ...newsOf(event.restored), learnFrom([event.decisionId])],
        announced: [],
      };
  }
}
