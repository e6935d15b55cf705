import { inArray, sql } from "drizzle-orm";
import { guestNames } from "../guests/schema";
import { people } from "../people/schema";
import type { Tx } from "../transaction";

/** Ids by `threadId:oldId`. */
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

/** Of these comments, those that are in one of these threads. */
export async function findCommentsIn(tx: Tx, threadIds: number[], ids: number[]): Promise<Set<number>> {
  if (ids.length === 0) return new Set();
  const { rows } = await tx.execute<{ id: string }>(sql`
    select id from comments where id = any(${idList(ids)}) and thread_id = any(${idList(threadIds)})`);
  return new Set(rows.map(({ id }) => Number(id)));
}

/** Authors and other staff: a member takes what was written under their address only if they say so. */
export async function findStaffByEmail(tx: Tx, emails: string[]) {
  if (emails.length === 0) return [];
  return tx
    .select({
      id: people.id,
      handle: people.handle,
      name: people.name,
      email: sql<string>`${people.email}::text`,
    })
    .from(people)
    .where(sql`${people.email} = any(${sql.param(emails)}::citext[]) and ${people.role} <> 'member'`);
}

export async function findHandlesOf(tx: Tx, ids: number[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await tx.select({ handle: people.handle }).from(people).where(inArray(people.id, ids));
  return rows.map(({ handle }) => handle);
}

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

/** Guests without an address are known by name, within a post and the threads that were promoted from its comments. */
export async function findGuestsByName(
  tx: Tx,
  within: number[],
  names: { written: string[]; keys: string[] },
) {
  if (names.written.length === 0) return [];
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
      and p.email is null and p.role = 'member'
      and (p.name = any(${sql.param(names.written)}::text[]) or lower(p.name) = any(${sql.param(names.keys)}::text[]))
      and not exists (select from ${guestNames} g where g.person_id = p.id)
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

export function idList(ids: number[]) {
  return sql`${sql.param(ids)}::bigint[]`;
}
