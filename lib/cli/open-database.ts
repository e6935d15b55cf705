import path from "node:path";
import { connect, disconnect } from "@/db/client";
import { ensureDatabase, serverVersion } from "@/db/databases";
import { startEmbedded } from "@/db/embedded";
import { StartError } from "@/db/embedded/start-error";
import { migrate } from "@/db/migrate";
import { isTransactionPooler } from "@/db/pooler";
import type { Env } from "@/lib/env";
import { foldAllNames } from "@/lib/forum/people/fold-names";
import { seedSampleContent } from "@/lib/forum/site/sample-content/seed";
import { ensureTags } from "@/lib/forum/site/sample-content/seed-tags";

export type OpenDatabase = {
  url: string;
  /** The same database without a pooler: LISTEN and advisory locks need a session. */
  directUrl: string;
  pooled: boolean;
  ended: Promise<void>;
  close: () => Promise<void>;
};

type Options = {
  say: (sentence: string) => void;
  join?: boolean;
  /** Members wait for responses, so a hanging database times out. A command may take longer, on its own session. */
  serving?: boolean;
  /** Once the database answers and nobody else starts in its folder. */
  beforeMigrating?: () => Promise<void>;
};

export const EMBEDDED_NAME = "comeback";
export const MIGRATIONS = path.resolve("db/migrations");
const OLDEST_SERVER = 150_000;
const SILENCE_MS = 7_000;

export async function openDatabase(env: Env, options: Options): Promise<OpenDatabase> {
  const opened = env.databaseUrl
    ? await openGiven(env.databaseUrl, env.databaseDirectUrl)
    : await openEmbedded(env, options);
  try {
    if (env.databaseUrl) await options.beforeMigrating?.();
    await migrate(opened.directUrl, MIGRATIONS, options.say);
    await (options.serving
      ? connect(opened.url, { pooled: opened.pooled, silenceMs: SILENCE_MS })
      : connect(opened.directUrl));
    await ensureTags();
    await foldAllNames();
  } catch (error) {
    await disconnect();
    await opened.close();
    throw error;
  }
  return { ...opened, close: () => disconnect().finally(opened.close) };
}

async function openGiven(url: string, directUrl = url): Promise<OpenDatabase> {
  await refuseOldServer(directUrl);
  const pooled = await isTransactionPooler(url);
  if (directUrl === url ? pooled : await isTransactionPooler(directUrl)) {
    const name = directUrl === url ? "DATABASE_URL" : "DATABASE_DIRECT_URL";
    throw new StartError(
      `${name} leads to a connection pooler in transaction mode: set DATABASE_DIRECT_URL to the address of PostgreSQL itself, then start again.`,
    );
  }
  return { url, directUrl, pooled, ended: new Promise(() => undefined), close: async () => undefined };
}

export async function refuseOldServer(url: string): Promise<void> {
  const version = await serverVersion(url);
  if (version < OLDEST_SERVER) {
    throw new StartError(
      `The server in DATABASE_URL is PostgreSQL ${Math.floor(version / 10_000)}: Comeback needs 15 or newer.`,
    );
  }
}

async function openEmbedded(
  env: Env,
  { say, join = false, beforeMigrating }: Options,
): Promise<OpenDatabase> {
  const server = await startEmbedded({ dir: path.join(env.dataDir, "postgres"), join, onProgress: say });
  try {
    await beforeMigrating?.();
    const url = await ensureDatabase(server.url, EMBEDDED_NAME, (draft) => fill(draft, say));
    return { url, directUrl: url, pooled: false, ended: server.ended, close: server.stop };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

async function fill(url: string, say: Options["say"]): Promise<void> {
  await migrate(url, MIGRATIONS);
  await connect(url);
  try {
    const onThread = (done: number, of: number) => {
      if (done === 1 || done === of) say(`Adding sample content (${done} of ${of} threads)`);
    };
    await seedSampleContent(new Date(), { recoveries: true, onThread });
  } finally {
    await disconnect();
  }
}
