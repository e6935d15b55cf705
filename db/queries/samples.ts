import { sql } from "drizzle-orm";
import { database } from "../client";
import { comments, people, threads } from "../schema";

/** A sample thread `t` in which only the cast has written. */
export const REMOVABLE = sql`t.sample and not exists (
  select from ${comments} c join ${people} p on p.id = c.writer_id where c.thread_id = t.id and p.email is not null)`;

export interface RemovableSamples {
  readonly titles: readonly string[];
  /** The people who are left without a word when these threads are gone. */
  readonly people: number;
}

/** What `deleteSamples` would delete now. */
export async function readRemovableSamples(): Promise<RemovableSamples> {
  const { rows } = await database().execute<{ titles: string[]; people: number }>(sql`
    with removable as (select t.id, t.title from ${threads} t where ${REMOVABLE})
    select (select coalesce(array_agg(title order by id), '{}') from removable) as titles,
      (select count(*)::int from ${people} p where p.email is null
        and not exists (select from ${threads} where writer_id = p.id and id not in (select id from removable))
        and not exists (select from ${comments} where writer_id = p.id
          and thread_id not in (select id from removable))) as people`);
  return rows[0] ?? { titles: [], people: 0 };
}
