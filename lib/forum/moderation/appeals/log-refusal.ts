import type { StoredDecision } from "@/db/decisions/reads";
import type { Tx } from "@/db/transaction";
import { logDecisions } from "@/lib/forum/moderation/decisions/log";
import { NOWHERE, placeOf, targetIfThere } from "@/lib/forum/targets/locked-target";

/** Call last in a transaction: only one transaction at a time writes to the log. */
export async function logRefusal(tx: Tx, decision: StoredDecision, by: string, at: Date): Promise<void> {
  const { subjectKind, subjectId, partOfId } = decision;
  const locked = await targetIfThere(tx, { kind: subjectKind, id: subjectId });
  const place = locked ? placeOf(locked, partOfId !== null) : NOWHERE;
  await logDecisions(tx, "appeal_refused", [{ decision, by, place }], at);
}
