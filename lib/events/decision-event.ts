import type { DecisionKind } from "@/db/schema/decisions";
import type { Target } from "@/lib/forum/targets/target";
import type { Changed } from "./event";

interface DecisionEvent {
  /** It and all that is a part of it, in the order they were made. */
  readonly decisionIds: readonly number[];
  /** Those of them that somebody hears of by themselves. */
  readonly toldIds: readonly number[];
  readonly kind: DecisionKind;
  readonly subject: Target;
  readonly caseId: number | null;
  readonly changed: Changed;
  /** What readers see from now on, and did not before. */
  readonly restored: readonly Target[];
}

export type DecisionMade = DecisionEvent & { readonly name: "decision.made" };
export type DecisionUndone = DecisionEvent & { readonly name: "decision.undone" };
