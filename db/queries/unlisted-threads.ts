import { eq, sql } from "drizzle-orm";
import { database } from "../client";
import { threads } from "../schema";
import { newestCommentId } from "./new-replies";
import type { FoundThread } from "./threads";

/** A thread that stands in no list: none of its words are read. */
export async function findUnlisted(id: number): Promise<FoundThread> {
  const [row] = await database()
    .select({
      state: sql<"hidden" | "withdrawn" | "gone">`case
        when threads.removed_at is not null then 'gone'
        when threads.withdrawn_at is null then 'hidden'
        when threads.hidden_at is null and exists (
          select from comments c where c.thread_id = threads.id and c.shown and c.writer_id <> threads.writer_id)
          then 'withdrawn'
        else 'gone' end`,
      thread: {
        id: threads.id,
        kind: threads.kind,
        slug: threads.slug,
        revision: threads.revision,
        commentCount: threads.commentCount,
        acceptedCommentId: threads.acceptedCommentId,
        newestCommentId,
      },
    })
    .from(threads)
    .where(eq(threads.id, id));
  if (!row || row.state === "hidden") return null;
  if (row.state === "gone") return { state: "gone" };
  return { state: "withdrawn", thread: { ...row.thread, locked: true } };
}
