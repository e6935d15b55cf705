import type { DecisionFacts } from "@/db/decisions/writes";
import { isAboutPeople, KINDS } from "@/lib/forum/moderation/decisions/kinds";
import { capital, happenedWords, undoneWords } from "@/lib/forum/moderation/decisions/words";
import { TARGETS } from "@/lib/forum/targets/kinds";

type Decided = Pick<DecisionFacts, "kind" | "targetKind" | "byId" | "reasonTitle">;

/** "A moderator hid your reply. Reason: Spam or advertising." */
export function decidedNote(decided: Decided & Partial<Pick<DecisionFacts, "answersAppeal">>): string {
  const { kind, targetKind, byId, reasonTitle } = decided;
  if (kind === "hide" && byId === null) {
    return `${capital(yours(targetKind))} is being checked. Only you and moderators can see it for now.`;
  }
  if (KINDS[kind].finding === "fine") {
    return `A moderator approved ${yours(targetKind)}. Everyone can see it again.`;
  }
  const closed = decided.answersAppeal ? " This also grants your appeal." : "";
  return `${happenedWords({ ...decided, by: byId }, true)}. Reason: ${reasonTitle}.${closed}`;
}

const yours = (kind: Decided["targetKind"]) => TARGETS[kind].words.your;

export function waitingTitle({ targetKind }: Pick<Decided, "targetKind">, mine: boolean): string {
  const { your, a } = TARGETS[targetKind].words;
  return `${capital(mine ? your : a)} is being checked`;
}

/** "A moderator hid your reply (Off topic) and has now undone this decision. …" */
export function undoneNote(decided: Decided & Pick<DecisionFacts, "undoneById">): string {
  const { byId, undoneById, reasonTitle } = decided;
  const what = `${happenedWords({ ...decided, by: byId }, true)} (${reasonTitle})`;
  return `${what}${undoneBy(byId, undoneById)} ${undoneWords(decided)}`;
}

function undoneBy(byId: number | null, undoneById: number | null): string {
  if (byId !== null) return " and has now undone this decision.";
  return undoneById === null
    ? " and has now ended this decision, because flags were withdrawn."
    : ". A moderator has now undone this decision.";
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
  return `A moderator ${outcomeOf(kind, did)}. Reason: ${reasonTitle}.`;
}

function outcomeOf(kind: Decided["kind"], did: "flagged" | "reported"): string {
  const { finding, words } = KINDS[kind];
  if (finding === "fine" || finding === "restores") return `checked what you ${did} and left it as it is`;
  return isAboutPeople(kind)
    ? `agreed with ${WHOSE[did]} and acted on it`
    : words.did(`what you ${did}`, false);
}

const WHOSE = { flagged: "your flag", reported: "your report" } as const;

/** "A moderator removed what you flagged (Off topic) and has now undone this decision." */
export const outcomeUndoneNote = ({ kind, reasonTitle }: Pick<Decided, "kind" | "reasonTitle">): string =>
  `A moderator ${outcomeOf(kind, "flagged")} (${reasonTitle}) and has now undone this decision.`;
