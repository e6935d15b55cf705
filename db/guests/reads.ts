import { sql } from "drizzle-orm";
import { type Database, database } from "../client";
import { type PersonRef, refOf } from "../people/person-ref";
import { people } from "../people/schema";
import type { Tx } from "../transaction";
import { guestNames } from "./schema";

/** Who wrote under these addresses, each with the name's key. */
export async function findGuestNames(tx: Tx, emails: string[]) {
  if (emails.length === 0) return [];
  const { rows } = await tx.execute<{ email: string; nameKey: string; id: number; handle: string }>(sql`
    select lower(g.email) as email, g.name_key as "nameKey", p.id::float8 as id, p.handle
    from ${guestNames} g join ${people} p on p.id = g.person_id
    where g.email = any(${sql.param(emails)}::citext[])`);
  return rows;
}

export interface OldName {
  id: number;
  person: PersonRef;
  comments: number;
  threads: number;
  /** The first words of the first comment, to recognise it by. */
  beginning: string | null;
  first: Date | null;
  last: Date | null;
  declined: boolean;
}

/** What nobody has taken yet of what was written under the member's own address, which they proved. Never the address. */
export async function listOldNames(personId: number): Promise<OldName[]> {
  const { rows } = await database().execute<
    Omit<OldName, "first" | "last"> & { first: string | null; last: string | null }
  >(sql`
    select g.id::float8 as id, ${refOf("p")} as person, g.declined_at is not null as declined,
      coalesce(c.comments, 0)::int as comments, coalesce(t.threads, 0)::int as threads,
      left(c.beginning, 200) as beginning, least(c.first, t.first)::text as first, greatest(c.last, t.last)::text as last
    from ${people} me join ${guestNames} g on g.email = me.email join ${people} p on p.id = g.person_id and p.guest
    left join lateral (
      select count(*) as comments, min(created_at) as first, max(created_at) as last,
        (array_agg(body_text order by created_at, id))[1] as beginning
      from comments where writer_id = p.id and removed_at is null
    ) c on true
    left join lateral (
      select count(*) as threads, min(created_at) as first, max(created_at) as last from threads where writer_id = p.id
    ) t on true
    where me.id = ${personId} and me.email_verified is not null
    order by c.first nulls last, g.id limit ${MOST}`);
  return rows.map((row) => ({
    ...row,
    first: row.first === null ? null : new Date(row.first),
    last: row.last === null ? null : new Date(row.last),
  }));
}

const MOST = 100;

/** Whether there are names that the member has not answered about. */
export async function hasOpenOldNames(personId: number, from: Pick<Database, "execute"> = database()) {
  const { rows } = await from.execute(sql`
    select from ${people} me join ${guestNames} g on g.email = me.email and g.declined_at is null
    join ${people} p on p.id = g.person_id and p.guest
    where me.id = ${personId} and me.email_verified is not null limit 1`);
  return rows.length > 0;
}

export async function listNamesWithoutKey(tx: Tx, limit: number) {
  return tx
    .select({ id: guestNames.id, name: guestNames.name })
    .from(guestNames)
    .where(sql`${guestNames.nameKey} = ''`)
    .orderBy(guestNames.id)
    .limit(limit);
}
