import { and, eq } from "drizzle-orm";
import type { Tx } from "../transaction";
import { mutedPeople, ownHiddenThreads } from "./schema";

export async function insertHiddenThread(
  tx: Tx,
  hidden: typeof ownHiddenThreads.$inferInsert,
): Promise<void> {
  await tx.insert(ownHiddenThreads).values(hidden).onConflictDoNothing();
}

export async function deleteHiddenThread(tx: Tx, personId: number, threadId: number): Promise<void> {
  await tx
    .delete(ownHiddenThreads)
    .where(and(eq(ownHiddenThreads.personId, personId), eq(ownHiddenThreads.threadId, threadId)));
}

export async function insertMute(tx: Tx, mute: typeof mutedPeople.$inferInsert): Promise<void> {
  await tx.insert(mutedPeople).values(mute).onConflictDoNothing();
}

export async function deleteMute(tx: Tx, personId: number, mutedId: number): Promise<void> {
  await tx
    .delete(mutedPeople)
    .where(and(eq(mutedPeople.personId, personId), eq(mutedPeople.mutedId, mutedId)));
}
