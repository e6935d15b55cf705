import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "../transaction";
import { auditEntries, events, submissions } from "./schema";

const PAYLOAD_BYTES = 7_500;

export async function insertEvent(
  tx: Tx,
  event: { name: string; threadId?: number },
  at: Date,
): Promise<number> {
  const [row] = await tx
    .insert(events)
    .values({ name: event.name, threadId: event.threadId ?? null, data: event, createdAt: at })
    .returning({ id: events.id });
  if (!row) throw new Error("An event was not stored.");
  return row.id;
}

export async function insertAuditEntry(tx: Tx, entry: typeof auditEntries.$inferInsert): Promise<void> {
  await tx.insert(auditEntries).values(entry);
}

interface QueuedJob {
  readonly name: string;
  readonly payload: object;
  readonly runAt?: Date;
  /** Only one job with this key waits at a time, at the time it was first given. */
  readonly key?: string;
}

/** In the same transaction as the write: the job exists only if the write does. */
export async function addJob(tx: Tx, job: QueuedJob): Promise<void> {
  const { name, payload, runAt = null, key = null } = job;
  await tx.execute(sql`
    select graphile_worker.add_job(${name}, payload := ${JSON.stringify(payload)}::json,
      run_at := ${runAt}::timestamptz, job_key := ${key}::text, job_key_mode := 'preserve_run_at')`);
}

/** Postgres delivers the keys to every instance at commit. One notice holds at most 8,000 bytes. */
export async function invalidatePages(tx: Tx, keys: readonly string[]): Promise<void> {
  for (const batch of batches([...new Set(keys)])) {
    await tx.execute(sql`select pg_notify('comeback_stale', ${JSON.stringify(batch)})`);
  }
}

/** Call after notifying the stale pages, so that a reader who reloads at once finds the reply. */
export async function notifyReply(tx: Tx, reply: { threadId: number; commentId: number }): Promise<void> {
  await tx.execute(sql`select pg_notify('comeback_replies', ${JSON.stringify(reply)})`);
}

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

export async function completeSubmission(
  tx: Tx,
  { personId, key }: Submission,
  eventId: number,
): Promise<void> {
  await tx
    .update(submissions)
    .set({ eventId })
    .where(and(eq(submissions.personId, personId), eq(submissions.key, sql`${key}::uuid`)));
}
