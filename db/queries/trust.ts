import { type SQL, sql } from "drizzle-orm";
import { type Database, database } from "../client";

type From = Pick<Database, "execute">;

export interface EarnedTrust {
  id: number;
  trust: number;
  days: number;
  threads: number;
  helped: number;
  lost: number;
}

/** More than this is not counted: no step asks for it. */
const MOST = 10_000;

const earned = (of: SQL, since: Date) => sql`
  select p.id::float8 as id, p.trust, p.days_here as days,
    (select count(*) from (select from visits v where v.person_id = p.id limit ${MOST}) read)::int as threads,
    (select count(*) from (
      select m.person_id from threads t join helpful_marks m on m.thread_id = t.id where t.writer_id = p.id
      union
      select m.person_id from comments c join helpful_marks m on m.comment_id = c.id
      where c.writer_id = p.id and c.shown) helped)::int
    + (select count(*) from flags f where f.person_id = p.id and f.upheld)::int as helped,
    (select count(distinct (d.subject_kind, d.subject_id)) from decisions d
      where d.owner_id = p.id and d.undone_at is null and d.by_id is not null and d.part_of_id is null
        and d.created_at > ${since.toISOString()}::timestamptz
        and d.kind in ('hide', 'remove', 'warn', 'limit', 'silence', 'suspend', 'delete_content'))::int as lost
  from people p where ${of}`;

/** What some people did here; decisions count from `since` on. */
export async function listEarned(ids: readonly number[], since: Date, from: From = database()) {
  const list = sql`p.id = any(${sql.param(`{${ids.join()}}`)}::bigint[])`;
  return (await from.execute<EarnedTrust & Record<string, unknown>>(earned(list, since))).rows;
}

/** The next so many people by their number. */
export async function listEarnedAfter(after: number, limit: number, since: Date, from: From = database()) {
  const next = sql`p.id > ${after} order by p.id limit ${limit}`;
  return (await from.execute<EarnedTrust & Record<string, unknown>>(earned(next, since))).rows;
}
