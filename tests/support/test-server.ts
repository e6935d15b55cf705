import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { runSql } from "@/db/databases";
import { startEmbedded } from "@/db/embedded";
import { ROLE, urlAs } from "@/db/embedded/connection";
import { processIdentity } from "@/db/embedded/process-identity";
import { SUPERUSER } from "@/db/embedded/roles";
import { readSuperuser } from "@/db/embedded/superuser";
import { makeTemplate } from "./templates";

export type TestServer = { url: string; stop: () => Promise<void> };

const prefix = "comeback-test-";

/** The Postgres that all tests of a run share: the one of `npm test`, or an own one with nothing but a migrated template. */
export async function startTestServer(): Promise<TestServer> {
  const shared = process.env.TEST_SERVER_URL;
  if (shared) return { url: shared, stop: async () => undefined };
  await removeLeftovers();
  const dir = await mkdtemp(path.join(tmpdir(), prefix));
  const server = await startEmbedded({ dir, fsync: false });
  await allowFilling(dir, server.port);
  await makeTemplate(server.url);
  return {
    url: server.url,
    stop: async () => {
      await server.stop();
      await rm(dir, { recursive: true, force: true });
    },
  };
}

/**
 * Tests connect by the plain role that the forum has. One thing more it may do here: switch the triggers off for its own
 * session, by which large forums are filled in seconds, and a log is tampered with.
 */
export async function allowFilling(dir: string, port: number): Promise<void> {
  const superuser = await readSuperuser(dir);
  const url = urlAs(SUPERUSER, superuser?.password ?? "", port, "postgres");
  await runSql(url, `grant set on parameter session_replication_role to ${ROLE}`);
}

// A killed run leaves its folder; its database stopped by itself.
async function removeLeftovers(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    if (!name.startsWith(prefix)) continue;
    const dir = path.join(tmpdir(), name);
    if (await isLeft(dir)) await rm(dir, { recursive: true, force: true }).catch(() => undefined);
  }
}

async function isLeft(dir: string): Promise<boolean> {
  const lock = await readFile(path.join(dir, "lock"), "utf8").catch(() => null);
  if (lock === null) return false;
  const { pid, identity } = JSON.parse(lock) as { pid: number; identity: string };
  return processIdentity(pid) !== identity;
}
