import pg from "pg";

/** Proof that a worker lives: a session lock that Postgres frees when the worker's connection ends. */
export interface WorkerLock {
  /** Resolves when the connection ended, broke, or no longer answers. */
  readonly lost: Promise<void>;
  releaseJobsOfTheDead(): Promise<number>;
  close(): Promise<void>;
}

const LOCKS = 7_263_003;
const BEAT_MS = 2_000;
const PATIENCE_MS = 6_000;

/** Our own pool: graphile-worker stops listening to its own pool's errors too early, when it ends. */
export function openWorkerPool(url: string, { patient = false } = {}): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    application_name: "comeback worker",
    max: 4,
    connectionTimeoutMillis: PATIENCE_MS,
    ...(patient ? {} : { query_timeout: PATIENCE_MS }),
  });
  pool.on("error", () => undefined);
  pool.on("connect", (client) => client.on("error", () => undefined));
  return pool;
}

/** On a connection of its own. Needs a session, so no pooler in transaction mode. */
export async function lockWorker(url: string, workerId: string): Promise<WorkerLock> {
  const client = new pg.Client({
    connectionString: url,
    application_name: "comeback worker",
    keepAlive: true,
    connectionTimeoutMillis: PATIENCE_MS,
    query_timeout: PATIENCE_MS,
  });
  let lose: () => void = () => undefined;
  const lost = new Promise<void>((resolve) => {
    lose = resolve;
  });
  client.once("end", lose);
  client.on("error", lose);
  try {
    await client.connect();
    await client.query("select pg_advisory_lock($1::int, hashtext($2))", [LOCKS, workerId]);
  } catch (error) {
    client.end().catch(() => undefined);
    throw error;
  }
  const beat = setInterval(() => void client.query("select 1").catch(lose), BEAT_MS);
  beat.unref();
  return {
    lost: lost.finally(() => clearInterval(beat)),
    async releaseJobsOfTheDead() {
      const { rows } = await client.query(RELEASE, [LOCKS, workerId]);
      return Number(rows[0].released);
    },
    async close() {
      clearInterval(beat);
      await client.end().catch(() => undefined);
    },
  };
}

/**
 * A worker whose lock can be taken is gone; the asker's own, which could be taken again, is left out.
 * graphile-worker's forceUnlockWorkers writes the same columns.
 */
const RELEASE = `
  with dead as materialized (
    select locked_by
    from (select distinct locked_by from graphile_worker._private_jobs where locked_by <> $2) as holders
    where pg_try_advisory_xact_lock($1::int, hashtext(locked_by))
  ),
  queues as (
    update graphile_worker._private_job_queues set locked_by = null, locked_at = null
    where locked_by in (select locked_by from dead)
  ),
  jobs as (
    update graphile_worker._private_jobs set locked_by = null, locked_at = null
    where locked_by in (select locked_by from dead) returning 1
  )
  select count(*) as released from jobs`;
