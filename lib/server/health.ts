import { statfs } from "node:fs/promises";
import { ask, countJobs, type JobCounts } from "@/db/site/reads";
import { mailHealth } from "@/lib/mail/health";

export interface Health {
  readonly ok: boolean;
  readonly database: boolean;
  readonly jobs: { readonly working: boolean } & Partial<JobCounts>;
  /** Null if the database is down. Broken email does not make the forum unhealthy: signed-in members are not affected. */
  readonly mail: { readonly ok: boolean } | null;
  readonly disk: { readonly ok: boolean; readonly freeMegabytes: number | null };
}

const PATIENCE_MS = 2_000;
const FRESH_MS = 1_000;
const LEAST_FREE_MEGABYTES = 200;

/** Checks at most once a second, so that probes are no load. */
export function createHealth({
  dataDir,
  areJobsWorking,
}: {
  dataDir: string;
  areJobsWorking: () => boolean;
}) {
  const isDatabaseUp = keptFresh(async () => (await within(ask().then(() => true))) ?? false);
  const counts = keptFresh(async () => within(countJobs()));
  const mail = keptFresh(async () => within(mailHealth()));
  const disk = keptFresh(async () => {
    const free = await statfs(dataDir).then(
      ({ bavail, bsize }) => Math.floor((bavail * bsize) / 2 ** 20),
      () => null,
    );
    return { ok: free === null || free >= LEAST_FREE_MEGABYTES, freeMegabytes: free };
  });

  return {
    isDatabaseUp,
    async report(hearing: boolean): Promise<Health> {
      const [database, room] = await Promise.all([isDatabaseUp(), disk()]);
      const post = database ? await mail() : undefined;
      const jobs = { working: areJobsWorking(), ...(database ? await counts() : undefined) };
      return {
        ok: database && hearing && jobs.working && room.ok,
        database,
        jobs,
        mail: post ? { ok: post.ok } : null,
        disk: room,
      };
    },
  };
}

export type HealthChecks = ReturnType<typeof createHealth>;

function keptFresh<Answer>(find: () => Promise<Answer>): () => Promise<Answer> {
  let last: { at: number; answer: Promise<Answer> } | undefined;
  return () => {
    const now = performance.now();
    if (!last || now - last.at > FRESH_MS) last = { at: now, answer: find() };
    return last.answer;
  };
}

async function within<Answer>(asked: Promise<Answer>): Promise<Answer | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), PATIENCE_MS);
  });
  return Promise.race([asked.catch(() => undefined), late]).finally(() => clearTimeout(timer));
}
