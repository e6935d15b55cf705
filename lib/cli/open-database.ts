import path from "node:path";
import { connect, disconnect } from "@/db/client";
import { ensureDatabase, serverVersion } from "@/db/databases";
import { startEmbedded } from "@/db/embedded";
import { StartError } from "@/db/embedded/start-error";
import { migrate } from "@/db/migrate";
import type { Env } from "@/lib/env";
import { foldAllNames } from "@/lib/forum/people/fold-names";
import { plantStartContent } from "@/lib/forum/start/plant";
import { ensureTags } from "@/lib/forum/start/plant-tags";

export type OpenDatabase = {
  url: string;
  /** Settles when an embedded server ends, asked for or not. */
  ended: Promise<void>;
  close: () => Promise<void>;
};

type Options = { say: (sentence: string) => void; join?: boolean };

const migrations = path.resolve("db/migrations");
const oldestServer = 150_000;

/** The forum's database, up to date and connected: the one DATABASE_URL names, else the embedded one. */
export async function openDatabase(env: Env, options: Options): Promise<OpenDatabase> {
  const opened = env.databaseUrl ? await openGiven(env.databaseUrl) : await openEmbedded(env, options);
  try {
    await migrate(opened.url, migrations);
    await connect(opened.url);
    await ensureTags();
    await foldAllNames();
  } catch (error) {
    await disconnect();
    await opened.close();
    throw error;
  }
  return { ...opened, close: () => disconnect().finally(opened.close) };
}

async function openGiven(url: string): Promise<OpenDatabase> {
  const version = await serverVersion(url);
  if (version < oldestServer) {
    throw new StartError(
      `The server in DATABASE_URL is PostgreSQL ${Math.floor(version / 10_000)}: Comeback needs 15 or newer.`,
    );
  }
  return { url, ended: new Promise(() => undefined), close: async () => undefined };
}

async function openEmbedded(env: Env, { say, join = false }: Options): Promise<OpenDatabase> {
  const server = await startEmbedded({ dir: path.join(env.dataDir, "postgres"), join, onProgress: say });
  try {
    const url = await ensureDatabase(server.url, "comeback", (draft) => fill(draft, say));
    return { url, ended: server.ended, close: server.stop };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

async function fill(url: string, say: Options["say"]): Promise<void> {
  await migrate(url, migrations);
  await connect(url);
  try {
    await plantStartContent(new Date(), (done, of) => {
      if (done === 1 || done === of) say(`Putting the start content in (${done} of ${of} threads)`);
    });
  } finally {
    await disconnect();
  }
}
