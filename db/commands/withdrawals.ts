import { and, eq } from "drizzle-orm";
import { comments, threads } from "../schema";
import type { Tx } from "../transaction";

/** The counts around it follow by trigger; as an answer it is accepted no longer. */
export async function markCommentWithdrawn(tx: Tx, id: number, threadId: number, at: Date): Promise<void> {
  await tx.update(comments).set({ withdrawnAt: at }).where(eq(comments.id, id));
  await tx
    .update(threads)
    .set({ acceptedCommentId: null })
    .where(and(eq(threads.id, threadId), eq(threads.acceptedCommentId, id)));
}

/** The title leaves the address together with the words. */
export async function markThreadWithdrawn(tx: Tx, id: number, slug: string, at: Date): Promise<void> {
  await tx.update(threads).set({ withdrawnAt: at, slug, pinnedAt: null }).where(eq(threads.id, id));
}
