import { and, eq, inArray, isNotNull } from "drizzle-orm";
import { decisions, people } from "../schema";
import type { Tx } from "../transaction";

export async function updateTrust(tx: Tx, id: number, trust: number): Promise<void> {
  await tx.update(people).set({ trust }).where(eq(people.id, id));
}

/** Whom some decisions concern. */
export async function listOwnersOf(tx: Tx, decisionIds: number[]): Promise<number[]> {
  const rows = await tx
    .selectDistinct({ id: decisions.ownerId })
    .from(decisions)
    .where(and(inArray(decisions.id, decisionIds), isNotNull(decisions.ownerId)));
  return rows.flatMap(({ id }) => (id === null ? [] : [id]));
}
