import { sql } from "drizzle-orm";
import { database } from "../client";

export type JobState = "due" | "later" | "running" | "failed";

export interface JobRow {
  readonly id: number;
  readonly task: string;
  readonly attempts: number;
  readonly maxAttempts: number;
  readonly addedAt: Date;
  readonly runAt: Date;
  readonly lockedAt: Date | null;
  readonly lastError: string | null;
}

const LISTED = 100;
/** A job is failed once its attempts are used up; graphile-worker then leaves it alone. */
export const FAILED = sql`j.attempts >= j.max_attempts`;
const STATES: Record<JobState, ReturnType<typeof sql>> = {
  failed: sql`${FAILED} and j.locked_at is null`,
  running: sql`j.locked_at is not null`,
  due: sql`not ${FAILED} and j.locked_at is null and j.run_at <= now()`,
  later: sql`not ${FAILED} and j.locked_at is null and j.run_at > now()`,
};

/** The payload is left out: it may hold an email address. */
export async function listJobs(state: JobState): Promise<JobRow[]> {
  const { rows } = await database().execute<JobRow & Record<string, unknown>>(sql`
    select j.id::float8 as id, t.identifier as task, j.attempts, j.max_attempts as "maxAttempts", j.created_at as "addedAt",
      j.run_at as "runAt", j.locked_at as "lockedAt", j.last_error as "lastError"
    from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
    where ${STATES[state]} order by j.run_at, j.id limit ${LISTED}`);
  return rows.map((row) => ({
    ...row,
    addedAt: new Date(row.addedAt),
    runAt: new Date(row.runAt),
    lockedAt: row.lockedAt && new Date(row.lockedAt),
  }));
}

export interface TaskCount {
  readonly task: string;
  readonly state: JobState;
  readonly jobs: number;
}

export async function countJobsByTask(): Promise<TaskCount[]> {
  const { rows } = await database().execute<TaskCount & Record<string, unknown>>(sql`
    select t.identifier as task, case when ${STATES.running} then 'running' when ${FAILED} then 'failed'
      when j.run_at <= now() then 'due' else 'later' end as state, count(*)::int as jobs
    from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
    group by 1, 2 order by 1, 2`);
  return rows;
}

export interface CronRow {
  readonly task: string;
  readonly lastRunAt: Date | null;
}

/** When each repeated job was last added to the queue. */
export async function listRepeatedJobs(): Promise<CronRow[]> {
  const { rows } = await database().execute<{ task: string; lastRunAt: string | null }>(sql`
    select identifier as task, last_execution as "lastRunAt" from graphile_worker._private_known_crontabs order by 1`);
  return rows.map(({ task, lastRunAt }) => ({
    task,
    lastRunAt: lastRunAt === null ? null : new Date(lastRunAt),
  }));
}

export interface DoneOperation {
  readonly operation: string;
  readonly times: number;
  readonly lastAt: Date;
}

const NEWEST = 2_000;

/** What jobs did in the last day, by the audit: a finished job itself leaves no row. Reads at most the newest entries. */
export async function listDoneLately(): Promise<DoneOperation[]> {
  const { rows } = await database().execute<Omit<DoneOperation, "lastAt"> & { lastAt: string }>(sql`
    select operation, count(*)::int as times, max(created_at) as "lastAt" from (
      select operation, source, created_at from audit_entries order by event_id desc limit ${NEWEST}) newest
    where source = 'job' and created_at > now() - interval '1 day'
    group by 1 order by 3 desc limit 40`);
  return rows.map((row) => ({ ...row, lastAt: new Date(row.lastAt) }));
}
