import { existsSync } from "node:fs";
import { mkdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { databaseUrl, runSql } from "@/db/databases";
import { type Binaries, findBinaries } from "@/db/embedded/binaries";
import { dataDirIn } from "@/db/embedded/cluster";
import { newConnection, urlOf, writeConnection } from "@/db/embedded/connection";
import { chooseRunAs, giveTo } from "@/db/embedded/run-as";
import { startServer } from "@/db/embedded/server";
import { spawnWatched } from "@/db/embedded/watchdog";

const BUILTIN = ["--locale-provider", "builtin", "--builtin-locale", "C.UTF-8", "--locale", "C"];
const LIBC = ["--locale", "C.UTF-8"];

/** Makes `dir` as Comeback made it when its one role was the superuser of the cluster, and runs it. */
export async function startOldCluster(dir: string) {
  return startCluster(dir, await findBinaries(), BUILTIN);
}

/** A server of Debian's PostgreSQL 15, with a database and a plain role that owns it; null where that is not installed. */
export async function startDebianCluster(dir: string, database: string) {
  const bin = "/usr/lib/postgresql/15/bin";
  const binaries = { initdb: path.join(bin, "initdb"), postgres: path.join(bin, "postgres") };
  if (!existsSync(binaries.postgres)) return null;
  const { url, stop } = await startCluster(dir, binaries, LIBC);
  await runSql(url, `create role owner login createdb password 'secret'`);
  await runSql(url, `create database ${database} owner owner`);
  const address = new URL(databaseUrl(url, database));
  address.username = "owner";
  address.password = "secret";
  return { url: address.href, stop };
}

async function startCluster(dir: string, binaries: Binaries, locale: readonly string[]) {
  await mkdir(dataDirIn(dir), { recursive: true, mode: 0o700 });
  const runAs = await chooseRunAs(dir);
  const connection = await newConnection();
  await writeConnection(dir, connection);
  const passwordFile = path.join(dir, "password.new");
  await writeFile(passwordFile, `${connection.password}\n`, { mode: 0o600 });
  await giveTo(runAs, dataDirIn(dir), passwordFile);
  const initdb = spawnWatched(
    [
      ...[...runAs.prefix, binaries.initdb, "--pgdata", dataDirIn(dir), "--username", "comeback"],
      ...["--pwfile", passwordFile, "--auth", "scram-sha-256", "--encoding", "UTF8", "--no-sync"],
      ...locale,
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
