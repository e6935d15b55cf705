import type { Subject } from "@/lib/forum/moderation/subject";
import type { Job } from "@/lib/jobs/job";
import { pagesOf } from "./changed";
import type { DecisionMade, DecisionUndone } from "./decision-event";
import type { Effects } from "./effects";
import { tell } from "./effects-of-replies";

/** All that shows the thing; whoever it concerns reads a statement, and what is shown from now on is news as if it were new. */
export function effectsOfDecision({ changed, toldIds, restored }: DecisionMade | DecisionUndone): Effects {
  const statements = toldIds.map((decisionId) => tell({ of: "statement", decisionId }));
  return { stale: pagesOf(changed), jobs: [...statements, ...newsOf(restored)], announced: [] };
}

/** Whom it is told to is decided then: those who heard of it before do not hear of it again. */
export function newsOf(restored: readonly Subject[]): Job[] {
  return restored.flatMap(({ kind, id }) => {
    if (kind === "comment") return [tell({ of: "comment", commentId: id, edited: false })];
    return kind === "thread" ? [tell({ of: "thread", threadId: id })] : [];
  });
}
