import type { AppealEvent } from "./appeal-event";
import type { Effects } from "./effects";
import { effectsOfDecision } from "./effects-of-decisions";
import { tell } from "./effects-of-replies";
import { staleKey } from "./stale-keys";

/** Who appeals hears of each question and of the answer; those who keep order find what is new among what waits. */
export function effectsOfAppeal(event: AppealEvent): Effects {
  const told = tell({ of: "statement", decisionId: event.decisionId });
  switch (event.name) {
    case "appeal.made":
      return { stale: [], jobs: [], announced: [] };
    case "appeal.message_added":
      return { stale: [], jobs: event.asked ? [told] : [], announced: [] };
    case "appeal.decided":
      return event.granted
        ? effectsOfDecision({ ...event, toldIds: [event.decisionId] })
        : { stale: [staleKey.log], jobs: [told], announced: [] };
  }
}
