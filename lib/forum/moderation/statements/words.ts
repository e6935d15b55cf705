import type { DecisionFacts } from "@/db/decisions/writes";
import { isAboutPeople, KINDS } from "@/lib/forum/moderation/decisions/kinds";
import { capital, happenedWords, undoneWords } from "@/lib/forum/moderation/decisions/words";
import { TARGETS } from "@/lib/forum/targets/kinds";

type Decided = Pick<DecisionFacts, "kind" | "targetKind" | "byId" | "reasonTitle">;

/** "A moderator hid your reply. Reason: Spam or advertising." */
export function decidedNote(decided: Decided): string {
  const { kind, targetKind, byId, reasonTitle } = decided;
  if (kind === "hide" && byId === null) {
    return `${capital(yours(targetKind))} is being checked. Only you and moderators can see it for now.`;
  }
  if (KINDS[kind].finding === "fine") {
    return `A moderator approved ${yours(targetKind)}. Everyone can see it again.`;
  }
  return `${happenedWords({ ...decided, by: byId }, true)}. Reason: ${reasonTitle}.`;
}

const yours = (kind: Decided["targetKind"]) => TARGETS[kind].words.your;

export function waitingTitle({ targetKind }: Pick<Decided, "targetKind">, mine: boolean): string {
  const { your, a } = TARGETS[targetKind].words;
  return `${capital(mine ? your : a)} is being checked`;
}

/** "A moderator hid your reply (Off topic) and has now undone this decision. …" */
export function undoneNote(decided: Decided): string {
  const { byId, reasonTitle } = decided;
  const what = happenedWords({ ...decided, by: byId }, true);
  const now =
    byId === null ? ". A moderator has now undone this decision." : " and has now undone this decision.";
  return `${what} (${reasonTitle})${now} ${undoneWords(decided)}`;
}

export function appealNote(decided: Decided, granted: boolean): string {
  return granted
    ? `A moderator granted your appeal and has undone the decision. ${undoneWords(decided)}`
    : `A moderator refused your appeal. The decision about ${yours(decided.targetKind)} stays.`;
}

const ASKED = ["a question", "one more question", "a last question"];

/** `said` counts the messages so far: each question gets words that differ from the one before. */
export function askedNote(said: number): string {
  const asked = ASKED[Math.floor((said - 1) / 2)] ?? ASKED[0];
  return `A moderator has ${asked} about your appeal. Please answer so that the appeal can be decided.`;
}

/** The notification to flaggers says nothing about the post's writer. */
export function outcomeNote(
  { kind, reasonTitle }: Pick<Decided, "kind" | "reasonTitle">,
  did: "flagged" | "reported" = "flagged",
): string {
  const { finding, words } = KINDS[kind];
  if (finding === "fine" || finding === "restores") {
    return `A moderator checked what you ${did} and left it as it is. Reason: ${reasonTitle}.`;
  }
  if (isAboutPeople(kind)) {
    return `A moderator agreed with ${WHOSE[did]} and acted on it. Reason: ${reasonTitle}.`;
  }
  return `A moderator ${words.did(`what you ${did}`, false)}. Reason: ${reasonTitle}.`;
}

const WHOSE = { flagged: "your flag", reported: "your report" } as const;

export const OUTCOME_UNDONE = "A moderator has undone the decision about something you flagged.";
