import { type SQL, sql } from "drizzle-orm";
import { cases } from "../cases/schema";
import { type Database, database } from "../client";
import { comments } from "../comments/schema";
import { decisions } from "../decisions/schema";
import { auditEntries } from "../events/schema";
import { flags } from "../flags/schema";
import { threads } from "../threads/schema";
import type { Tx } from "../transaction";
import type { PersonRef } from "./person-ref";
import { people } from "./schema";

type From = Pick<Database, "execute">;

export interface EarnedTrust {
  id: number;
  trust: number;
  days: number;
  threads: number;
  helped: number;
  lost: number;
}

/** Counting ends here: no trust step asks for more. */
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
    (select count(distinct (d.target_kind, d.target_id)) from decisions d
      where d.owner_id = p.id and d.undone_at is null and d.by_id is not null and d.part_of_id is null
        and d.created_at > ${since.toISOString()}::timestamptz
        and d.kind in ('hide', 'remove', 'warn', 'limit', 'silence', 'suspend', 'delete_content'))::int as lost
  from people p where ${of}`;

export async function listEarned(ids: readonly number[], since: Date, from: From = database()) {
  const list = sql`p.id = any(${sql.param(`{${ids.join()}}`)}::bigint[])`;
  return (await from.execute<EarnedTrust & Record<string, unknown>>(earned(list, since))).rows;
}

export async function listEarnedAfter(after: number, limit: number, since: Date, from: From = database()) {
  const next = sql`p.id > ${after} order by p.id limit ${limit}`;
  return (await from.execute<EarnedTrust & Record<string, unknown>>(earned(next, since))).rows;
}

export interface Posts {
  readonly threads: number;
  readonly replies: number;
  readonly secondsSinceLast: number | null;
}

export async function countPosts(
  personId: number,
  since: Date,
  from: Pick<Database, "execute"> = database(),
): Promise<Posts> {
  const { rows } = await from.execute<{ threads: number; replies: number; since_last: number | null }>(sql`
    select count(*) filter (where operation <> 'postComment')::int as threads,
      count(*) filter (where operation = 'postComment')::int as replies,
      extract(epoch from clock_timestamp() - max(created_at))::float8 as since_last
    from ${auditEntries}
    where actor_id = ${personId} and created_at >= ${since.toISOString()}::timestamptz
      and operation in ('askQuestion', 'tellStory', 'publishArticle', 'postComment')`);
  const found = rows[0];
  return {
    threads: found?.threads ?? 0,
    replies: found?.replies ?? 0,
    secondsSinceLast: found?.since_last ?? null,
  };
}

export interface WriterRecord extends PersonRef {
  id: number;
  joinedAt: Date;
  trust: number;
  daysHere: number;
  threads: number;
  comments: number;
  upheld: number;
  refused: number;
  limitedUntil: Date | null;
  silencedUntil: Date | null;
  suspendedUntil: Date | null;
}

const MOST_COUNTED = 1_000;
const LAST_CASES = 100;

type Stored = Omit<WriterRecord, "joinedAt" | "limitedUntil" | "silencedUntil" | "suspendedUntil"> & {
  joinedAt: string;
  limitedUntil: string | null;
  silencedUntil: string | null;
  suspendedUntil: string | null;
};

export async function findWriterRecord(id: number): Promise<WriterRecord | null> {
  const { rows } = await database().execute<Stored & Record<string, unknown>>(sql`
    select o.id::float8 as id, o.handle, o.name, o.role, o.guest, o.joined_at as "joinedAt", o.trust, o.days_here as "daysHere",
      o.limited_until as "limitedUntil", o.silenced_until as "silencedUntil", o.suspended_until as "suspendedUntil",
      (select count(*) from (select from ${threads} x where x.writer_id = o.id limit ${MOST_COUNTED}) l)::float8 as threads,
      (select count(*) from (select from ${comments} x where x.writer_id = o.id and x.shown limit ${MOST_COUNTED}) l)::float8
        as comments, f.upheld, f.refused
    from ${people} o cross join lateral (
      select (count(*) filter (where f.upheld))::float8 as upheld, (count(*) filter (where not f.upheld))::float8 as refused
      from (select id from ${cases} where owner_id = o.id order by id desc limit ${LAST_CASES}) k
      join ${flags} f on f.case_id = k.id) f
    where o.id = ${id}`);
  const [row] = rows;
  if (!row) return null;
  return {
    ...row,
    joinedAt: new Date(row.joinedAt),
    limitedUntil: dateOf(row.limitedUntil),
    silencedUntil: dateOf(row.silencedUntil),
    suspendedUntil: dateOf(row.suspendedUntil),
  };
}

const dateOf = (stored: string | null) => (stored === null ? null : new Date(stored));

export interface HiddenOften extends Record<string, unknown> {
  hidden: number;
  silenced: boolean;
}

/** Counted while the member's row is locked, so that of two posts hidden at once the second counts the first. */
export async function countHiddenPosts(
  tx: Tx,
  ownerId: number,
  { since, at }: { since: Date; at: Date },
): Promise<HiddenOften> {
  const { rows } = await tx.execute<HiddenOften>(sql`
    select greatest(p.silenced_until, p.suspended_until) > ${at.toISOString()}::timestamptz is true as silenced,
      (select count(distinct (d.target_kind, d.target_id))::int from ${decisions} d
        where d.owner_id = p.id and d.kind in ('hide', 'remove') and d.undone_at is null
          and d.created_at > ${since.toISOString()}::timestamptz
          and not exists (select from ${decisions} later
            where later.target_kind = d.target_kind and later.target_id = d.target_id and later.id > d.id
              and later.kind in ('restore', 'dismiss') and later.undone_at is null)) as hidden
    from ${people} p where p.id = ${ownerId}`);
  return rows[0] ?? { hidden: 0, silenced: false };
}
