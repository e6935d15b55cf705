import { and, eq, type SQL, sql } from "drizzle-orm";
import type { Tx } from "../transaction";
import { events, submissions } from "./schema";

const PAYLOAD_BYTES = 7_500;

interface QueuedJob {
  readonly name: string;
  readonly payload: object;
  readonly runAt?: Date;
  /** Only one job with this key waits at a time, at the time it was first given. */
  readonly key?: string;
  /** Jobs of one queue run one after the other. */
  readonly queue?: string;
}

/** What is stored beside every write, in its transaction. */
interface WriteRecord {
  readonly event: { readonly name: string; readonly threadId?: number };
  readonly at: Date;
  readonly operation: string;
  readonly actorId: number | null;
  readonly actedAs: string;
  readonly source: string;
  readonly jobs: readonly QueuedJob[];
  /** Cache keys. Postgres delivers them to every instance at commit. */
  readonly stale: readonly string[];
  /** Delivered after the keys, so that a reader who reloads at once finds the reply. */
  readonly replies: readonly { readonly threadId: number; readonly commentId: number }[];
  readonly submission: Submission | null;
  /** The place of the draft that became this write. */
  readonly draftPlace: string | null;
}

/** All in one statement. */
export async function insertWriteRecord(tx: Tx, written: WriteRecord): Promise<void> {
  const { event, at, operation, actorId, actedAs, source, submission, draftPlace } = written;
  const notices = [
    ...batches([...new Set(written.stale)]).map((keys) => ["comeback_stale", keys] as const),
    ...written.replies.map((reply) => ["comeback_replies", reply] as const),
  ];
  const channels = notices.map(([channel]) => channel);
  const payloads = notices.map(([, payload]) => JSON.stringify(payload));
  await tx.execute(sql`
    with event as (
      insert into events (name, thread_id, data, created_at)
      values (${event.name}, ${event.threadId ?? null}::bigint, ${JSON.stringify(event)}::jsonb, ${at.toISOString()}::timestamptz)
      returning id
    ), audited as (
      insert into audit_entries (event_id, operation, actor_id, acted_as, source)
      select id, ${operation}::text, ${actorId}::bigint, ${actedAs}::text, ${source}::text from event
    ), completed as (
      update submissions set event_id = event.id from event
      where person_id = ${submission?.personId ?? null}::bigint and key = ${submission?.key ?? null}::uuid
    ), posted as (
      delete from drafts where person_id = ${actorId}::bigint and place = ${draftPlace}::text
    )
    select (${added(written.jobs)}) as jobs, (
      select count(pg_notify(channel, payload))
      from unnest(${sql.param(channels)}::text[], ${sql.param(payloads)}::text[]) as notice(channel, payload)) as notices`);
}

function added(jobs: readonly QueuedJob[]): SQL {
  const specs = jobs.map(({ runAt, ...job }) => ({ ...job, run_at: runAt }));
  return sql`
    select count(*) from (
      select array_agg(row(name, payload, queue, run_at, null, key, null, null)::graphile_worker.job_spec) as specs
      from json_to_recordset(${JSON.stringify(specs)}::json) as job(name text, payload json, queue text, run_at timestamptz, key text)
    ) queued, graphile_worker.add_jobs(queued.specs, true) where queued.specs is not null`;
}

/** In the same transaction as the write: the job exists only if the write does. */
export async function addJob(tx: Tx, job: QueuedJob): Promise<void> {
  const { name, payload, runAt = null, key = null } = job;
  await tx.execute(sql`
    select graphile_worker.add_job(${name}, payload := ${JSON.stringify(payload)}::json,
      run_at := ${runAt}::timestamptz, job_key := ${key}::text, job_key_mode := 'preserve_run_at')`);
}

/** One notice holds at most 8,000 bytes. */
function batches(keys: string[]): string[][] {
  const all: string[][] = [];
  let bytes = PAYLOAD_BYTES;
  for (const key of keys) {
    const size = Buffer.byteLength(JSON.stringify(key)) + 1;
    if (bytes + size > PAYLOAD_BYTES) {
      all.push([]);
      bytes = 2;
    }
    all.at(-1)?.push(key);
    bytes += size;
  }
  return all;
}

interface Submission {
  readonly personId: number;
  readonly key: string;
}

/** A second request with the same key waits for the first to commit. Returns the event that the key led to, if any. */
export async function claimSubmission(tx: Tx, submission: Submission): Promise<unknown> {
  const claimed = await tx
    .insert(submissions)
    .values(submission)
    .onConflictDoNothing()
    .returning({ key: submissions.key });
  if (claimed.length > 0) return undefined;
  const [earlier] = await tx
    .select({ event: events.data })
    .from(submissions)
    .innerJoin(events, eq(events.id, submissions.eventId))
    .where(and(eq(submissions.personId, submission.personId), eq(submissions.key, submission.key)));
  return earlier?.event;
}
