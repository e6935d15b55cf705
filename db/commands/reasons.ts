import { asc, eq } from "drizzle-orm";
import { reasons } from "../schema";
import type { Tx } from "../transaction";

type Words = Pick<typeof reasons.$inferInsert, "title" | "text" | "legal">;

/** All of them, in their order; whoever changes the list next waits. */
export function lockReasons(tx: Tx) {
  return tx
    .select({ id: reasons.id, key: reasons.key, position: reasons.position, retiredAt: reasons.retiredAt })
    .from(reasons)
    .orderBy(asc(reasons.position), asc(reasons.id))
    .for("update");
}

export async function insertReason(tx: Tx, reason: Words & { position: number }): Promise<number> {
  const [row] = await tx.insert(reasons).values(reason).returning({ id: reasons.id });
  if (!row) throw new Error("A reason was not stored.");
  return row.id;
}

/** What was decided by it before keeps the words as they were. */
export async function updateReason(
  tx: Tx,
  id: number,
  set: Partial<typeof reasons.$inferInsert>,
): Promise<void> {
  await tx.update(reasons).set(set).where(eq(reasons.id, id));
}
