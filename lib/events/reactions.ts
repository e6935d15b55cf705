import type { Changed, Target, ThreadRef } from "./event";

/** A mark was set or taken back: how many there are now, and whether that changed anything. */
interface Mark extends ThreadRef {
  readonly count: number;
  readonly changed: boolean;
  readonly revision: number;
}

interface AboutFlag {
  readonly subject: Target;
  /** The thread that the thing stands in, if it is no member. */
  readonly threadId?: number;
  /** What the program did about it: it was hidden, or is shown again, and its owner may have been silenced. */
  readonly decisionIds: readonly number[];
  /** Null where nothing looks otherwise. */
  readonly changed: Changed | null;
  readonly restored: readonly Target[];
}

/** `first` where they had no flag on it that stood. */
export type TargetFlagged = AboutFlag & {
  readonly name: "thing.flagged";
  readonly caseId: number;
  readonly first: boolean;
};

export type FlagWithdrawn = AboutFlag & { readonly name: "flag.withdrawn"; readonly caseId: number | null };

/** Marks, follows and flags. */
export type ReactionEvent =
  | TargetFlagged
  | FlagWithdrawn
  /** `helper` is the handle of whose words helped; null where they asked anonymously. */
  | (Mark & { name: "helpful.marked"; commentId: number | null; helper: string | null })
  | (Mark & { name: "helpful.unmarked"; commentId: number | null; helper: string | null })
  | (Mark & { name: "question.joined" })
  | (Mark & { name: "question.left" })
  | { name: "thread.followed"; threadId: number; slug: string }
  | { name: "thread.unfollowed"; threadId: number; slug: string }
  | { name: "tag.followed"; tagId: number; slug: string }
  | { name: "tag.unfollowed"; tagId: number; slug: string };
