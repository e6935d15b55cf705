import type { OutcomeAnswer } from "@/db/check-ins/schema";
import { readToken, tokenFor } from "@/lib/mail-tokens/tokens";
import { whatHappenedPath } from "@/lib/urls";
import { OUTCOME_ANSWERS } from "./rules";

/** Which thread, after how many weeks, and what the pressed button of the mail says already. */
export interface OutcomeLink {
  readonly threadId: number;
  readonly weeks: number;
  readonly said?: OutcomeAnswer;
}

/** Where the mail leads; whoever has the link speaks for the thread's writer. */
export function outcomePath({ threadId, weeks, said }: OutcomeLink): string {
  // By its place, for addresses are logged, and how somebody is belongs in no log.
  const place = said ? [OUTCOME_ANSWERS.indexOf(said)] : [];
  return whatHappenedPath(tokenFor("outcome", [threadId, weeks, ...place]));
}

export function readOutcomeLink(token: string): OutcomeLink | null {
  const data = readToken("outcome", token);
  if (!data) return null;
  const [threadId, weeks, place] = data.map(Number);
  return {
    threadId: Number(threadId),
    weeks: Number(weeks),
    said: place === undefined ? place : OUTCOME_ANSWERS[place],
  };
}
