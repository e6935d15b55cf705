import { lt, sql } from "drizzle-orm";
import { database } from "../client";
import { people } from "../schema";
import { type PersonRef, refOf } from "./person-ref";

/** Whether there is anybody whose folds are of an older version, or missing. */
export async function hasUnfolded(version: number): Promise<boolean> {
  const [row] = await database()
    .select({ id: people.id })
    .from(people)
    .where(lt(people.foldVersion, version))
    .limit(1);
  return row !== undefined;
}

/** Whom somebody could be mistaken for, and by which of their names. */
export interface Resemblance {
  by: "handle" | "name";
  other: PersonRef;
}

/**
 * Whom a person could be mistaken for: staff first. Of two members, and of two who are staff, the one who came later is
 * asked; nobody on the staff is asked because of a member.
 */
export async function findResemblance(personId: number): Promise<Resemblance | null> {
  const { rows } = await database().execute<Resemblance & Record<string, unknown>>(sql`
    select case when own.by_name then 'name' else 'handle' end as by, ${refOf("o")} as other
    from ${people} me
    cross join lateral (
      select me.name_fold as fold, true as by_name where me.name_fold is not null
      union all select me.handle_fold, false where me.name is null or me.handle_fold <> me.name_fold) own
    join ${people} o on o.id <> me.id and not o.guest
      and (o.handle_fold = own.fold or o.name_fold = own.fold and o.role <> 'member')
    where me.id = ${personId}
      and case when me.role <> 'member' then o.role <> 'member' and o.id < me.id
        else o.role <> 'member' or own.by_name or o.id < me.id end
    order by (o.role = 'member'), o.id limit 1`);
  return rows[0] ?? null;
}
