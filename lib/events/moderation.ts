import type { DecisionKind } from "@/db/decisions/schema";
import type { PersonRole } from "@/db/people/schema";
import type { Changed, Target } from "./event";

interface DecisionEvent {
  readonly decisionIds: readonly number[];
  readonly toldIds: readonly number[];
  readonly kind: DecisionKind;
  readonly subject: Target;
  readonly caseId: number | null;
  readonly changed: Changed;
  readonly restored: readonly Target[];
}

/** One decision of several that a moderator made or undid at once. */
export type DecisionAmongSeveral = DecisionEvent & { readonly decisionId: number };

/** `left` are the cases that a colleague had decided, or that could not be decided like this. */
export interface DecisionsMade {
  readonly name: "decisions.made";
  readonly togetherId: string;
  readonly made: readonly DecisionAmongSeveral[];
  readonly left: readonly number[];
}

/** `left` are the decisions that somebody had undone, or that could not be undone. */
export interface DecisionsUndone {
  readonly name: "decisions.undone";
  readonly togetherId: string;
  readonly undone: readonly DecisionAmongSeveral[];
  readonly left: readonly number[];
}

export type DecisionMade = DecisionEvent & { readonly name: "decision.made" };
export type DecisionUndone = DecisionEvent & { readonly name: "decision.undone" };

interface OfAppeal {
  readonly appealId: number;
  readonly decisionId: number;
}

export type AppealEvent =
  | (OfAppeal & { readonly name: "appeal.made" })
  | (OfAppeal & { readonly name: "appeal.message_added"; readonly asked: boolean })
  | (OfAppeal & {
      readonly name: "appeal.decided";
      readonly granted: boolean;
      readonly kind: DecisionKind;
      readonly decisionIds: readonly number[];
      readonly changed: Changed;
      readonly restored: readonly Target[];
    });

interface OfModmail {
  readonly modmailId: number;
  readonly messageId: number;
  readonly personId: number;
  readonly byModerator: boolean;
}

type ModmailEvent =
  | (OfModmail & { readonly name: "modmail.started" })
  | (OfModmail & { readonly name: "modmail.written" })
  /** By a moderator, without an answer; or `undone`. */
  | { name: "modmail.dismissed"; modmailId: number; undone: boolean }
  | { name: "modmail.seen"; modmailId: number };

export type ModerationEvent =
  | DecisionMade
  | DecisionUndone
  | DecisionsMade
  | DecisionsUndone
  | AppealEvent
  | { name: "case.taken"; caseId: number; by: number }
  | { name: "case.released"; caseId: number }
  | { name: "case.closed"; caseId: number; by: number }
  | { name: "case.escalated"; caseId: number; by: number; personId: number }
  | { name: "note.added"; caseId: number; noteId: number }
  | { name: "note.deleted"; caseId: number; noteId: number }
  | { name: "role.changed"; personId: number; handle: string; from: PersonRole; to: PersonRole }
  | { name: "role.proposed"; proposalId: number; personId: number; to: PersonRole }
  | { name: "role.proposal_dropped"; proposalId: number; personId: number }
  /** `to` is the new wording, or whether moderators can still choose the reason. */
  | {
      name: "reason.changed";
      reasonId: number;
      to: { title: string; text: string; legal: boolean } | "retired" | "offered";
    }
  | { name: "reasons.ordered"; reasonIds: number[] }
  | ModmailEvent
  | { name: "notifier.forgotten"; flagId: number }
  | { name: "notifier.kept"; flagId: number }
  /** `last` is the id at which a batch ended; null if the last batch is done. */
  | {
      name: "trust.weighed";
      last: number | null;
      moved: { personId: number; from: number; to: number }[];
    };
