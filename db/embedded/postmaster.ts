import { readFile, rm } from "node:fs/promises";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { dataDirIn } from "./cluster";
import { isAlive, programOf } from "./process-identity";
import { StartError } from "./start-error";
import { readSuperuser } from "./superuser";

export type Postmaster = { pid: number; port: number; ready: boolean };

const patienceMs = 30_000;

/** Reads postmaster.pid: line 1 is the process, line 4 the port, line 8 the state. */
export async function readPostmaster(dataDir: string): Promise<Postmaster | null> {
  const text = await readFile(fileIn(dataDir), "utf8").catch(() => null);
  if (text === null) return null;
  const lines = text.split("\n");
  const pid = Number(lines[0]);
  return pid > 0 ? { pid, port: Number(lines[3]), ready: lines[7]?.trim() === "ready" } : null;
}

/** Stops a server whose owner has ended, so that every server has exactly one owner. The data stays whole. */
export async function stopLeftBehind(dataDir: string): Promise<void> {
  const deadline = Date.now() + patienceMs;
  for (let found = await readPostmaster(dataDir); found; found = await readPostmaster(dataDir)) {
    if (!isAlive(found.pid) || !programOf(found.pid)?.includes("postgres")) {
      await rm(fileIn(dataDir), { force: true });
      return;
    }
    if (Date.now() > deadline) {
      throw new StartError(
        `An earlier database server (process ${found.pid}) does not stop: end it with kill ${found.pid} and start again.`,
      );
    }
    process.kill(found.pid, "SIGINT");
    await pause(50);
  }
}

export async function waitUntilReady(dir: string): Promise<Postmaster> {
  const deadline = Date.now() + patienceMs;
  for (;;) {
    const found = await readPostmaster(dataDirIn(dir));
    // An older version of Comeback that still runs here has no separate superuser.
    if (found?.ready && (await readSuperuser(dir))?.ready !== false) return found;
    if (Date.now() > deadline) {
      throw new StartError(
        `The database in ${dataDirIn(dir)} is in use by another process but does not start: stop that process first.`,
      );
    }
    await pause(25);
  }
}

function fileIn(dataDir: string): string {
  return path.join(dataDir, "postmaster.pid");
}
