import { mkdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { findBinaries } from "@/db/embedded/binaries";
import { dataDirIn } from "@/db/embedded/cluster";
import { newConnection, urlOf, writeConnection } from "@/db/embedded/connection";
import { chooseRunAs, giveTo } from "@/db/embedded/run-as";
import { startServer } from "@/db/embedded/server";
import { spawnWatched } from "@/db/embedded/watchdog";

/** Makes `dir` as Comeback made it when its one role was the superuser of the cluster, and runs it. */
export async function startOldCluster(dir: string) {
  await mkdir(dataDirIn(dir), { recursive: true, mode: 0o700 });
  const runAs = await chooseRunAs(dir);
  const binaries = await findBinaries();
  const connection = await newConnection();
  await writeConnection(dir, connection);
  const passwordFile = path.join(dir, "password.new");
  await writeFile(passwordFile, `${connection.password}\n`, { mode: 0o600 });
  await giveTo(runAs, dataDirIn(dir), passwordFile);
  const initdb = spawnWatched(
    [
      ...[...runAs.prefix, binaries.initdb, "--pgdata", dataDirIn(dir), "--username", "comeback"],
      ...["--pwfile", passwordFile, "--auth", "scram-sha-256", "--encoding", "UTF8", "--no-sync"],
      ...["--locale-provider", "builtin", "--builtin-locale", "C.UTF-8", "--locale", "C"],
    ],
    "kill",
    { ids: runAs.ids, output: "pipe" },
  );
  for (const output of [initdb.stdout, initdb.stderr]) output?.resume();
  const code = await new Promise((resolve) => initdb.once("close", resolve));
  if (code !== 0) throw new Error(`initdb ended with ${code}`);
  await rm(passwordFile);
  const server = await startServer({ dir, port: connection.port, fsync: false, runAs, binaries });
  return { url: urlOf(connection, "postgres"), stop: server.stop };
}
