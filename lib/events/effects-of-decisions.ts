import type { DecisionKind } from "@/db/schema/decisions";
import type { Target } from "@/lib/forum/targets/target";
import type { Job } from "@/lib/jobs/job";
import { pagesOf } from "./changed";
import type { DecisionMade } from "./decision-event";
import type { Effects } from "./effects";
import { tell } from "./effects-of-replies";

/** All that shows the thing; whoever it concerns reads a statement, and what is shown from now on is news as if it were new. */
export function effectsOfDecision({
  decisionIds,
  kind,
  changed,
  toldIds,
  restored,
}: Pick<DecisionMade, "decisionIds" | "kind" | "changed" | "toldIds" | "restored">): Effects {
  const statements = toldIds.flatMap(toldOf);
  const weighed = { name: "weigh_trust", payload: { decisionIds } } as const;
  return {
    stale: pagesOf(changed),
    jobs: [...statements, ...newsOf(restored), ...lessonsOf(kind, decisionIds), weighed],
    announced: [],
  };
}

/** The one it concerns and the members who flagged it; and by mail the visitors who reported it. */
const toldOf = (decisionId: number): Job[] => [
  tell({ of: "statement", decisionId }),
  { name: "mail_notifiers", payload: { decisionId } },
];

/** Whom it is told to is decided then: those who heard of it before do not hear of it again. */
export function newsOf(restored: readonly Target[]): Job[] {
  return restored.flatMap(({ kind, id }) => {
    if (kind === "comment") return [tell({ of: "comment", commentId: id, edited: false })];
    return kind === "thread" ? [tell({ of: "thread", threadId: id })] : [];
  });
}

const TELLING: readonly DecisionKind[] = ["hide", "remove", "restore", "dismiss", "delete_content"];

/** What is decided about a text tells the filter what is spam, and what is not. */
function lessonsOf(kind: DecisionKind, decisionIds: readonly number[]): Job[] {
  return TELLING.includes(kind) ? [learnFrom(decisionIds)] : [];
}

const learnFrom = (decisionIds: readonly number[]): Job => ({
  name: "learn_from_decisions",
  payload: { decisionIds },
});
