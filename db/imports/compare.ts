import { type SQL, sql } from "drizzle-orm";
import { database } from "../client";
import type { Tx } from "../transaction";

/** The reason of the decisions by which another import hides what the blog no longer shows. */
export const GONE = "gone_before";
export const LOCKED_THERE = "closed_before";

interface PostHere {
  number: number;
  threadId: number;
  /** As the import last wrote them. */
  title: string;
  text: string;
  /** Somebody edited the post here, or it has no words any more. */
  kept: boolean;
}

const editedHere = (column: SQL, id: SQL) =>
  sql`(select e.id from edits e where ${column} = ${id} and not e.imported order by e.id limit 1)`;

/** Posts of the export that are published and here. */
export async function listPostsHere(site: string): Promise<PostHere[]> {
  const { rows } = await database().execute<PostHere & Record<string, unknown>>(sql`
    select i.number, t.id::float8 as "threadId", coalesce(e.title, t.title) as title, coalesce(e.body_text, t.body_text) as text,
      e.id is not null or t.removed_at is not null or t.withdrawn_at is not null or t.merged_into_id is not null as kept
    from staged_items i join threads t on t.imported_from = ${site} and t.old_id = i.old_id
    left join edits e on e.id = ${editedHere(sql`e.thread_id`, sql`t.id`)}
    where i.fate is null order by i.number`);
  return rows;
}

interface CommentHere {
  number: number;
  commentId: number;
  content: string;
  text: string;
  kept: boolean;
}

/** Published comments of the export that are here, by their order in the export. */
export async function listCommentsHere(after: number, limit: number): Promise<CommentHere[]> {
  // A batch comes first: right after an import, Postgres does not know yet how many comments there are, and would join all of them.
  const { rows } = await database().execute<CommentHere & Record<string, unknown>>(sql`
    with batch as materialized (
      select number, here, content from staged_comments
      where fate is null and here is not null and number > ${after} order by number limit ${limit}
    )
    select c.number::float8 as number, d.id::float8 as "commentId", c.content,
      coalesce(e.body_text, (select p.body_text from threads p where p.id = d.promoted_id), d.body_text) as text,
      e.id is not null or d.removed_at is not null or d.withdrawn_at is not null or d.promoted_id is not null as kept
    from batch c join comments d on d.id = c.here
    left join edits e on e.id = coalesce(
      ${editedHere(sql`e.comment_id`, sql`d.id`)}, ${editedHere(sql`e.thread_id`, sql`d.promoted_id`)})
    order by c.number`);
  return rows;
}

const decided = (kind: string, id: SQL) => sql`exists (
  select from decisions x left join reasons r on r.id = x.reason_id
  where x.target_kind = ${kind} and x.target_id = ${id}
    and (x.by_id is not null or x.undone_by_id is not null or r.key is distinct from ${GONE}))`;

const hiddenByImport = (kind: string, id: SQL) => sql`exists (
  select from decisions x join reasons r on r.id = x.reason_id
  where x.target_kind = ${kind} and x.target_id = ${id} and x.by_id is null and x.undone_at is null and r.key = ${GONE})`;

const isShown = (row: SQL) =>
  sql`${row}.hidden_at is null and ${row}.removed_at is null and ${row}.withdrawn_at is null`;

/** Marks what the blog no longer shows, or shows again; "kept" if somebody has decided about it here. */
export async function markStates(tx: Tx, site: string): Promise<void> {
  await tx.execute(sql`
    update staged_items i set changes = case
        when i.fate is null and t.hidden_at is not null and ${hiddenByImport("thread", sql`t.id`)} then '{back}'::text[]
        when i.fate in ('draft', 'private', 'pending', 'trash', 'future', 'locked', 'other_status')
          and ${isShown(sql`t`)} and t.merged_into_id is null
          then case when ${decided("thread", sql`t.id`)} then '{gone,kept}'::text[] else '{gone}'::text[] end
        else '{}'::text[]
      end
    from threads t where t.imported_from = ${site} and t.old_id = i.old_id and i.kind in ('post', 'page')
      and coalesce(i.fate, '') <> 'twice'`);
  await tx.execute(sql`
    update staged_comments c set changes = case
        when c.fate is null and c.approved = '1' then case
          when ${hiddenByImport("comment", sql`d.id`)} or not exists (
            select from decisions x where x.target_kind = 'comment' and x.target_id = d.id) then '{approved}'::text[]
          else '{approved,kept}'::text[] end
        when ${decided("comment", sql`d.id`)} then '{gone,kept}'::text[] else '{gone}'::text[]
      end
    from comments d, staged_items i
    where d.id = c.here and i.number = c.item and i.fate is null and d.promoted_id is null
      and case when c.fate is null and c.approved = '1'
        then d.hidden_at is not null and d.removed_at is null and d.withdrawn_at is null
        else ${isShown(sql`d`)} and (c.fate in ('spam', 'trash') or c.fate is null) end`);
  await tx.execute(sql`
    update staged_comments c set changes = c.changes || '{writer}'::text[]
    from comments d join people p on p.id = d.writer_id, staged_items i
    where d.id = c.here and i.number = c.item and i.fate is null and c.fate is null and c.email is not null and d.promoted_id is null
      and not exists (select from staged_authors a where a.old_id = c.user_id and c.user_id > 0)
      and (p.guest and exists (select from guest_names g where g.person_id = p.id and g.email = c.email and g.name_key <> c.name_key)
        or p.email = c.email and p.role = 'author' and not c.by_address)`);
}

