import { readFile, rm } from "node:fs/promises";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { isAlive, programOf } from "./process-identity";

export type Postmaster = { pid: number; port: number; ready: boolean };

/** What a running Postgres says about itself in its folder (line 1 process, line 4 port, line 8 state). */
export async function readPostmaster(dataDir: string): Promise<Postmaster | null> {
  const text = await readFile(fileIn(dataDir), "utf8").catch(() => null);
  if (text === null) return null;
  const lines = text.split("\n");
  const pid = Number(lines[0]);
  return pid > 0 ? { pid, port: Number(lines[3]), ready: lines[7]?.trim() === "ready" } : null;
}

/** A server whose owner is gone is stopped, so that every server has exactly one owner; its data is whole. */
export async function stopLeftBehind(dataDir: string): Promise<void> {
  for (let found = await readPostmaster(dataDir); found; found = await readPostmaster(dataDir)) {
    if (!isAlive(found.pid) || !programOf(found.pid)?.includes("postgres")) {
      await rm(fileIn(dataDir), { force: true });
      return;
    }
    process.kill(found.pid, "SIGINT");
    await pause(50);
  }
}

function fileIn(dataDir: string): string {
  return path.join(dataDir, "postmaster.pid");
}
