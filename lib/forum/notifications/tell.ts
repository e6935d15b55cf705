import { type Audience, deleteDecision, deleteToldOf, insertNotifications } from "@/db/notifications/writes";
import type { Tx } from "@/db/transaction";
import { COLLAPSE_MS } from "./mail/rules";
import { AT_ONCE } from "./rules";

export interface Telling {
  readonly audience: Audience;
  readonly threadId: number | null;
  readonly commentId: number | null;
  readonly decisionId?: number | null;
  readonly but: readonly number[];
  readonly note?: string | null;
}

export async function tell(
  tx: Tx,
  { audience, note = null, decisionId = null, ...telling }: Telling,
  at: Date,
) {
  const { commentId } = telling;
  if (note !== null && decisionId !== null) {
    await deleteToldOf(tx, decisionId, { people: audience.decision, note });
  }
  if (note !== null && commentId !== null && audience.decision.length > 0) {
    await deleteDecision(tx, commentId, note);
  }
  const mailAt = new Date(at.getTime() + COLLAPSE_MS);
  return insertNotifications(tx, audience, {
    ...telling,
    decisionId,
    note,
    again: note !== null,
    at,
    mailAt,
    atOnce: AT_ONCE,
  });
}
