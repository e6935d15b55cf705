import type { Statement } from "@/db/decisions/statements";
import { KINDS } from "@/lib/forum/moderation/decisions/kinds";
import { capital } from "@/lib/forum/moderation/decisions/words";
import { TARGETS } from "@/lib/forum/targets/kinds";
import { momentOf } from "@/lib/words/dates";

type Said = Pick<
  Statement,
  "kind" | "targetKind" | "by" | "machine" | "noticed" | "until" | "undoneAt" | "detail" | "supersededById"
>;

export function meansWords({ kind, targetKind, detail, by, supersededById }: Said): string {
  if (kind === "hide" && by === null && supersededById)
    return "Only you and moderators could see it until a moderator checked it.";
  return KINDS[kind].words.meaning(capital(TARGETS[targetKind].words.your), detail);
}

export function lastsWords(said: Said): string {
  const { kind, by, until, undoneAt, supersededById } = said;
  if (undoneAt) return `Until ${momentOf(undoneAt)}, when a moderator undid it.`;
  const { lasts } = KINDS[kind].words;
  if (lasts) return lasts;
  if (until) return `Until ${momentOf(until)}. You need not do anything.`;
  if (by === null)
    return supersededById
      ? "Until a moderator checked it. A moderator now has."
      : "Until a moderator checks it.";
  return "Permanently, unless a moderator undoes the decision.";
}

export function whereWords({ targetKind }: Said): string {
  return targetKind === "person"
    ? "In this forum only, in every country."
    : "In this forum only, for readers in every country: on pages, in lists, in feeds and in search.";
}

export function foundWords({ noticed, by, machine }: Said): string {
  if (noticed) return "Somebody flagged it. We never say who.";
  if (machine !== "none" || by === null) return "The forum’s spam filter found it. Nobody had flagged it.";
  return "A moderator found it. Nobody had flagged it.";
}

export function machineWords({ machine, by, noticed, supersededById }: Said): string {
  if (machine === "none") {
    return `Nothing. A moderator ${noticed ? "checked the flags" : "found it"} and decided.`;
  }
  if (machine === "found" && by) return "The spam filter found it. A moderator checked it and decided.";
  const why = noticed ? "because of the number of flags" : "because of what the spam filter found";
  const then = supersededById ? "A moderator has checked it since." : "A moderator will check it.";
  return `The forum’s software decided this alone, ${why}. ${then}`;
}
