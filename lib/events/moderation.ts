import type { DecisionKind } from "@/db/decisions/schema";
import type { PersonRole } from "@/db/people/schema";
import type { Changed, Target } from "./event";

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

interface OfAppeal {
  readonly appealId: number;
  readonly decisionId: number;
}

/** What becomes of what somebody says against a decision. */
export type AppealEvent =
  | (OfAppeal & { readonly name: "appeal.made" })
  /** `asked` where it is a question to the one who appeals. */
  | (OfAppeal & { readonly name: "appeal.message_added"; readonly asked: boolean })
  | (OfAppeal & {
      readonly name: "appeal.decided";
      readonly granted: boolean;
      readonly kind: DecisionKind;
      /** What was taken back: nothing where it was refused. */
      readonly decisionIds: readonly number[];
      readonly changed: Changed;
      /** What readers see from now on, and did not before. */
      readonly restored: readonly Target[];
    });

/** Cases, decisions and appeals, and who may make them for which reasons. */
export type ModerationEvent =
  | DecisionMade
  | DecisionUndone
  | AppealEvent
  | { name: "case.taken"; caseId: number; by: number }
  | { name: "case.released"; caseId: number }
  /** Without a decision. */
  | { name: "case.closed"; caseId: number; by: number }
  | { name: "case.escalated"; caseId: number; by: number; personId: number }
  | { name: "role.changed"; personId: number; handle: string; from: PersonRole; to: PersonRole }
  | { name: "role.proposed"; proposalId: number; personId: number; to: PersonRole }
  | { name: "role.proposal_dropped"; proposalId: number; personId: number }
  /** `to` is how it is worded now, or whether it is still offered. */
  | {
      name: "reason.changed";
      reasonId: number;
      to: { title: string; text: string; legal: boolean } | "retired" | "offered";
    }
  | { name: "reasons.ordered"; reasonIds: number[] }
  /** A visitor's address. */
  | { name: "notifier.forgotten"; flagId: number }
  | { name: "notifier.kept"; flagId: number }
  /** `last` is the number of whom a batch ended with; null where nobody was left. */
  | {
      name: "trust.weighed";
      last: number | null;
      moved: { personId: number; from: number; to: number }[];
    };
