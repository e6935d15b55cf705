import { and, eq } from "drizzle-orm";
import { follows } from "../schema";
import type { Tx } from "../transaction";

/** Following twice changes nothing. */
export async function insertFollow(tx: Tx, follow: typeof follows.$inferInsert): Promise<void> {
  await tx.insert(follows).values(follow).onConflictDoNothing();
}

export async function deleteFollow(tx: Tx, personId: number, threadId: number): Promise<void> {
  await tx.delete(follows).where(and(eq(follows.personId, personId), eq(follows.threadId, threadId)));
}
