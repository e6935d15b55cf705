import { eq, sql } from "drizzle-orm";
import type { Tx } from "../transaction";
import { recoveries, storyUpdates } from "./schema";

export async function countStoryUpdates(tx: Tx, threadId: number): Promise<number> {
  const [row] = await tx
    .select({ count: sql<number>`count(*)::int` })
    .from(storyUpdates)
    .where(eq(storyUpdates.threadId, threadId));
  return row?.count ?? 0;
}

export async function findOnset(tx: Tx, threadId: number): Promise<string | null> {
  const [row] = await tx
    .select({ onsetOn: recoveries.onsetOn })
    .from(recoveries)
    .where(eq(recoveries.threadId, threadId));
  return row?.onsetOn ?? null;
}
