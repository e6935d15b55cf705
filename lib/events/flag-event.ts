import type { Target } from "@/lib/forum/targets/target";
import type { Changed } from "./event";

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
export type ThingFlagged = AboutFlag & {
  readonly name: "thing.flagged";
  readonly caseId: number;
  readonly first: boolean;
};

export type FlagWithdrawn = AboutFlag & { readonly name: "flag.withdrawn"; readonly caseId: number | null };

/** What readers say is wrong, and who works on it. */
export type FlagEvent =
  | ThingFlagged
  | FlagWithdrawn
  | { name: "case.taken"; caseId: number; by: number }
  | { name: "case.released"; caseId: number }
  /** Without a decision. */
  | { name: "case.closed"; caseId: number; by: number }
  | { name: "case.escalated"; caseId: number; by: number; personId: number };
