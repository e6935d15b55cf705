import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Binaries } from "./binaries";
import { type Connection, newConnection, readConnection, writeConnection } from "./connection";
import { SUPERUSER } from "./roles";
import { giveTo, type RunAs } from "./run-as";
import { diskFull, isDiskFull, lastWords, StartError } from "./start-error";
import { spawnWatched } from "./watchdog";

const supportedMajor = "18";

export async function ensureCluster(
  dir: string,
  runAs: RunAs,
  binaries: Binaries,
  superuserPassword: string,
  sync: boolean,
): Promise<Connection> {
  await removeUnfinished(dir);
  const known = await readConnection(dir);
  if (await exists(dataDirIn(dir))) return checkCluster(dir, known);
  const connection = known ?? (await newConnection());
  await writeConnection(dir, connection);
  await initialise(dir, runAs, binaries, superuserPassword, sync);
  return connection;
}

export function dataDirIn(dir: string): string {
  return path.join(dir, "data");
}

async function checkCluster(dir: string, connection: Connection | null): Promise<Connection> {
  const version = await readFile(path.join(dataDirIn(dir), "PG_VERSION"), "utf8").catch(() => null);
  if (version === null || connection === null) {
    throw new StartError(
      `The database in ${dir} is damaged (${connection ? "PG_VERSION" : "connection.json"} is missing): restore a backup, or move the folder away to start with an empty forum.`,
    );
  }
  if (version.trim() !== supportedMajor) {
    throw new StartError(
      `The database in ${dir} was made by PostgreSQL ${version.trim()} but this version of Comeback uses ${supportedMajor}: dump it with the old version first.`,
    );
  }
  return connection;
}

async function initialise(
  dir: string,
  runAs: RunAs,
  binaries: Binaries,
  superuserPassword: string,
  sync: boolean,
) {
  const fresh = path.join(dir, `data.new-${process.pid}`);
  const passwordFile = path.join(dir, "password.new");
  await mkdir(fresh, { mode: 0o700 });
  await writeFile(passwordFile, `${superuserPassword}\n`, { mode: 0o600 });
  await giveTo(runAs, fresh, passwordFile);
  try {
    await runInitdb(fresh, passwordFile, runAs, binaries, sync);
    await rename(fresh, dataDirIn(dir));
  } catch (error) {
    await rm(fresh, { recursive: true, force: true });
    throw error;
  } finally {
    await rm(passwordFile, { force: true });
  }
}

function runInitdb(fresh: string, passwordFile: string, runAs: RunAs, binaries: Binaries, sync: boolean) {
  const command = [
    ...runAs.prefix,
    binaries.initdb,
    ...["--pgdata", fresh, "--username", SUPERUSER, "--pwfile", passwordFile, "--auth", "scram-sha-256"],
    ...["--encoding", "UTF8", "--locale-provider", "builtin", "--builtin-locale", "C.UTF-8", "--locale", "C"],
    ...(sync ? [] : ["--no-sync"]),
  ];
  return new Promise<void>((resolve, reject) => {
    const child = spawnWatched(command, "kill", { ids: runAs.ids, output: "pipe" });
    let said = "";
    for (const output of [child.stdout, child.stderr]) {
      output?.on("data", (chunk: Buffer) => {
        said += chunk.toString();
      });
    }
    child.once("error", reject);
    child.once("close", (code) => (code === 0 ? resolve() : reject(explainInitdb(said, fresh))));
  });
}

function explainInitdb(said: string, fresh: string): StartError {
  if (isDiskFull(said)) return diskFull(path.dirname(fresh));
  if (/Permission denied/.test(said)) {
    return new StartError(
      `PostgreSQL may not open ${fresh}: start as the ordinary user who owns that folder, or set DATABASE_URL.`,
    );
  }
  return new StartError(`The database could not be created in ${fresh}; initdb says: ${lastWords(said)}`);
}

async function removeUnfinished(dir: string): Promise<void> {
  for (const name of await readdir(dir)) {
    if (name.startsWith("data.new-"))
      await rm(path.join(dir, name), { recursive: true, force: true, maxRetries: 10 });
  }
}

async function exists(file: string): Promise<boolean> {
  return (await stat(file).catch(() => null)) !== null;
}
