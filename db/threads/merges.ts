import { eq, sql } from "drizzle-orm";
import { edits } from "../edits/schema";
import type { ResolutionKind } from "../questions/schema";
import type { Tx } from "../transaction";

export interface MergeFacts extends Record<string, unknown> {
  /** The story has a recovery record or updates, which a comment cannot have. */
  recorded: boolean;
  told: boolean;
  /** Both threads have a comment with the same number of an imported blog. */
  sameNumbers: boolean;
  /** The anonymous asker of the other thread wrote here under their own name: a merge would reveal them. */
  askerWroteHere: boolean;
}

export async function findMergeFacts(tx: Tx, threadId: number, intoId: number): Promise<MergeFacts> {
  const { rows } = await tx.execute<MergeFacts>(sql`
    select exists (select from recoveries where thread_id = t.id)
        or exists (select from story_updates where thread_id = t.id) as recorded,
      exists (select from outcomes where thread_id = t.id) as told,
      exists (select from comments own join comments other on other.thread_id = i.id and other.old_id = own.old_id
        where own.thread_id = t.id) as "sameNumbers",
      t.writer_id = i.writer_id or exists (
        select from comments where thread_id = t.id and writer_id = i.writer_id) as "askerWroteHere"
    from threads t, threads i where t.id = ${threadId} and i.id = ${intoId}`);
  const [row] = rows;
  if (!row) throw new Error("A thread that was locked is gone.");
  return row;
}

export async function listThreadEdits(tx: Tx, threadId: number) {
  return tx.select().from(edits).where(eq(edits.threadId, threadId)).orderBy(edits.id);
}

export async function readLastActivity(tx: Tx, id: number): Promise<string> {
  const { rows } = await tx.execute<{ at: string }>(
    sql`select last_activity_at::text as at from threads where id = ${id}`,
  );
  return rows[0]?.at ?? "";
}

export interface MergedComment extends Record<string, unknown> {
  threadId: number;
  body: unknown;
  untouched: boolean;
  accepted: boolean;
}

export async function findMergedComment(tx: Tx, commentId: number): Promise<MergedComment | null> {
  const { rows } = await tx.execute<MergedComment>(sql`
    select c.thread_id::float8 as "threadId", c.body, c.shown and not exists (
        select from cases where target_kind = 'comment' and target_id = c.id and decided_at is null) as untouched,
      t.accepted_comment_id is not null and (t.accepted_comment_id = c.id
        or t.accepted_comment_id in (select id from replies_below(c.id))) as accepted
    from comments c join threads t on t.id = c.thread_id
    where c.id = ${commentId}`);
  return rows[0] ?? null;
}

export interface OfComment extends Record<string, unknown> {
  outdatedAt: string | null;
  newerId: number | null;
  settlement: {
    kind: ResolutionKind;
    reason: string | null;
    resolvedById: number;
    resolvedAt: string;
  } | null;
}

export async function findOfComment(tx: Tx, commentId: number): Promise<OfComment> {
  const { rows } = await tx.execute<OfComment>(sql`
    select c.outdated_at::text as "outdatedAt", c.newer_id::float8 as "newerId", (
      select json_build_object('kind', s.kind, 'reason', s.reason, 'resolvedById', s.resolved_by_id, 'resolvedAt', s.resolved_at)
      from resolutions s where s.comment_id = c.id) as settlement
    from comments c where c.id = ${commentId}`);
  const [row] = rows;
  if (!row) throw new Error("A comment that was locked is gone.");
  return row;
}

export interface Grown extends Record<string, unknown> {
  accepted: boolean;
  recorded: boolean;
  told: boolean;
  shared: boolean;
}

export async function findGrown(tx: Tx, threadId: number): Promise<Grown> {
  const { rows } = await tx.execute<Grown>(sql`
    select accepted_comment_id is not null as accepted, me_too_count > 0 as shared,
      exists (select from recoveries where thread_id = t.id)
        or exists (select from story_updates where thread_id = t.id) as recorded,
      exists (select from outcomes where thread_id = t.id) as told
    from threads t where id = ${threadId}`);
  const [row] = rows;
  if (!row) throw new Error("A thread that was locked is gone.");
  return row;
}
