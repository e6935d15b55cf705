import { sql } from "drizzle-orm";
import { database } from "../client";
import { cases, comments, flags, people, threads } from "../schema";
import type { PersonRef } from "./person-ref";

/** What those who keep order know of somebody, beside what was decided about them. */
export interface WriterRecord extends PersonRef {
  id: number;
  joinedAt: Date;
  /** The step of trust, 0 to 3. */
  trust: number;
  daysHere: number;
  threads: number;
  /** Those that are shown. */
  comments: number;
  /** Of the flags on what is theirs, in their last cases. */
  upheld: number;
  refused: number;
  limitedUntil: Date | null;
  silencedUntil: Date | null;
  suspendedUntil: Date | null;
}

/** Further back than so many it is not counted: it is much. */
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
