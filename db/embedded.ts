import { mkdir } from "node:fs/promises";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { findBinaries } from "./embedded/binaries";
import { dataDirIn, ensureCluster } from "./embedded/cluster";
import { type Connection, findPort, readConnection, urlOf, writeConnection } from "./embedded/connection";
import { takeLock } from "./embedded/lock";
import { stopLeftBehind, waitUntilReady } from "./embedded/postmaster";
import { ensureRoles } from "./embedded/roles";
import { chooseRunAs } from "./embedded/run-as";
import { type ServerOptions, startServer, TryAgain } from "./embedded/server";
import { explainFileError, StartError } from "./embedded/start-error";
import { ensureSuperuser } from "./embedded/superuser";

export type EmbeddedOptions = {
  dir: string;
  /** Off for tests only: faster, but a power cut may damage the data. */
  fsync?: boolean;
  /** Join the server that another process of ours runs in `dir`. The joined server stops with that process. */
  join?: boolean;
  onProgress?: (sentence: string) => void;
};

export type Embedded = {
  url: string;
  port: number;
  stop: () => Promise<void>;
  ended: Promise<void>;
};

export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const dir = path.resolve(options.dir);
  try {
    await mkdir(dir, { recursive: true, mode: 0o755 });
    const lock = await takeLock(path.join(dir, "lock"));
    if (lock.heldBy) return options.join ? await joined(dir) : refuse(dir, lock.heldBy.pid);
    return await owned(dir, options, lock.release);
  } catch (error) {
    throw explainFileError(error, dir);
  }
}

async function owned(dir: string, options: EmbeddedOptions, release: () => Promise<void>): Promise<Embedded> {
  try {
    const fsync = options.fsync ?? true;
    const binaries = await findBinaries();
    const runAs = await chooseRunAs(dataDirIn(dir));
    await stopLeftBehind(dataDirIn(dir));
    const known = await readConnection(dir);
    if (!known) options.onProgress?.("Creating a new database");
    // Written before the server starts, so that a command that joins waits for the roles.
    const { password } = await ensureSuperuser(dir);
    const connection = await ensureCluster(dir, runAs, binaries, password, fsync);
    const server = await startOnSomePort({ dir, port: connection.port, fsync, runAs, binaries }, connection);
    await ensureRoles(dir, server.connection, options.onProgress).catch(async (error) => {
      await server.stop();
      throw error;
    });
    return {
      url: urlOf(server.connection, "postgres"),
      port: server.connection.port,
      stop: () => server.stop().finally(release),
      ended: server.ended,
    };
  } catch (error) {
    await release();
    throw error;
  }
}

async function startOnSomePort(options: ServerOptions, connection: Connection, attempts = 5) {
  const port = await findPort(connection.port);
  const current = { ...connection, port };
  if (port !== connection.port) await writeConnection(options.dir, current);
  try {
    return { connection: current, ...(await startServer({ ...options, port })) };
  } catch (error) {
    if (!(error instanceof TryAgain) || attempts === 0) throw error;
    await pause(1000);
    return startOnSomePort(options, { ...connection, port: 0 }, attempts - 1);
  }
}

async function joined(dir: string): Promise<Embedded> {
  const { port } = await waitUntilReady(dir);
  const connection = await readConnection(dir);
  if (!connection)
    throw new StartError(
      `${path.join(dir, "connection.json")} is missing: stop the running server and start again.`,
    );
  return {
    url: urlOf({ ...connection, port }, "postgres"),
    port,
    stop: async () => undefined,
    ended: new Promise(() => undefined),
  };
}

function refuse(dir: string, pid: number): never {
  throw new StartError(
    `Comeback is already running on the data in ${dir} (process ${pid}): use that one, or stop it with kill ${pid} and start again.`,
  );
}
