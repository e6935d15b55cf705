import type { DecisionFacts } from "@/db/commands/decision-facts";
import type { DecisionKind } from "@/db/schema/decisions";
import type { SubjectKind } from "@/db/schema/subjects";

type Decided = Pick<DecisionFacts, "kind" | "subjectKind" | "byId" | "reasonTitle">;

const YOURS: Record<SubjectKind, string> = {
  thread: "your thread",
  comment: "your reply",
  picture: "your picture",
  person: "your account",
  mention: "a page that you linked from",
};

/** What was done to a thing, after its name. */
const DONE: Record<DecisionKind, string> = {
  dismiss: "is shown again: a moderator has looked, and it stays",
  hide: "was hidden",
  remove: "was removed",
  restore: "is shown again",
  redact: "was edited to take out somebody’s private information",
  lock: "was locked",
  unlock: "is open again",
  slow: "was put into slow mode",
  author_replies_only: "can be answered by the author alone from now on",
  move: "was put under other tags",
  split: "was split: a part of it is a thread of its own now",
  merge: "was merged with another thread",
  outdated: "was marked as outdated",
  warn: "brought you a warning",
  limit: "has the limits of a first day for a while",
  silence: "cannot write for a while",
  suspend: "was suspended",
  delete_content: "was emptied of all it had written",
};

/** Decided about whoever wrote it: what exactly is theirs to know, and nobody's who flagged it. */
const ABOUT_PEOPLE = new Set<DecisionKind>(["warn", "limit", "silence", "suspend", "delete_content"]);

const capital = (words: string) => words[0]?.toUpperCase() + words.slice(1);

/** "Your reply was hidden: Spam or advertising." */
export function decidedNote(decided: Decided): string {
  const { kind, subjectKind, byId, reasonTitle } = decided;
  const yours = YOURS[subjectKind];
  if (kind === "warn") {
    const about = subjectKind === "person" ? "" : ` about ${yours}`;
    return `You were warned${about}: ${reasonTitle}.`;
  }
  if (kind === "hide" && byId === null) {
    return `${capital(yours)} is hidden until a moderator has looked at it.`;
  }
  return `${capital(yours)} ${DONE[kind]}${kind === "dismiss" ? "" : `: ${reasonTitle}`}.`;
}

const SOMEBODYS: Record<SubjectKind, string> = {
  thread: "a thread",
  comment: "a reply",
  picture: "a picture",
  person: "an account",
  mention: "a mention elsewhere",
};

/** "Your reply waits for a look", as long as nobody has decided anything else. */
export function waitingTitle({ subjectKind }: Pick<Decided, "subjectKind">, mine: boolean): string {
  return `${capital((mine ? YOURS : SOMEBODYS)[subjectKind])} waits for a look`;
}

/** "Your reply was removed"; those who keep order read the same of "a reply". */
export function titleOf({ kind, subjectKind }: Pick<Decided, "kind" | "subjectKind">, mine: boolean): string {
  if (kind === "warn") return mine ? "You were warned" : "A member was warned";
  const did = kind === "dismiss" ? "was looked at, and stays" : DONE[kind];
  return `${capital((mine ? YOURS : SOMEBODYS)[subjectKind])} ${did}`;
}

export function undoneNote({ subjectKind }: Decided): string {
  return `What was decided about ${YOURS[subjectKind]} was taken back. It holds no longer.`;
}

export function appealNote({ subjectKind }: Decided, granted: boolean): string {
  return granted
    ? `Your appeal was granted: what was decided about ${YOURS[subjectKind]} holds no longer.`
    : `Your appeal was refused: what was decided about ${YOURS[subjectKind]} stays.`;
}

const ASKED = ["something", "one thing more", "a last thing"];

/** `said` is how many messages there are: each question is told by other words than the one before. */
export function askedNote(said: number): string {
  const asked = ASKED[Math.floor((said - 1) / 2)] ?? ASKED[0];
  return `You are asked ${asked} about your appeal, before it is decided.`;
}

/** What those who flagged or reported it hear: what was done and by which rule, but nothing that was decided about its writer. */
export function outcomeNote(
  { kind, reasonTitle }: Pick<Decided, "kind" | "reasonTitle">,
  did: "flagged" | "reported" = "flagged",
): string {
  if (kind === "dismiss" || kind === "restore") {
    return `A moderator looked at what you ${did}, and it stays: ${reasonTitle}.`;
  }
  if (ABOUT_PEOPLE.has(kind)) {
    return `A moderator agreed with what you ${did}, and acted on it: ${reasonTitle}.`;
  }
  return `What you ${did} ${DONE[kind]}: ${reasonTitle}.`;
}

export const OUTCOME_UNDONE =
  "What was decided about something that you flagged was taken back on a second look.";
