import type { Statement } from "@/db/decisions/statements";
import { KINDS } from "@/lib/forum/moderation/decisions/kinds";
import { capital, undoneWords } from "@/lib/forum/moderation/decisions/words";
import { TARGETS } from "@/lib/forum/targets/kinds";
import { momentOf } from "@/lib/words/dates";

type Said = Pick<
  Statement,
  | "kind"
  | "targetKind"
  | "by"
  | "machine"
  | "noticed"
  | "until"
  | "undoneAt"
  | "undoneBy"
  | "detail"
  | "ended"
  | "from"
  | "now"
>;

/** Undone, ended by a later decision, or past its last day. */
export const isOver = ({ undoneAt, ended, until }: Said, at: Date): boolean =>
  undoneAt !== null || ended !== null || (until !== null && until <= at);

export function meansWords({ kind, targetKind, detail }: Said, over: boolean): string {
  const { meaning, meant } = KINDS[kind].words;
  return (over ? meant : meaning)(capital(TARGETS[targetKind].words.your), detail);
}

type Still = (now: Statement["now"]) => string | null;

const hidden: Still = ({ hidden }) => (hidden ? "Another decision still hides it" : null);

/** What another decision still does to the target after this one is over. */
const STILL: Partial<Record<Statement["kind"], Still>> = {
  hide: hidden,
  remove: hidden,
  lock: ({ locked }) => (locked ? "Another decision still locks the thread" : null),
  slow: ({ slow }) => (slow ? "Another decision still keeps the thread in slow mode" : null),
  author_replies_only: ({ authorRepliesOnly }) =>
    authorRepliesOnly ? "Another decision still allows only the author’s replies" : null,
};

/** What holds for the member now that the decision is over. */
export function nowWords({ kind, targetKind, now }: Said): string {
  const { your } = TARGETS[targetKind].words;
  const still = STILL[kind]?.(now);
  if (still) return `${still}.`;
  if (now.withdrawn) return `You deleted ${your}.`;
  if (now.threadWithdrawn) return "The writer of the thread has deleted the thread.";
  if (kind === "hide" || kind === "remove") return `Everyone can see ${your} again.`;
  return undoneWords({ kind, targetKind });
}

export function lastsWords(said: Said, over: boolean): string {
  const { kind, targetKind, by, until, undoneAt, undoneBy, ended } = said;
  if (undoneAt)
    return `Until ${momentOf(undoneAt)}, when ${undoneBy ? "a moderator undid it" : "flags were withdrawn"}.`;
  if (ended) {
    const did = KINDS[ended.kind].words.did(TARGETS[targetKind].words.your, true);
    return `Until ${momentOf(new Date(ended.at))}, when a moderator ${did}.`;
  }
  const { lasts } = KINDS[kind].words;
  if (lasts) return lasts;
  if (until)
    return `Until ${momentOf(until)}. ${over ? "The decision is over." : "You need not do anything."}`;
  return by === null
    ? "Until a moderator checks it."
    : "Permanently, unless a moderator undoes the decision.";
}

export function whereWords({ targetKind }: Said): string {
  return targetKind === "person"
    ? "In this forum only, in every country."
    : "In this forum only, for readers in every country: on pages, in lists, in feeds and in search.";
}

export function foundWords({ noticed, by, machine, from, targetKind }: Said): string {
  if (from) return foundBefore(from);
  const { your } = TARGETS[targetKind].words;
  if (noticed) return `Somebody flagged ${your}. We never say who.`;
  if (machine !== "none" || by === null) return "The forum’s spam filter found it. Nobody had flagged it.";
  return `A moderator found it. Nobody had flagged ${your}.`;
}

/** A decision about an account that a moderator took from a case about a post. */
function foundBefore({ targetKind, noticed, found }: NonNullable<Said["from"]>): string {
  const { your } = TARGETS[targetKind].words;
  if (noticed)
    return `Somebody flagged ${your}, and a moderator then checked your account. We never say who.`;
  return found
    ? `The forum’s spam filter found ${your}, and a moderator then checked your account.`
    : `A moderator checked ${your}, and then your account.`;
}

export function machineWords({ machine, by, noticed, from, ended, undoneAt, undoneBy }: Said): string {
  if (machine === "none")
    return `Nothing. A moderator ${noticed ? "checked the flags" : "found it"} and decided.`;
  if (machine === "found" && by) {
    const what = from ? TARGETS[from.targetKind].words.your : "it";
    return `The spam filter found ${what}. A moderator checked it and decided.`;
  }
  const why = noticed ? "because of the number of flags" : "because of what the spam filter found";
  const then =
    ended || undoneBy
      ? "A moderator has checked it since."
      : undoneAt
        ? "The software ended the decision itself, because flags were withdrawn."
        : "A moderator will check it.";
  return `The forum’s software decided this alone, ${why}. ${then}`;
}
