import { eq, sql } from "drizzle-orm";
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

export async function insertStoryUpdate(tx: Tx, update: typeof storyUpdates.$inferInsert): Promise<number> {
  const [row] = await tx.insert(storyUpdates).values(update).returning({ id: storyUpdates.id });
  if (!row) throw new Error("An update was not stored.");
  return row.id;
}

export async function countStoryUpdates(tx: Tx, threadId: number): Promise<number> {
  const [row] = await tx
    .select({ count: sql<number>`count(*)::int` })
    .from(storyUpdates)
    .where(eq(storyUpdates.threadId, threadId));
  return row?.count ?? 0;
}

/** When the injury of a story began, as far as the story says. */
export async function findOnset(tx: Tx, threadId: number): Promise<string | null> {
  const [row] = await tx
    .select({ onsetOn: recoveries.onsetOn })
    .from(recoveries)
    .where(eq(recoveries.threadId, threadId));
  return row?.onsetOn ?? null;
}

type Progress = Pick<
  typeof recoveries.$inferInsert,
  "threadId" | "outcome" | "firstRunOn" | "fullTrainingOn"
>;

/** How a recovery stands now; what else its record says stays as it is. */
export async function upsertProgress(tx: Tx, { threadId, ...progress }: Progress): Promise<void> {
  await tx
    .insert(recoveries)
    .values({ threadId, ...progress })
    .onConflictDoUpdate({ target: recoveries.threadId, set: progress });
}
