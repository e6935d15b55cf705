import type { TargetView } from "@/db/targets/reads";
import type { Tx } from "@/db/transaction";
import { calledName } from "@/lib/display-names";
import type { Changed } from "@/lib/events/event";
import type { LockedTarget, Target, TargetPlace } from "../target";

export type Seen = Pick<TargetView, "owner" | "thread" | "url">;

export interface Flagged {
  readonly thread: { readonly title: string } | null;
  readonly called: string | null;
}

export interface TargetWords {
  readonly name: string;
  readonly plural: string;
  /** "a reply": for moderators and the log. */
  readonly a: string;
  /** "your reply": for the target's owner. */
  readonly your: string;
  /** "one of their replies": for moderators who review the account. */
  readonly theirs: string;
  readonly missing: string;
  readonly flag: string;
  readonly called: (seen: Seen, whole: boolean) => string;
  readonly flagged: (flagged: Flagged) => string;
}

/** Everything in which kinds of target differ, except SQL (db/targets). */
export interface TargetTraits {
  readonly words: TargetWords;
  lockPlace(tx: Tx, target: Target): Promise<TargetPlace>;
  whatShows(tx: Tx, locked: LockedTarget): Promise<Changed>;
}

export const byOwner = (name: string, { owner }: Seen): string =>
  `${name} by ${owner ? calledName(owner) : "somebody who is gone"}`;

export const NO_PLACE: TargetPlace = { thread: null, comment: null };
