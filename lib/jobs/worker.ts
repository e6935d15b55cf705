import { availableParallelism } from "node:os";
import { setTimeout as pause } from "node:timers/promises";
import { type Job, Logger, type Runner, type RunnerOptions, run } from "graphile-worker";
import { lockWorker, openWorkerPool, type WorkerLock } from "@/db/worker-lock";
import { log } from "@/lib/log/log";

export type Work = Required<Pick<RunnerOptions, "taskList" | "parsedCronItems">>;

export interface Jobs {
  isWorking(): boolean;
  stop(): Promise<void>;
}

/** One run of graphile-worker, from taking its advisory lock to losing it. */
interface Life {
  readonly over: Promise<void>;
  end(): Promise<void>;
}

const RELEASE_EVERY_MS = 15_000;
const LAST_WORD_MS = 10_000;
const FIRST_WAIT_MS = 250;
const LONGEST_WAIT_MS = 5_000;
/** Jobs mostly wait, for Postgres or a mail server. Members share the other connections of the pool. */
const CONCURRENCY = Math.min(6, 2 * availableParallelism());

/**
 * graphile-worker frees a job whose end it could not store only after four hours: here a worker that loses its database ends, and
 * the next one frees the jobs of dead workers.
 */
export async function keepWorking(databaseUrl: string, work: Work): Promise<Jobs> {
  const ending = new AbortController();
  let life = await beginLife(databaseUrl, work);
  let working = true;
  const ended = (async () => {
    for (;;) {
      await Promise.race([life.over, aborted(ending.signal)]);
      working = false;
      await life.end();
      if (ending.signal.aborted) return;
      life = await beginAgain(databaseUrl, work, ending.signal);
      working = true;
    }
  })().catch((error) => {
    if (!ending.signal.aborted) throw error;
  });
  return {
    isWorking: () => working,
    async stop() {
      ending.abort();
      await ended;
    },
  };
}

async function beginAgain(databaseUrl: string, work: Work, signal: AbortSignal): Promise<Life> {
  for (let wait = FIRST_WAIT_MS; ; wait = Math.min(wait * 2, LONGEST_WAIT_MS)) {
    await pause(wait, undefined, { signal });
    const life = await beginLife(databaseUrl, work).catch(() => undefined);
    if (life) return life;
  }
}

async function beginLife(databaseUrl: string, work: Work): Promise<Life> {
  const { locked, plugin } = lockBeforeWork(databaseUrl);
  const pgPool = openWorkerPool(databaseUrl);
  const stop = async (runner?: Runner) => {
    await stopped(runner);
    pgPool.end().catch(() => undefined);
  };
  const runner = await run({
    ...work,
    pgPool,
    concurrency: CONCURRENCY,
    noHandleSignals: true,
    pollInterval: 2_000,
    logger: new Logger(() => (level, _message, meta) => {
      if (level === "error") logTrouble(meta);
    }),
    preset: {
      plugins: [plugin],
      // Without batches, graphile-worker leaves an unhandled rejection when it cannot store a job's end.
      worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 },
    },
  }).catch(async (error) => {
    await stop();
    throw error;
  });
  let lock: WorkerLock;
  try {
    lock = await locked;
    await lock.releaseJobsOfTheDead();
  } catch (error) {
    await stop(runner);
    throw error;
  }
  const release = setInterval(
    () => void lock.releaseJobsOfTheDead().catch(() => undefined),
    RELEASE_EVERY_MS,
  );
  release.unref();
  return {
    over: Promise.race([lock.lost, runner.promise.catch(() => undefined)]),
    async end() {
      clearInterval(release);
      await stop(runner);
      await lock.close();
    },
  };
}

/** Takes the lock before any job: otherwise another process could free the job as a dead worker's. */
function lockBeforeWork(databaseUrl: string) {
  let resolve: (lock: Promise<WorkerLock>) => void = () => undefined;
  const locked = new Promise<WorkerLock>((settle) => {
    resolve = settle;
  });
  let asked = false;
  const plugin: GraphileConfig.Plugin = {
    name: "LockBeforeWork",
    version: "1.0.0",
    worker: {
      hooks: {
        async startWorker(_context, { worker }) {
          if (!asked) resolve(lockWorker(databaseUrl, worker.workerPool.id));
          asked = true;
          await locked.catch(() => undefined);
        },
      },
    },
  };
  return { locked, plugin };
}

/** Leaves out the message, which may contain an address or a text. */
function logTrouble({ error, job }: { error?: unknown; job?: Job } = {}): void {
  if (job) log.error("A job failed", error, { task: job.task_identifier, attempt: job.attempts });
  else log.error("The job worker lost its database connection", error);
}

/** A run without its database may never end by itself. */
async function stopped(runner: Runner | undefined): Promise<void> {
  await Promise.race([runner?.stop().catch(() => undefined), pause(LAST_WORD_MS, undefined, { ref: false })]);
}

function aborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => signal.addEventListener("abort", () => resolve(), { once: true }));
}
