import type { OutcomeSaid } from "@/db/schema/outcomes";
import { readToken, tokenFor } from "@/lib/mail/tokens";
import { whatHappenedPath } from "@/lib/urls";

/** Which thread, after how many weeks, and what the pressed button of the mail says already. */
export interface OutcomeLink {
  readonly threadId: number;
  readonly weeks: number;
  readonly said?: OutcomeSaid;
}

/** Where the mail leads; whoever has the link speaks for the thread's writer. */
export function outcomePath({ threadId, weeks, said }: OutcomeLink): string {
  return whatHappenedPath(tokenFor("outcome", said ? [threadId, weeks, said] : [threadId, weeks]));
}

export function readOutcomeLink(token: string): OutcomeLink | null {
  const data = readToken("outcome", token);
  if (!data) return null;
  const [threadId, weeks, said] = data;
  return { threadId: Number(threadId), weeks: Number(weeks), said: said as OutcomeSaid | undefined };
}
