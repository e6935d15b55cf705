import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { connect, disconnect } from "@/db/client";
import { ensureDatabase } from "@/db/databases";
import { startEmbedded } from "@/db/embedded";
import { migrate } from "@/db/migrate";
import { allowFilling } from "../support/test-server";
import { endLater } from "./ending";

/** A folder that goes away with the bench. */
export async function scratchFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "comeback-bench-"));
  endLater(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** A Postgres of the bench's own, as `npm start` would run it. */
export async function scratchServer(): Promise<string> {
  const dir = join(await scratchFolder(), "postgres");
  const server = await startEmbedded({ dir });
  endLater(server.stop);
  await allowFilling(dir, server.port);
  return server.url;
}

/** A migrated database on it; `fill` finds the process connected to it. */
export function scratchDatabase(
  serverUrl: string,
  name: string,
  fill: (url: string) => Promise<void>,
): Promise<string> {
  return ensureDatabase(serverUrl, name, async (url) => {
    await migrate(url, "db/migrations");
    await connect(url);
    try {
      await fill(url);
    } finally {
      await disconnect();
    }
  });
}
