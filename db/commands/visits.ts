import { sql } from "drizzle-orm";
import { visits } from "../schema";
import type { Tx } from "../transaction";

/** @returns how far somebody has read; what was seen once stays seen. */
export async function upsertVisit(tx: Tx, visit: typeof visits.$inferInsert): Promise<number> {
  const [row] = await tx
    .insert(visits)
    .values(visit)
    .onConflictDoUpdate({
      target: [visits.personId, visits.threadId],
      set: {
        seenCommentId: sql`greatest(${visits.seenCommentId}, excluded.seen_comment_id)`,
        visitedAt: sql`greatest(${visits.visitedAt}, excluded.visited_at)`,
      },
    })
    .returning({ seenCommentId: visits.seenCommentId });
  return row?.seenCommentId ?? visit.seenCommentId;
}
