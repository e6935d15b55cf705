import type { DecisionFacts } from "@/db/decisions/writes";
import { isAboutPeople, KINDS } from "@/lib/forum/moderation/decisions/kinds";
import { capital, happenedWords } from "@/lib/forum/moderation/decisions/words";
import { TARGETS } from "@/lib/forum/targets/kinds";

type Decided = Pick<DecisionFacts, "kind" | "subjectKind" | "byId" | "reasonTitle">;

/** "Your reply was hidden: Spam or advertising." */
export function decidedNote(decided: Decided): string {
  const { kind, subjectKind, byId, reasonTitle } = decided;
  if (kind === "hide" && byId === null) {
    return `${capital(yours(subjectKind))} is hidden until a moderator reviews it.`;
  }
  if (KINDS[kind].finding === "fine") {
    return `A moderator reviewed ${yours(subjectKind)}, found nothing wrong and restored it.`;
  }
  return `${happenedWords(decided, "mine")}: ${reasonTitle}.`;
}

const yours = (kind: Decided["subjectKind"]) => TARGETS[kind].words.your;

export function waitingTitle({ subjectKind }: Pick<Decided, "subjectKind">, mine: boolean): string {
  const { your, a } = TARGETS[subjectKind].words;
  return `${capital(mine ? your : a)} is held for review`;
}

export const titleOf = (decided: Pick<Decided, "kind" | "subjectKind">, mine: boolean): string =>
  happenedWords(decided, mine ? "mine" : "theirs");

/** "Your reply was hidden (Spam or advertising). This decision has been undone: it no longer applies." */
export function undoneNote(decided: Decided): string {
  return `${happenedWords(decided, "mine")} (${decided.reasonTitle}). This decision has been undone: it no longer applies.`;
}

export function appealNote({ subjectKind }: Decided, granted: boolean): string {
  return granted
    ? `Your appeal was granted: the decision about ${yours(subjectKind)} no longer applies.`
    : `Your appeal was refused: the decision about ${yours(subjectKind)} stays.`;
}

const ASKED = ["a question", "another question", "a last question"];

/** `said` counts the messages so far: each question gets words that differ from the one before. */
export function askedNote(said: number): string {
  const asked = ASKED[Math.floor((said - 1) / 2)] ?? ASKED[0];
  return `A moderator has ${asked} about your appeal. Please answer before the appeal is decided.`;
}

/** The notification to flaggers says nothing about the post's writer. */
export function outcomeNote(
  { kind, reasonTitle }: Pick<Decided, "kind" | "reasonTitle">,
  did: "flagged" | "reported" = "flagged",
): string {
  const { finding, words } = KINDS[kind];
  if (finding === "fine" || finding === "restores") {
    return `A moderator reviewed what you ${did}, and it stays: ${reasonTitle}.`;
  }
  if (isAboutPeople(kind)) {
    return `A moderator agreed with your ${did === "flagged" ? "flag" : "report"} and acted on it: ${reasonTitle}.`;
  }
  return `What you ${did} was ${words.past}: ${reasonTitle}.`;
}

export const OUTCOME_UNDONE = "A decision about something you flagged has been undone.";