export async function addChanges(
  tx: Tx,
  table: "staged_items" | "staged_comments",
  rows: readonly { readonly number: number; readonly changes: readonly string[] }[],
): Promise<void> {
  await tx.execute(sql`
    update ${sql.identifier(table)} s set changes = s.changes || k.changes
    from (select (r->>'number')::bigint as number, array(select jsonb_array_elements_text(r->'changes')) as changes
      from jsonb_array_elements(${JSON.stringify(rows)}::jsonb) r) k
    where s.number = k.number`);
}

/** Not in threads that another was merged into: their comments may be of another blog. */
const missingComments = (site: string) => sql`
  from staged_items i join threads t on t.imported_from = ${site} and t.old_id = i.old_id
  join comments d on d.thread_id = t.id and d.old_id is not null
  where i.fate is null and ${isShown(sql`d`)} and d.promoted_id is null
    and not exists (select from threads m where m.merged_into_id = t.id)
    and not exists (select from staged_comments c where c.old_id = d.old_id and c.item = i.number)
    and not exists (select from staged_comments c where c.here = d.id)`;

interface MissingComment {
  id: number;
  title: string;
  kept: boolean;
}

/** Comments here, under published posts of the export, that the export no longer has. */
export async function listMissingComments(site: string): Promise<MissingComment[]> {
  const { rows } = await database().execute<MissingComment & Record<string, unknown>>(sql`
    select d.id::float8 as id, t.title, ${decided("comment", sql`d.id`)} or exists (
      select from edits e where e.comment_id = d.id and not e.imported) as kept
    ${missingComments(site)} order by d.id`);
  return rows;
}

/** Posts of the blog that are here and that the file does not have: deleted there, or the file is a part of an export. */
export async function listMissingPosts(site: string): Promise<{ title: string }[]> {
  const { rows } = await database().execute<{ title: string }>(sql`
    select t.title from threads t where t.imported_from = ${site} and t.listed
      and not exists (select from staged_items i where i.old_id = t.old_id) order by t.created_at, t.id`);
  return rows;
}

type ChangeKind = "another" | "title" | "text" | "writer" | "gone" | "back" | "approved";

export interface ChangeGroup {
  of: "post" | "comment";
  kind: ChangeKind;
  /** The forum keeps its own, because somebody edited or decided here. */
  kept: boolean;
  count: number;
  /** Of the posts, each once. */
  titles: string[];
}

export async function listChanges(): Promise<ChangeGroup[]> {
  const { rows } = await database().execute<ChangeGroup & Record<string, unknown>>(sql`
    with changed as (
      select 'post' as of, number::bigint as number, changes, title from staged_items where changes <> '{}'
      union all
      select 'comment', c.number, c.changes, i.title from staged_comments c join staged_items i on i.number = c.item
      where c.changes <> '{}'
    )
    select of, kind, kept, sum(count)::int as count, array_agg(title order by first) as titles from (
      select of, kind, 'kept' = any(changes) as kept, title, count(*) as count, min(number) as first
      from changed cross join unnest(changes) kind where kind <> 'kept' group by 1, 2, 3, 4
    ) titled group by 1, 2, 3 order by 1 desc, 2, 3`);
  return rows;
}

/** Staged posts with a change that the import can bring in. */
export async function listPostsToUpdate(site: string) {
  const { rows } = await database().execute<{
    number: number;
    threadId: number;
    title: string;
    changes: ChangeKind[];
  }>(sql`
    select i.number, t.id::float8 as "threadId", t.title, i.changes from staged_items i
    join threads t on t.imported_from = ${site} and t.old_id = i.old_id
    where i.changes <> '{}' and not 'kept' = any(i.changes) order by i.number`);
  return rows;
}

export interface CommentToUpdate {
  number: number;
  commentId: number;
  postId: number;
  changes: ChangeKind[];
  content: string;
  author: string;
  email: string | null;
  at: Date;
}

export async function listCommentsToUpdate(after: number, limit: number): Promise<CommentToUpdate[]> {
  const { rows } = await database().execute<CommentToUpdate & Record<string, unknown>>(sql`
    select c.number::float8 as number, c.here::float8 as "commentId", i.old_id::float8 as "postId", c.changes, c.content,
      c.author, c.email, c.at::text as at
    from staged_comments c join staged_items i on i.number = c.item
    where c.changes <> '{}' and not 'kept' = any(c.changes) and c.here is not null and c.number > ${after}
    order by c.number limit ${limit}`);
  return rows.map((row) => ({ ...row, at: new Date(row.at) }));
}
