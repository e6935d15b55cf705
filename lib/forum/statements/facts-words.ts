import type { Statement } from "@/db/queries/statements";
import type { DecisionKind } from "@/db/schema/decisions";
import type { SubjectKind } from "@/db/schema/subjects";

type Said = Pick<
  Statement,
  "kind" | "subjectKind" | "by" | "machine" | "noticed" | "until" | "undoneAt" | "detail" | "supersededById"
>;

const IT: Record<SubjectKind, string> = {
  thread: "Your thread",
  comment: "Your reply",
  picture: "Your picture",
  person: "Your account",
  mention: "The page",
};

const MEANS: Record<DecisionKind, string> = {
  dismiss: "A moderator has looked and found nothing against it. It is shown as before.",
  hide: "Nobody else sees it. What others wrote under it stays.",
  remove:
    "Nobody else sees it any more. In its place stands that a moderator removed it and by which rule; what others wrote under it stays.",
  restore: "It is shown again, in its old place.",
  redact:
    "A moderator took somebody’s private information out of it, and a line says so. All the rest stands as you wrote it.",
  lock: "Nobody can reply in it from now on. What is there can be read.",
  unlock: "Everybody can reply in it again.",
  slow: "Whoever has replied in it waits a while before they can reply again.",
  author_replies_only: "Only the author of this forum can reply in it from now on.",
  move: "It stands under other tags than you chose.",
  split: "It has become a thread of its own, with the replies under it. A line in the old place leads there.",
  merge: "It stands together with another thread now, and its old address leads there.",
  outdated: "It can still be read, under a line that says that it holds no longer.",
  warn: "It takes nothing from you. If the same happens again, more may follow.",
  limit: "The limits of a first day hold for your account: fewer posts, and fewer links in them.",
  silence: "Your account cannot write here. You can read, and appeal.",
  suspend: "Your account cannot do anything here but read, and appeal.",
  delete_content: "Everything that you wrote here is shown to nobody any more.",
};

/** What is restricted, and how. */
export function meansWords({ kind, subjectKind, detail, by, supersededById }: Said): string {
  if (kind === "hide" && by === null && supersededById)
    return "Nobody else saw it until a moderator had looked.";
  if (kind === "slow" && typeof detail.minutes === "number") {
    return `Whoever has replied in it waits ${detail.minutes} minutes before they can reply again.`;
  }
  return subjectKind === "person" ? MEANS[kind] : MEANS[kind].replace(/^It /, `${IT[subjectKind]} `);
}

/** It takes nothing away for longer than the moment. */
const MOMENTARY = new Set<DecisionKind>(["dismiss", "restore", "unlock", "warn"]);

export function lastsWords(said: Said, momentOf: (at: Date) => string): string {
  const { kind, by, until, undoneAt, supersededById } = said;
  if (undoneAt) return `Until ${momentOf(undoneAt)}, when it was taken back.`;
  if (MOMENTARY.has(kind)) return "It has no end to wait for.";
  if (until) return `Until ${momentOf(until)}. It ends by itself.`;
  if (by === null)
    return supersededById ? "Until a moderator looked. One has." : "Until a moderator has looked.";
  return "For good, unless it is taken back.";
}

/** The territory that it holds in. */
export function whereWords({ subjectKind }: Said): string {
  return subjectKind === "person"
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
