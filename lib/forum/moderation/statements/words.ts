import type { DecisionFacts } from "@/db/decisions/writes";
import { isAboutPeople, KINDS } from "@/lib/forum/moderation/decisions/kinds";
import { capital, happenedWords } from "@/lib/forum/moderation/decisions/words";
import { TARGETS } from "@/lib/forum/targets/kinds";

type Decided = Pick<DecisionFacts, "kind" | "targetKind" | "byId" | "reasonTitle">;

/** "Your reply was hidden: Spam or advertising." */
export function decidedNote(decided: Decided): string {
  const { kind, targetKind, byId, reasonTitle } = decided;
  if (kind === "hide" && byId === null) {
    return `${capital(yours(targetKind))} is hidden until a moderator has looked at it.`;
  }
  if (KINDS[kind].finding === "fine") {
    return `${capital(yours(targetKind))} is shown again: a moderator has looked, and it stays.`;
  }
  return `${happenedWords(decided, "mine")}: ${reasonTitle}.`;
}

const yours = (kind: Decided["targetKind"]) => TARGETS[kind].words.your;

export function waitingTitle({ targetKind }: Pick<Decided, "targetKind">, mine: boolean): string {
  const { your, a } = TARGETS[targetKind].words;
  return `${capital(mine ? your : a)} waits for a look`;
}

export const titleOf = (decided: Pick<Decided, "kind" | "targetKind">, mine: boolean): string =>
  happenedWords(decided, mine ? "mine" : "theirs");

export function undoneNote({ targetKind }: Decided): string {
  return `What was decided about ${yours(targetKind)} was taken back. It holds no longer.`;
}

export function appealNote({ targetKind }: Decided, granted: boolean): string {
  return granted
    ? `Your appeal was granted: what was decided about ${yours(targetKind)} holds no longer.`
    : `Your appeal was refused: what was decided about ${yours(targetKind)} stays.`;
}

const ASKED = ["something", "one thing more", "a last thing"];

/** `said` counts the messages so far: each question gets words that differ from the one before. */
export function askedNote(said: number): string {
  const asked = ASKED[Math.floor((said - 1) / 2)] ?? ASKED[0];
  return `You are asked ${asked} about your appeal, before it is decided.`;
}

/** The notification to flaggers says nothing about the post's writer. */
export function outcomeNote(
  { kind, reasonTitle }: Pick<Decided, "kind" | "reasonTitle">,
  did: "flagged" | "reported" = "flagged",
): string {
  const { finding, words } = KINDS[kind];
  if (finding === "fine" || finding === "restores") {
    return `A moderator looked at what you ${did}, and it stays: ${reasonTitle}.`;
  }
  if (isAboutPeople(kind)) {
    return `A moderator agreed with what you ${did}, and acted on it: ${reasonTitle}.`;
  }
  return `What you ${did} was ${words.past}: ${reasonTitle}.`;
}

export const OUTCOME_UNDONE =
  "What was decided about something that you flagged was taken back on a second look.";
