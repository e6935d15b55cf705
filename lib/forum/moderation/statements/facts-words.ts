import type { Statement } from "@/db/decisions/statements";
import { KINDS } from "@/lib/forum/moderation/decisions/kinds";
import { capital } from "@/lib/forum/moderation/decisions/words";
import { TARGETS } from "@/lib/forum/targets/kinds";

type Said = Pick<
  Statement,
  "kind" | "targetKind" | "by" | "machine" | "noticed" | "until" | "undoneAt" | "detail" | "supersededById"
>;

export function meansWords({ kind, targetKind, detail, by, supersededById }: Said): string {
  if (kind === "hide" && by === null && supersededById)
    return "Nobody else saw it until a moderator had looked.";
  return KINDS[kind].words.meaning(capital(TARGETS[targetKind].words.your), detail);
}

export function lastsWords(said: Said, momentOf: (at: Date) => string): string {
  const { kind, by, until, undoneAt, supersededById } = said;
  if (undoneAt) return `Until ${momentOf(undoneAt)}, when it was undone.`;
  const { lasts } = KINDS[kind].words;
  if (lasts) return lasts;
  if (until) return `Until ${momentOf(until)}. It ends by itself.`;
  if (by === null)
    return supersededById ? "Until a moderator looked. One has." : "Until a moderator has looked.";
  return "For good, unless it is undone.";
}

export function whereWords({ targetKind }: Said): string {
  return targetKind === "person"
    ? "In this forum, from whichever country you use it. Elsewhere nothing changes for you."
    : "In all of this forum, for readers in every country: on its pages and lists, in feeds and in what is found. Elsewhere nothing changes.";
}

export function foundWords({ noticed, by, machine }: Said): string {
  if (noticed) return "Somebody here reported it. Who reports something is told to nobody.";
  if (machine !== "none" || by === null) return "Nobody reported it: a filter of this forum came upon it.";
  return "Nobody reported it: a moderator came upon it.";
}

export function machineWords({ machine, by, noticed, supersededById }: Said): string {
  if (machine === "none") {
    return `Nothing. ${noticed ? "It was reported, and a person" : "A person found it,"} looked at it and decided.`;
  }
  if (machine === "found" && by) return "A filter found it. A person looked at it and decided.";
  const why = noticed ? "because of how many reported it" : "because of what its filters found";
  const then = supersededById ? "A person has looked since." : "A person looks next.";
  return `A program decided this alone, ${why}. ${then}`;
}
