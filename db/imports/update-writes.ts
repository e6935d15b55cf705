import { eq, sql } from "drizzle-orm";
import { comments } from "../comments/schema";
import type { Tx } from "../transaction";
import { idList } from "./already-here";
import type { ImportedThread } from "./writes";

/** The threads of these comments, locked in the order of their ids. */
export async function lockThreadsOf(
  tx: Tx,
  commentIds: number[],
): Promise<Omit<ImportedThread, "postId" | "withinId">[]> {
  const { rows } = await tx.execute<
    Omit<ImportedThread, "postId" | "withinId"> & Record<string, unknown>
  >(sql`
    select t.id::float8 as "threadId", t.slug, p.handle as writer, array(
      select g.slug from thread_tags tt join tags g on g.id = tt.tag_id where tt.thread_id = t.id) as tags
    from threads t join people p on p.id = t.writer_id
    where t.id in (select thread_id from comments where id = any(${idList(commentIds)}))
    order by t.id for no key update of t`);
  return rows;
}

interface ImportedText {
  id: number;
  writer: string;
  writerId: number;
  title: string | null;
  body: unknown;
  bodyText: string;
  writtenAt: Date;
  editedHere: boolean;
  byAuthor: boolean;
}

export async function readCommentTexts(tx: Tx, ids: number[]): Promise<ImportedText[]> {
  const { rows } = await tx.execute<ImportedText & { writtenAt: string } & Record<string, unknown>>(sql`
    select d.id::float8 as id, p.handle as writer, d.writer_id::float8 as "writerId", null as title, d.body, d.body_text as "bodyText",
      coalesce(d.edited_at, d.created_at)::text as "writtenAt", d.by_author as "byAuthor",
      d.removed_at is not null or d.withdrawn_at is not null or d.promoted_id is not null
        or exists (select from edits e where e.comment_id = d.id and not e.imported) as "editedHere"
    from comments d join people p on p.id = d.writer_id where d.id = any(${idList(ids)}) order by d.id for no key update of d`);
  return rows.map((row) => ({ ...row, writtenAt: new Date(row.writtenAt) }));
}

export async function readThreadText(tx: Tx, id: number): Promise<ImportedText | undefined> {
  const { rows } = await tx.execute<ImportedText & { writtenAt: string } & Record<string, unknown>>(sql`
    select t.id::float8 as id, p.handle as writer, t.writer_id::float8 as "writerId", t.title, t.body, t.body_text as "bodyText",
      coalesce(t.edited_at, t.created_at)::text as "writtenAt", false as "byAuthor",
      t.removed_at is not null or t.withdrawn_at is not null or t.merged_into_id is not null
        or exists (select from edits e where e.thread_id = t.id and not e.imported) as "editedHere"
    from threads t join people p on p.id = t.writer_id where t.id = ${id}`);
  const [row] = rows;
  return row && { ...row, writtenAt: new Date(row.writtenAt) };
}

export async function updateCommentWriter(tx: Tx, id: number, writerId: number): Promise<void> {
  await tx
    .update(comments)
    .set({ writerId, byAuthor: sql`exists (select from people where id = ${writerId} and role = 'author')` })
    .where(eq(comments.id, id));
}

/** Automatic decisions of this import in force about a target. */
export async function findImportsDecision(tx: Tx, target: { kind: string; id: number }, key: string) {
  const { rows } = await tx.execute<{ id: number }>(sql`
    select x.id::float8 as id from decisions x join reasons r on r.id = x.reason_id
    where x.target_kind = ${target.kind} and x.target_id = ${target.id} and x.by_id is null and x.undone_at is null
      and r.key = ${key} order by x.id desc limit 1`);
  return rows[0]?.id;
}

/** Threads of posts with closed comments that no decision has locked or unlocked. */
export async function listThreadsToLock(tx: Tx, site: string): Promise<number[]> {
  const { rows } = await tx.execute<{ id: number }>(sql`
    select t.id::float8 as id from staged_items i join threads t on t.imported_from = ${site} and t.old_id = i.old_id
    where i.fate is null and i.locked_there and t.locked_at is null
      and (i.kind = 'post' or exists (select from staged_comments c where c.item = i.number and c.fate is null))
      and not exists (
      select from decisions x where x.target_kind = 'thread' and x.target_id = t.id and x.kind in ('lock', 'unlock'))
    order by t.id limit 100`);
  return rows.map(({ id }) => id);
}
