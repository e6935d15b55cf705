import type { DecisionKind } from "@/db/schema/decisions";
import type { SubjectKind } from "@/db/schema/subjects";
import type { Standing } from "./standing";

const TEXTS = ["thread", "comment"] as const;
const SHOWN = [...TEXTS, "picture", "mention"] as const;
const ALL = [...SHOWN, "person"] as const;

/** What can be decided about what. */
const ABOUT: Record<DecisionKind, readonly SubjectKind[]> = {
  dismiss: ALL,
  hide: SHOWN,
  remove: SHOWN,
  restore: ALL,
  redact: TEXTS,
  lock: ["thread"],
  unlock: ["thread"],
  slow: ["thread"],
  author_replies_only: ["thread"],
  move: ["thread"],
  split: ["comment"],
  merge: ["thread"],
  outdated: ["comment"],
  warn: ["person"],
  limit: ["person"],
  silence: ["person"],
  suspend: ["person"],
  delete_content: ["person"],
};

export function canBeAbout(kind: DecisionKind, subject: SubjectKind): boolean {
  return ABOUT[kind].includes(subject);
}

interface Outcome {
  readonly before: Standing;
  readonly after: Standing;
  /** Somebody flagged it, and nobody has decided yet. */
  readonly hasCase: boolean;
}

/** Why a decision would change nothing; null where it changes something. */
export function saysNothing(kind: DecisionKind, { before, after, hasCase }: Outcome): string | null {
  switch (kind) {
    case "dismiss":
      return hasCase ? null : "Nothing about it waits for a decision.";
    case "hide":
      if (before.removedAt) return "It has been removed already.";
      return before.hiddenAt?.getTime() === after.hiddenAt?.getTime() ? "It has been hidden already." : null;
    case "remove":
      return before.removedAt ? "It has been removed already." : null;
    case "restore":
      return isKept(before) ? null : "There is nothing to restore: no decision bears on it.";
    case "lock":
      return before.lockedAt ? "This thread is locked already." : null;
    case "unlock":
      return before.lockedAt || before.slowSeconds || before.authorRepliesOnlyAt
        ? null
        : "Nothing keeps anybody from replying in this thread.";
    case "slow":
      return before.slowSeconds === after.slowSeconds ? "Replies are that far apart already." : null;
    case "author_replies_only":
      return before.authorRepliesOnlyAt ? "Only the author replies here already." : null;
    default:
      return null;
  }
}

function isKept({ hiddenAt, removedAt, limitedUntil, silencedUntil, suspendedUntil }: Standing): boolean {
  return [hiddenAt, removedAt, limitedUntil, silencedUntil, suspendedUntil].some((moment) => moment !== null);
}
