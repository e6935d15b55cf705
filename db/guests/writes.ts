import { inArray, sql } from "drizzle-orm";
import { people } from "../people/schema";
import type { Tx } from "../transaction";
import { guestNames } from "./schema";

export async function insertGuestNames(tx: Tx, rows: (typeof guestNames.$inferInsert)[]): Promise<void> {
  if (rows.length > 0) await tx.insert(guestNames).values(rows);
}

export async function updateNameKeys(
  tx: Tx,
  rows: readonly { readonly id: number; readonly key: string }[],
): Promise<void> {
  await tx.execute(sql`
    update ${guestNames} g set name_key = k.key
    from unnest(${sql.param(rows.map(({ id }) => id))}::bigint[], ${sql.param(rows.map(({ key }) => key))}::text[]) as k (id, key)
    where g.id = k.id`);
}

export async function markDeclined(tx: Tx, ids: readonly number[], declinedAt: Date): Promise<void> {
  if (ids.length > 0)
    await tx
      .update(guestNames)
      .set({ declinedAt })
      .where(inArray(guestNames.id, [...ids]));
}

interface LockedName {
  id: number;
  personId: number;
  handle: string;
  joinedAt: Date;
}

/** Those of these names that belong to the address of this member, and that nobody took. */
export async function lockOldNames(tx: Tx, memberId: number, ids: readonly number[]): Promise<LockedName[]> {
  const { rows } = await tx.execute<Omit<LockedName, "joinedAt"> & { joinedAt: string }>(sql`
    select g.id::float8 as id, p.id::float8 as "personId", p.handle, p.joined_at::text as "joinedAt"
    from ${people} me join ${guestNames} g on g.email = me.email join ${people} p on p.id = g.person_id and p.guest
    where me.id = ${memberId} and me.email_verified is not null and g.id = any(${sql.param([...ids])}::bigint[])
    order by g.id for update of g, p`);
  return rows.map((row) => ({ ...row, joinedAt: new Date(row.joinedAt) }));
}

interface Taking {
  readonly guestIds: readonly number[];
  readonly memberId: number;
}

/**
 * Everything that guests wrote, and what was decided about it, becomes the member's. Threads are locked in the order of their ids,
 * as the triggers that count do.
 */
export async function moveGuestPosts(tx: Tx, { guestIds, memberId }: Taking): Promise<void> {
  const guests = sql`any(${sql.param([...guestIds])}::bigint[])`;
  await tx.execute(sql`
    select from threads where id in (
      select thread_id from comments where writer_id = ${guests} union select id from threads where writer_id = ${guests}
    ) order by id for no key update`);
  await tx.execute(sql`
    update comments set writer_id = ${memberId},
      by_author = exists (select from people where id = ${memberId} and role = 'author')
    where writer_id = ${guests}`);
  await tx.execute(sql`update threads set writer_id = ${memberId} where writer_id = ${guests}`);
  for (const [table, column] of OWNERS)
    await tx.execute(sql`
      update ${sql.identifier(table)} set ${sql.identifier(column)} = ${memberId}
      where ${sql.identifier(column)} = ${guests}`);
  await tx.execute(sql`
    update muted_people m set muted_id = ${memberId} where muted_id = ${guests} and person_id <> ${memberId}
      and not exists (select from muted_people o where o.person_id = m.person_id and o.muted_id = ${memberId})`);
}

const OWNERS = [
  ["edits", "editor_id"],
  ["cases", "owner_id"],
  ["decisions", "owner_id"],
  ["old_addresses", "person_id"],
  ["guest_names", "person_id"],
] as const;

/** After their posts moved. Old links to them lead to the member. */
export async function deleteGuests(tx: Tx, guestIds: readonly number[]): Promise<void> {
  await tx.execute(sql`delete from people where id = any(${sql.param([...guestIds])}::bigint[])`);
}

/** Somebody who wrote on the blog years ago is no newcomer. */
export async function joinSince(tx: Tx, memberId: number, since: Date): Promise<void> {
  await tx.execute(
    sql`update people set joined_at = least(joined_at, ${since.toISOString()}::timestamptz) where id = ${memberId}`,
  );
}
