import { sql } from "drizzle-orm";
import { comments, mentions, oldAddresses, people } from "../schema";
import type { Tx } from "../transaction";
import { insertInBulk } from "./bulk";
import { refuseKeptHandles } from "./handles";
import type { NewPerson } from "./people";

export interface ImportedThread {
  readonly threadId: number;
  readonly postId: number;
  /** The post itself, or the one under which it was a comment once. */
  readonly withinId: number;
  readonly slug: string;
  readonly writer: string;
  readonly tags: string[];
}

/** The threads that posts of a site became, locked in the order of their ids until the transaction ends. */
export async function lockImportedThreads(
  tx: Tx,
  site: string,
  postIds: number[],
): Promise<ImportedThread[]> {
  const { rows } = await tx.execute<{
    id: string;
    old_id: string;
    within_id: string;
    slug: string;
    writer: string;
    tags: string[];
  }>(sql`
    select t.id, t.old_id, t.slug, p.handle as writer, (
        with recursive above as (
          select t.id, 0 as step
          union all select line.thread_id, a.step + 1 from above a join comments line on line.promoted_id = a.id
        )
        select id from above order by step desc limit 1) as within_id, array(
      select g.slug from thread_tags tt join tags g on g.id = tt.tag_id where tt.thread_id = t.id) as tags
    from threads t join people p on p.id = t.writer_id
    where t.imported_from = ${site} and t.old_id = any(${idList(postIds)})
    order by t.id for no key update of t`);
  return rows.map((row) => ({
    threadId: Number(row.id),
    postId: Number(row.old_id),
    withinId: Number(row.within_id),
    slug: row.slug,
    writer: row.writer,
    tags: row.tags,
  }));
}

/** Ids of comments by where they stood: `threadId:oldId`. */
export async function findImportedComments(
  tx: Tx,
  threadIds: number[],
  oldIds: number[],
): Promise<Map<string, number>> {
  const { rows } = await tx.execute<{ id: string; thread_id: string; old_id: string }>(sql`
    select id, thread_id, old_id from comments
    where thread_id = any(${idList(threadIds)}) and old_id = any(${idList(oldIds)})`);
  return new Map(rows.map((row) => [`${row.thread_id}:${row.old_id}`, Number(row.id)]));
}

/** Takes ids for comments that answer each other and go in by one statement. */
export async function takeCommentIds(tx: Tx, count: number): Promise<number[]> {
  const { rows } = await tx.execute<{ id: string }>(
    sql`select nextval(pg_get_serial_sequence('comments', 'id')) as id from generate_series(1, ${count})`,
  );
  return rows.map((row) => Number(row.id));
}

/** Each row stands after what it answers: the trigger that places it finds its parent there. */
export function insertComments(
  tx: Tx,
  rows: (typeof comments.$inferInsert & { id: number })[],
): Promise<void> {
  return insertInBulk(tx, comments, rows);
}

/** Returns how many were not there before. */
export async function insertMentions(tx: Tx, rows: (typeof mentions.$inferInsert)[]): Promise<number> {
  if (rows.length === 0) return 0;
  return (await tx.insert(mentions).values(rows).onConflictDoNothing().returning({ id: mentions.id })).length;
}

export async function insertOldAddresses(tx: Tx, threadId: number, paths: string[]): Promise<void> {
  if (paths.length === 0) return;
  await tx
    .insert(oldAddresses)
    .values(paths.map((path) => ({ path, threadId })))
    .onConflictDoNothing();
}

export async function findPeopleByEmail(tx: Tx, emails: string[]) {
  if (emails.length === 0) return [];
  return tx
    .select({ id: people.id, handle: people.handle, email: sql<string>`lower(${people.email})` })
    .from(people)
    .where(sql`${people.email} = any(${sql.param(emails)}::citext[])`);
}

/** The person of an author: by address, or, for one without, the author of that name. */
export async function findAuthorPerson(tx: Tx, author: { email: string | null; name: string }) {
  const [person] = await tx
    .select({ id: people.id, handle: people.handle, role: people.role })
    .from(people)
    .where(
      author.email
        ? sql`${people.email} = ${author.email}`
        : sql`${people.email} is null and ${people.role} = 'author' and ${people.name} = ${author.name}`,
    )
    .orderBy(people.id)
    .limit(1);
  return person ?? null;
}

/** Guests without an address are known by their name within a post, and within what became of its comments. */
export async function findGuestsByName(tx: Tx, within: number[], names: string[]) {
  if (names.length === 0) return [];
  const { rows } = await tx.execute<{ id: string; handle: string; name: string; within_id: string }>(sql`
    with recursive family as (
      select id as within_id, id from unnest(${idList(within)}) as post (id)
      union all
      select f.within_id, line.promoted_id from family f
      join comments line on line.thread_id = f.id and line.promoted_id is not null
    )
    select distinct on (f.within_id, p.name) p.id, p.handle, p.name, f.within_id
    from family f join comments c on c.thread_id = f.id join people p on p.id = c.writer_id
    where c.old_id is not null
      and p.email is null and p.role = 'member' and p.name = any(${sql.param(names)}::text[])
    order by f.within_id, p.name, p.id`);
  return rows.map((row) => ({
    id: Number(row.id),
    handle: row.handle,
    name: row.name,
    withinId: Number(row.within_id),
  }));
}

export async function findTakenHandles(tx: Tx, handles: string[]): Promise<Set<string>> {
  if (handles.length === 0) return new Set();
  const wanted = sql`any(${sql.param(handles)}::citext[])`;
  const { rows } = await tx.execute<{ handle: string }>(sql`
    select handle from people where handle = ${wanted}
    union all select handle from former_handles where handle = ${wanted} and kept_until > now()`);
  return new Set(rows.map((row) => row.handle.toLowerCase()));
}

export async function insertPeople(tx: Tx, rows: NewPerson[]) {
  if (rows.length === 0) return [];
  const made = await tx.insert(people).values(rows).returning({ id: people.id, handle: people.handle });
  const ids = made.map(({ id }) => id);
  await refuseKeptHandles(tx, ids);
  return made;
}

function idList(ids: number[]) {
  return sql`${sql.param(ids)}::bigint[]`;
}
