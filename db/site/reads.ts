import { sql } from "drizzle-orm";
import { database } from "../client";
import { comments } from "../comments/schema";
import { people } from "../people/schema";
import { threads } from "../threads/schema";

/** A sample thread `t` in which only sample people have written. */
export const REMOVABLE = sql`t.sample and not exists (
  select from ${comments} c join ${people} p on p.id = c.writer_id where c.thread_id = t.id and p.email is not null)`;

export interface RemovableSamples {
  readonly titles: readonly string[];
  readonly people: number;
}

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

export interface Health {
  answerMs: number;
  databaseBytes: number;
  jobsWaiting: number;
  jobsFailed: number;
  mailsWaiting: number;
}

export async function readHealth(): Promise<Health> {
  const began = performance.now();
  await database().execute(sql`select 1`);
  const answerMs = performance.now() - began;
  const { rows } = await database().execute<Omit<Health, "answerMs"> & Record<string, unknown>>(sql`
    select pg_database_size(current_database())::float8 as "databaseBytes",
      (select count(*) from graphile_worker.jobs where attempts < max_attempts and run_at <= now())::float8
        as "jobsWaiting",
      (select count(*) from graphile_worker.jobs where attempts >= max_attempts)::float8 as "jobsFailed",
      (select count(*) from mails where sent_at is null and dropped_at is null)::float8 as "mailsWaiting"`);
  const found = rows[0] ?? { databaseBytes: 0, jobsWaiting: 0, jobsFailed: 0, mailsWaiting: 0 };
  return { answerMs, ...found };
}

export async function ask(): Promise<void> {
  await database().execute(sql`select 1`);
}

export interface JobCounts {
  late: number;
  failed: number;
}

export async function countJobs(): Promise<JobCounts> {
  const { rows } = await database().execute<{ late: number; failed: number }>(sql`
    select count(*) filter (where attempts < max_attempts and locked_by is null and run_at < now() - interval '1 minute')::int as late,
      count(*) filter (where attempts >= max_attempts)::int as failed
    from graphile_worker.jobs`);
  return rows[0] ?? { late: 0, failed: 0 };
}
