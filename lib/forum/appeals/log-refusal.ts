import { insertLogEntries, type StoredDecision } from "@/db/commands/decisions";
import type { Tx } from "@/db/transaction";
import { NOWHERE, placeOf, thingIfThere } from "@/lib/forum/decisions/thing";
import { logData } from "@/lib/forum/log/entry";

/** That an appeal was refused stands in the log; last of all, since only one writes to it at a time. */
export async function logRefusal(tx: Tx, decision: StoredDecision, by: string, at: Date): Promise<void> {
  const { id, kind, subjectKind, subjectId, partOfId } = decision;
  const thing = await thingIfThere(tx, { kind: subjectKind, id: subjectId });
  const place = thing ? placeOf(thing, partOfId !== null) : NOWHERE;
  await insertLogEntries(tx, [
    {
      ...{ at, kind: "appeal_refused", decisionId: id, decisionKind: kind },
      data: logData(decision, by, place),
    },
  ]);
}
