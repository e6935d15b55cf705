import type { TargetView } from "@/db/targets/reads";
import type { Tx } from "@/db/transaction";
import { calledName } from "@/lib/called";
import type { Changed } from "@/lib/events/event";
import type { LockedTarget, Target, TargetPlace } from "../target";

/** A target as moderators see it. */
export type Seen = Pick<TargetView, "owner" | "thread" | "url">;

/** A target as the member sees it who flagged it: `called` is the handle of a member, or the title of a mention. */
export interface Flagged {
  readonly thread: { readonly title: string } | null;
  readonly called: string | null;
}

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
  /** What moderators call it, in one line; a title is cut unless `whole`. */
  readonly called: (seen: Seen, whole: boolean) => string;
  /** What it is called in the list of what a member flagged. */
  readonly flagged: (flagged: Flagged) => string;
}

/** What can be flagged and decided about: all that the kinds of target differ in, but for their SQL. */
export interface TargetTraits {
  readonly words: TargetWords;
  /** Locks the thread that it is or stands in. */
  lockPlace(tx: Tx, target: Target): Promise<TargetPlace>;
  whatShows(tx: Tx, locked: LockedTarget): Promise<Changed>;
}

/** "Reply by Ben". */
export const byOwner = (name: string, { owner }: Seen): string =>
  `${name} by ${owner ? calledName(owner) : "somebody who is gone"}`;

export const NO_PLACE: TargetPlace = { thread: null, comment: null };
