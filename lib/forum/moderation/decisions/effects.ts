import type { DecisionKind } from "@/db/decisions/schema";
import { pagesOf } from "@/lib/events/changed";
import type { Effects, EffectsOf } from "@/lib/events/effects";
import { type Job, notify, notifyOfRestored } from "@/lib/events/job";
import type { DecisionAmongSeveral, DecisionMade } from "@/lib/events/moderation";

type Decided = Pick<DecisionMade, "decisionIds" | "kind" | "changed" | "toldIds" | "restored">;

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

export const effectsOfSeveral = (decisions: readonly DecisionAmongSeveral[]): Effects => {
  const effects = decisions.map(effectsOfDecision);
  return {
    stale: effects.flatMap(({ stale = [] }) => stale),
    jobs: effects.flatMap(({ jobs = [] }) => jobs),
  };
};

/** Notifies the member concerned and the flaggers; visitors who reported the target get an email. */
const statementsOf = (decisionId: number): Job[] => [
  notify({ of: "statement", decisionId }),
  { name: "mail_notifiers", payload: { decisionId } },
];

const TRAINING: readonly DecisionKind[] = ["hide", "remove", "restore", "dismiss", "delete_content"];

function trainingOf(kind: DecisionKind, decisionIds: readonly number[]): Job[] {
  return TRAINING.includes(kind) ? [{ name: "train_on_decisions", payload: { decisionIds } }] : [];
}
