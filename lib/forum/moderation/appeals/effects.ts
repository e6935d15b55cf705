import { cacheKey } from "@/lib/addresses/cache-keys";
import { type EffectsOf, none } from "@/lib/events/effects";
import { notify } from "@/lib/events/job";
import { effectsOfDecision } from "@/lib/forum/moderation/decisions/effects";

export const appealEffects: EffectsOf<"appeal.made" | "appeal.message_added" | "appeal.decided"> = {
  "appeal.made": none,
  "appeal.message_added": ({ asked, decisionId }) => ({
    jobs: asked ? [notify({ of: "statement", decisionId })] : [],
  }),
  "appeal.decided": (event) =>
    event.granted
      ? effectsOfDecision({ ...event, toldIds: [event.decisionId] })
      : { stale: [cacheKey.log], jobs: [notify({ of: "statement", decisionId: event.decisionId })] },
};
