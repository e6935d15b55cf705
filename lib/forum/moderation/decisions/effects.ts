import type { DecisionKind } from "@/db/decisions/schema";
import { pagesOf } from "@/lib/events/changed";
import type { Effects, EffectsOf } from "@/lib/events/effects";
import { type Job, notify, notifyOfRestored } from "@/lib/events/job";
import type { DecisionMade } from "@/lib/events/moderation";

type Decided = Pick<DecisionMade, "decisionIds" | "kind" | "changed" | "toldIds" | "restored">;

/** All pages that show the post; whoever it concerns reads a statement, and a restored post is news as if it were new. */
export function effectsOfDecision({ decisionIds, kind, changed, toldIds, restored }: Decided): Effects {
  return {
    stale: pagesOf(changed),
    jobs: [
      ...toldIds.flatMap(statementsOf),
      ...notifyOfRestored(restored),
      ...trainingOf(kind, decisionIds),
      { name: "weigh_trust", payload: { decisionIds } },
    ],
  };
}

export const decisionEffects: EffectsOf<"decision.made" | "decision.undone"> = {
  "decision.made": effectsOfDecision,
  "decision.undone": effectsOfDecision,
};

/** The one it concerns and the members who flagged it; and by mail the visitors who reported it. */
const statementsOf = (decisionId: number): Job[] => [
  notify({ of: "statement", decisionId }),
  { name: "mail_notifiers", payload: { decisionId } },
];

const TRAINING: readonly DecisionKind[] = ["hide", "remove", "restore", "dismiss", "delete_content"];

/** A decision about a text teaches the spam filter. */
function trainingOf(kind: DecisionKind, decisionIds: readonly number[]): Job[] {
  return TRAINING.includes(kind) ? [{ name: "learn_from_decisions", payload: { decisionIds } }] : [];
}
