import { sql } from "drizzle-orm";
import { database } from "../client";

/** Resolves once the database has answered anything at all. */
export async function ask(): Promise<void> {
  await database().execute(sql`select 1`);
}

export interface JobCounts {
  /** Due for longer than a minute, and nobody works on them. */
  late: number;
  /** Tried as often as they may be. */
  failed: number;
}

export async function countJobs(): Promise<JobCounts> {
  const { rows } = await database().execute<{ late: number; failed: number }>(sql`
    select count(*) filter (where attempts < max_attempts and locked_by is null and run_at < now() - interval '1 minute')::int as late,
      count(*) filter (where attempts >= max_attempts)::int as failed
    from graphile_worker.jobs`);
  return rows[0] ?? { late: 0, failed: 0 };
}
