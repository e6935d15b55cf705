import { eq, sql } from "drizzle-orm";
import { database } from "../client";
import { threads } from "../schema";
import type { SubjectKind } from "../schema/subjects";
import { newestCommentId } from "./new-replies";
import { removedFor } from "./removed-for";
import type { FoundThread, MergedInto } from "./threads";

/** A thread that stands in no list: none of its words are read. */
export async function findUnlisted(id: number): Promise<FoundThread> {
  const [row] = await database()
    .select({
      state: sql<"hidden" | "removed" | "withdrawn" | "gone" | "merged">`case
        when threads.removed_at is not null then 'removed'
        when threads.withdrawn_at is null and threads.hidden_at is null and threads.merged_into_id is not null then 'merged'
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
      into: sql<MergedInto | null>`(
        select json_build_object('id', i.id, 'slug', i.slug, 'commentId', (
          select (d.before->'kept'->>'commentId')::bigint from decisions d
          where d.subject_kind = 'thread' and d.subject_id = threads.id and d.kind = 'merge' and d.undone_at is null limit 1))
        from threads i where i.id = threads.merged_into_id)`,
    })
    .from(threads)
    .where(eq(threads.id, id));
  if (!row) return null;
  const { state, thread, into } = row;
  switch (state) {
    case "merged":
      return into && { state, into };
    case "hidden":
      return { state };
    case "gone":
      return { state, removedFor: null };
    case "removed":
      return { state: "gone", removedFor: await findRule("thread", id) };
    case "withdrawn":
      return { state, thread: { ...thread, locked: true } };
  }
}

/** The rule that a thing was removed for, as it was worded then. */
async function findRule(kind: SubjectKind, id: number): Promise<string | null> {
  const { rows } = await database().execute<{ rule: string | null }>(
    sql`select ${removedFor(kind, sql`${id}::bigint`)} as rule`,
  );
  return rows[0]?.rule ?? null;
}
