import type { Tx } from "@/db/transaction";
import type { Changed } from "@/lib/events/event";
import type { LockedTarget, Target, TargetPlace } from "../target";

export interface TargetWords {
  /** "Reply", before what it is called or on a chip. */
  readonly name: string;
  readonly plural: string;
  /** "a reply", to moderators and in the log. */
  readonly a: string;
  /** "your reply", to the one whose it is. */
  readonly your: string;
  /** "a reply of theirs", to moderators who look at the account. */
  readonly theirs: string;
  readonly missing: string;
  /** The title of the page on which it is flagged. */
  readonly flag: string;
}

/** What can be flagged and decided about: all that the kinds of target differ in, but for their SQL. */
export interface TargetKind {
  readonly words: TargetWords;
  /** Locks the thread that it is or stands in. */
  lockPlace(tx: Tx, target: Target): Promise<TargetPlace>;
  whatShows(tx: Tx, locked: LockedTarget): Promise<Changed>;
}

export const NO_PLACE: TargetPlace = { thread: null, comment: null };
