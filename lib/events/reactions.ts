import type { Changed, Target, ThreadRef } from "./event";

interface Mark extends ThreadRef {
  readonly count: number;
  readonly changed: boolean;
  readonly revision: number;
}

interface AboutFlag {
  readonly subject: Target;
  readonly threadId?: number;
  readonly decisionIds: readonly number[];
  readonly changed: Changed | null;
  readonly restored: readonly Target[];
}

/** `first` if the flagger had no open flag on the target. */
export type TargetFlagged = AboutFlag & {
  readonly name: "target.flagged";
  readonly caseId: number;
  readonly first: boolean;
  /** Whether the flag makes its case one of the gravest. */
  readonly grave?: boolean;
  /** The report whose sender left an address to confirm it to. */
  readonly confirmTo?: number | null;
};

export type FlagWithdrawn = AboutFlag & { readonly name: "flag.withdrawn"; readonly caseId: number | null };

/** Without the post and the note, so that the log of events does not tell what somebody keeps. */
type SavedEvent =
  | { name: "post.saved"; savedId: number; remindAt: string | null }
  | { name: "post.unsaved"; savedId: number | null }
  /** `remindAt` is when the reminder is sent, in ISO 8601; null without one. */
  | { name: "saved.noted"; savedId: number; remindAt: string | null }
  | { name: "saved.removed"; savedId: number }
  | { name: "saved.restored"; savedId: number; remindAt: string | null };

export type ReactionEvent =
  | TargetFlagged
  | FlagWithdrawn
  /** `helper` is the handle of the post's writer; null if they asked anonymously. */
  | (Mark & { name: "helpful.marked"; commentId: number | null; helper: string | null })
  | (Mark & { name: "helpful.unmarked"; commentId: number | null; helper: string | null })
  | (Mark & { name: "question.joined" })
  | (Mark & { name: "question.left" })
  | { name: "thread.followed"; threadId: number; slug: string }
  | { name: "thread.unfollowed"; threadId: number; slug: string }
  | { name: "tag.followed"; tagId: number; slug: string }
  | { name: "tag.unfollowed"; tagId: number; slug: string }
  | SavedEvent
  | { name: "thread.hidden_for_oneself"; threadId: number; slug: string }
  | { name: "thread.shown_for_oneself"; threadId: number; slug: string }
  /** The log does not say who: it is the member’s own business. */
  | { name: "person.muted" }
  | { name: "person.unmuted" };
