import { sql } from "drizzle-orm";
import { visits } from "../schema";
import type { Tx } from "../transaction";

/** How far somebody has read; what was seen once stays seen. */
export async function upsertVisit(tx: Tx, visit: typeof visits.$inferInsert): Promise<void> {
  await tx
    .insert(visits)
    .values(visit)
    .onConflictDoUpdate({
      target: [visits.personId, visits.threadId],
      set: {
        seenCommentId: sql`greatest(${visits.seenCommentId}, excluded.seen_comment_id)`,
        visitedAt: sql`greatest(${visits.visitedAt}, excluded.visited_at)`,
      },
    });
}
