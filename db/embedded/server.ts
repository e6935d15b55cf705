import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { open, readFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { Binaries } from "./binaries";
import { dataDirIn } from "./cluster";
import { readPostmaster } from "./postmaster";
import type { RunAs } from "./run-as";
import { diskFull, isDiskFull, lastWords, StartError } from "./start-error";
import { spawnWatched } from "./watchdog";

export type ServerOptions = { dir: string; port: number; fsync: boolean; runAs: RunAs; binaries: Binaries };

export type Server = { stop: () => Promise<void>; ended: Promise<void> };

export async function startServer(options: ServerOptions): Promise<Server> {
  const logFile = path.join(options.dir, "log");
  const log = await open(logFile, "w", 0o600);
  const shell = spawnWatched(commandLine(options), "interrupt", { ids: options.runAs.ids, output: log.fd });
  await log.close();
  try {
    await ready(shell, options, logFile);
  } catch (error) {
    shell.stdin?.end();
    throw error;
  }
  shell.unref();
  if (shell.stdin && "unref" in shell.stdin) (shell.stdin.unref as () => void)();
  return { stop: () => stopped(shell), ended: once(shell, "exit").then(() => undefined) };
}

function commandLine({ dir, port, fsync, runAs, binaries }: ServerOptions): string[] {
  const settings = {
    listen_addresses: "127.0.0.1",
    port: String(port),
    unix_socket_directories: "",
    max_connections: "100",
    shared_buffers: "128MB",
    // Solid-state disks: with the default of 4, a page of a long thread is sorted out of thousands of rows.
    random_page_cost: "1.1",
    ...(fsync
      ? {}
      : { fsync: "off", synchronous_commit: "off", full_page_writes: "off", max_wal_size: "4GB" }),
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  return [...runAs.prefix, binaries.postgres, "-D", dataDirIn(dir), ...flags];
}

async function ready(shell: ChildProcess, { dir, port }: ServerOptions, logFile: string): Promise<void> {
  let ended = false;
  shell.once("error", () => {
    ended = true;
  });
  shell.once("exit", () => {
    ended = true;
  });
  for (;;) {
    const found = await readPostmaster(dataDirIn(dir));
    if (found?.ready && found.port === port) return;
    if (ended) throw explainLog(await readFile(logFile, "utf8").catch(() => ""), dir);
    await pause(15);
  }
}

async function stopped(shell: ChildProcess): Promise<void> {
  if (shell.exitCode !== null || shell.signalCode !== null) return;
  shell.ref();
  const exit = once(shell, "exit");
  shell.stdin?.end();
  await exit;
}

/** Another process took the port meanwhile, or the system has not yet freed a killed server's shared memory. */
export class TryAgain extends Error {}

function explainLog(log: string, dir: string): Error {
  if (isDiskFull(log)) return diskFull(dir);
  if (/could not create any TCP\/IP sockets|pre-existing shared memory block/.test(log))
    return new TryAgain();
  return new StartError(
    `The database in ${dir} did not start (${lastWords(log)}): see ${path.join(dir, "log")}, or restore a backup.`,
  );
}
