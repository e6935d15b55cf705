import { sql } from "drizzle-orm";
import { OPEN } from "../cases/queue";
import { cases } from "../cases/schema";
import { database } from "../client";
import { mails } from "../notifications/schema";
import { people } from "../people/schema";
import { authorQueue } from "../questions/schema";
import { threads } from "../threads/schema";
import { settings } from "./schema";

async function readRow<Row extends Record<string, unknown>>(query: ReturnType<typeof sql>): Promise<Row> {
  const { rows } = await database().execute<Row>(query);
  const row = rows[0] as Row | undefined;
  if (!row) throw new Error("The database gave no row.");
  return row;
}

/** Milliseconds since 1970, as the database has them. */
export async function readDatabaseClock(): Promise<number> {
  const { now } = await readRow<{ now: number }>(
    sql`select extract(epoch from clock_timestamp())::float8 * 1000 as now`,
  );
  return now;
}

export async function listExtensions(): Promise<string[]> {
  const { rows } = await database().execute<{ name: string }>(sql`select extname as name from pg_extension`);
  return rows.map(({ name }) => name);
}

/** As a number: 180004 is 18.4. */
export async function readServerVersion(): Promise<number> {
  return (
    await readRow<{ version: number }>(sql`select current_setting('server_version_num')::int as version`)
  ).version;
}

export function readConnections(): Promise<{ used: number; most: number }> {
  return readRow(sql`select (select count(*) from pg_stat_activity where backend_type = 'client backend')::int as used,
    current_setting('max_connections')::int - current_setting('superuser_reserved_connections')::int as most`);
}

/** Transactions that are open for more than `minutes`, and the age of the oldest in minutes. */
export function countLongTransactions(minutes: number): Promise<{ count: number; oldest: number }> {
  return readRow(sql`
    select count(*)::int as count, coalesce(max(extract(epoch from now() - xact_start)) / 60, 0)::int as oldest
    from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'
      and xact_start < now() - make_interval(mins => ${minutes}::int)`);
}

export interface Bloat {
  readonly table: string;
  readonly dead: number;
  readonly live: number;
}

/** The table with the most dead rows, if these are more than `share` of its live ones and more than `least`. */
export async function findBloat({ share, least }: { share: number; least: number }): Promise<Bloat | null> {
  const { rows } = await database().execute<Bloat & Record<string, unknown>>(sql`
    select relname as "table", n_dead_tup::float8 as dead, n_live_tup::float8 as live from pg_stat_user_tables
    where n_dead_tup > ${least}::int and n_dead_tup > n_live_tup * ${share}::float8 order by n_dead_tup desc limit 1`);
  return rows[0] ?? null;
}

export function countStuckMails(minutes: number): Promise<{ count: number; oldest: number }> {
  return readRow(sql`
    select count(*)::int as count, coalesce(max(extract(epoch from now() - created_at)) / 60, 0)::int as oldest from ${mails}
    where sent_at is null and dropped_at is null and created_at < now() - make_interval(mins => ${minutes}::int)`);
}

/** Jobs due for more than `lateMinutes`, and jobs that one worker has had for more than `lockedMinutes`. */
export function countStuckJobs(than: {
  lateMinutes: number;
  lockedMinutes: number;
}): Promise<{ late: number; locked: number }> {
  return readRow(sql`
    select count(*) filter (where attempts < max_attempts and locked_at is null
        and run_at < now() - make_interval(mins => ${than.lateMinutes}::int))::int as late,
      count(*) filter (where locked_at < now() - make_interval(mins => ${than.lockedMinutes}::int))::int as locked
    from graphile_worker._private_jobs`);
}

export async function countFailedJobs(): Promise<number> {
  const { count } = await readRow<{ count: number }>(sql`
    select count(*)::int as count from graphile_worker._private_jobs where attempts >= max_attempts and locked_at is null`);
  return count;
}

/** Who can be called on: members who are suspended or silenced are left out. */
export function countStaff(): Promise<{ admins: number; moderators: number; authors: number }> {
  return readRow(sql`
    select count(*) filter (where role = 'admin')::int as admins, count(*) filter (where role = 'moderator')::int as moderators,
      count(*) filter (where role = 'author')::int as authors
    from ${people}
    where role <> 'member' and email is not null and coalesce(suspended_until, 'epoch') < now()
      and coalesce(silenced_until, 'epoch') < now()`);
}

/** Open cases that are older than `days`, and care cases that nobody has opened for `careHours`. */
export function countOldCases(than: {
  days: number;
  careHours: number;
}): Promise<{ cases: number; care: number }> {
  return readRow(sql`
    select count(*) filter (where not care and opened_at < now() - make_interval(days => ${than.days}::int))::int as cases,
      count(*) filter (where care and coalesce(taken_at, opened_at) < now() - make_interval(hours => ${than.careHours}::int))::int as care
    from ${cases} k where ${OPEN}`);
}

export async function countOldQuestions(days: number): Promise<number> {
  const { count } = await readRow<{ count: number }>(sql`
    select count(*)::int as count from (
      select from ${authorQueue} where is_question and asked_at < now() - make_interval(days => ${days}::int) limit 1000) old`);
  return count;
}

/** Whether there are sample threads, and whether there are others beside them. */
export function readSamples(): Promise<{ samples: boolean; others: boolean }> {
  return readRow(sql`select exists (select from ${threads} where sample and listed) as samples,
    exists (select from ${threads} where not sample and listed) as others`);
}

/** The value as text; null if the setting has none. */
export async function findSettingText(name: string): Promise<string | null> {
  const { rows } = await database().execute<{ value: unknown }>(
    sql`select value from ${settings} where name = ${name}`,
  );
  const value = rows[0]?.value;
  if (value === undefined || value === null) return null;
  return typeof value === "string" ? value.trim() : JSON.stringify(value);
}
