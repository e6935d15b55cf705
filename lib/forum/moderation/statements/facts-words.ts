import type { Statement } from "@/db/decisions/statements";
import { KINDS } from "@/lib/forum/moderation/decisions/kinds";
import { capital } from "@/lib/forum/moderation/decisions/words";
import { TARGETS } from "@/lib/forum/targets/kinds";

type Said = Pick<
  Statement,
  "kind" | "subjectKind" | "by" | "machine" | "noticed" | "until" | "undoneAt" | "detail" | "supersededById"
>;

export function meansWords({ kind, subjectKind, detail, by, supersededById }: Said): string {
  if (kind === "hide" && by === null && supersededById)
    return "Nobody else could see it until a moderator reviewed it.";
  return KINDS[kind].words.meaning(capital(TARGETS[subjectKind].words.your), detail);
}

export function lastsWords(said: Said, momentOf: (at: Date) => string): string {
  const { kind, by, until, undoneAt, supersededById } = said;
  if (undoneAt) return `Until ${momentOf(undoneAt)}, when it was undone.`;
  const { lasts } = KINDS[kind].words;
  if (lasts) return lasts;
  if (until) return `Until ${momentOf(until)}. It ends by itself.`;
  if (by === null)
    return supersededById
      ? "Until a moderator reviewed it, which has happened."
      : "Until a moderator reviews it.";
  return "For good, unless this decision is undone.";
}

export function whereWords({ subjectKind }: Said): string {
  return subjectKind === "person"
    ? "In this forum, whichever country you use it from. Nothing changes elsewhere."
    : "Everywhere in this forum, for readers in every country: on pages, in lists, feeds and search. Nothing changes elsewhere.";
}

export function foundWords({ noticed, by, machine }: Said): string {
  if (noticed) return "Somebody reported it. We never say who reported something.";
  if (machine !== "none" || by === null) return "Nobody reported it: a filter of this forum found it.";
  return "Nobody reported it: a moderator found it.";
}

export function machineWords({ machine, by, noticed, supersededById }: Said): string {
  if (machine === "none") {
    return `Nothing. ${noticed ? "Somebody reported it, and a person" : "A person found it,"} reviewed it and decided.`;
  }
  if (machine === "found" && by) return "A filter found it. A person reviewed it and decided.";
  const why = noticed ? "because enough readers reported it" : "because of what its filters found";
  const then = supersededById ? "A person has reviewed it since." : "A person will review it.";
  return `Software decided this alone, ${why}. ${then}`;
}
