import { desc, sql } from "drizzle-orm";
import { database } from "../client";
import { logEntries } from "../schema";
import { OPEN } from "./case-order";

export interface Open {
  cases: number;
  taken: number;
  appeals: number;
  /** Hidden by a filter or by flags until a moderator looks. */
  held: number;
}

/** What waits for somebody who keeps order. */
export async function countOpen(): Promise<Open> {
  const { rows } = await database().execute<Open & Record<string, unknown>>(sql`
    select count(*)::float8 as cases, count(k.taken_by_id)::float8 as taken,
      count(*) filter (where exists (select from decisions d
        where d.subject_kind = k.subject_kind and d.subject_id = k.subject_id
          and d.kind = 'hide' and d.machine = 'decided' and d.undone_at is null))::float8 as held,
      (select count(*) from appeals where decided_at is null)::float8 as appeals
    from cases k where ${OPEN}`);
  return rows[0] ?? { cases: 0, taken: 0, appeals: 0, held: 0 };
}

/** What the log ends with: its number and hash stand for all that came before. */
export async function findLogEnd() {
  const [row] = await database()
    .select({ id: logEntries.id, at: logEntries.at, hash: logEntries.hash })
    .from(logEntries)
    .orderBy(desc(logEntries.id))
    .limit(1);
  return row ?? null;
}

export interface Health {
  /** How long the database took for a question that asks for nothing. */
  answerMs: number;
  databaseBytes: number;
  jobsWaiting: number;
  /** Given up after all attempts. */
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
