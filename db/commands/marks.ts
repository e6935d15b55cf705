import { helpfulMarks, meToos } from "../schema";
import type { Tx } from "../transaction";

/** Marks a thread or a comment as helpful; a second mark by the same person changes nothing. */
export async function insertHelpfulMark(tx: Tx, mark: typeof helpfulMarks.$inferInsert): Promise<void> {
  await tx.insert(helpfulMarks).values(mark).onConflictDoNothing();
}

export async function insertMeToo(tx: Tx, meToo: typeof meToos.$inferInsert): Promise<void> {
  await tx.insert(meToos).values(meToo).onConflictDoNothing();
}
