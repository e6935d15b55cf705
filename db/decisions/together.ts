import { asc, eq } from "drizzle-orm";
import type { Tx } from "../transaction";
import { decisions } from "./schema";

/** The decisions that a moderator made at once, read by `decisions_together`. */
export function listDecisionsTogether(tx: Tx, togetherId: string) {
  return tx
    .select({ decisionId: decisions.id, kind: decisions.targetKind, targetId: decisions.targetId })
    .from(decisions)
    .where(eq(decisions.togetherId, togetherId))
    .orderBy(asc(decisions.id));
}
