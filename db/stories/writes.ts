import type { Tx } from "../transaction";
import { recoveries, storyUpdates } from "./schema";

export async function insertRecovery(tx: Tx, recovery: typeof recoveries.$inferInsert): Promise<void> {
  await tx.insert(recoveries).values(recovery);
}

export async function insertStoryUpdates(
  tx: Tx,
  updates: (typeof storyUpdates.$inferInsert)[],
): Promise<void> {
  if (updates.length > 0) await tx.insert(storyUpdates).values(updates);
}

export async function insertStoryUpdate(tx: Tx, update: typeof storyUpdates.$inferInsert): Promise<number> {
  const [row] = await tx.insert(storyUpdates).values(update).returning({ id: storyUpdates.id });
  if (!row) throw new Error("An update was not stored.");
  return row.id;
}

type Progress = Pick<
  typeof recoveries.$inferInsert,
  "threadId" | "outcome" | "firstRunOn" | "fullTrainingOn"
>;

export async function upsertRecoveryState(tx: Tx, { threadId, ...progress }: Progress): Promise<void> {
  await tx
    .insert(recoveries)
    .values({ threadId, ...progress })
    .onConflictDoUpdate({ target: recoveries.threadId, set: progress });
}

type Record = Omit<typeof recoveries.$inferInsert, "threadId">;

export async function upsertRecovery(tx: Tx, threadId: number, record: Record): Promise<void> {
  await tx
    .insert(recoveries)
    .values({ threadId, ...record })
    .onConflictDoUpdate({ target: recoveries.threadId, set: record });
}
