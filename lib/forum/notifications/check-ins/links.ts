import type { OutcomeAnswer } from "@/db/check-ins/schema";
import { readToken, tokenFor } from "@/lib/mail-tokens/tokens";
import { checkInPath } from "@/lib/urls";
import { OUTCOME_ANSWERS } from "./rules";

export interface OutcomeLink {
  readonly threadId: number;
  readonly weeks: number;
  readonly answer?: OutcomeAnswer;
}

/** Anybody with the link speaks for the thread's writer. */
export function outcomePath({ threadId, weeks, answer }: OutcomeLink): string {
  // The link carries an index instead of the outcome: proxies log addresses, and a person's health belongs in no log.
  const place = answer ? [OUTCOME_ANSWERS.indexOf(answer)] : [];
  return checkInPath(tokenFor("outcome", [threadId, weeks, ...place]));
}

export function readOutcomeLink(token: string): OutcomeLink | null {
  const data = readToken("outcome", token);
  if (!data) return null;
  const [threadId, weeks, place] = data.map(Number);
  return {
    threadId: Number(threadId),
    weeks: Number(weeks),
    answer: place === undefined ? place : OUTCOME_ANSWERS[place],
  };
}
