import { recoveries, storyUpdates } from "../schema";
import type { Tx } from "../transaction";

export async function insertRecovery(tx: Tx, recovery: typeof recoveries.$inferInsert): Promise<void> {
  await tx.insert(recoveries).values(recovery);
}

export async function insertStoryUpdates(
  tx: Tx,
  updates: (typeof storyUpdates.$inferInsert)[],
): Promise<void> {
  if (updates.length > 0) await tx.insert(storyUpdates).values(updates);
}
