import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { beforeEach, expect, onTestFinished, vi } from "vitest";
import { databaseUrl, runSql } from "@/db/databases";
import { startEmbedded } from "@/db/embedded";
import { runCommand } from "@/lib/cli/forum";
import { test } from "../support/database";
import { temporaryFolder } from "../support/folder";
import { putForumIn } from "../support/folder-with-forum";
import { hashForum, newName } from "../support/forum-files";
import { embeddedUrl } from "../support/forum-process";
import { startDebianCluster } from "../support/old-cluster";
import { expectNothingLeft, type Started, start } from "../support/processes";
import { takeConsoleErrors } from "../support/setup";

vi.setConfig({ testTimeout: 600_000 });

beforeEach(() => vi.stubEnv("__NEXT_PROCESSED_ENV", "true"));

async function folderWithForum() {
  const dataDir = await temporaryFolder();
  return { dataDir, ...(await putForumIn(dataDir)) };
}

/** PostgreSQL 15 where Debian's is installed, else the server of the tests. */
async function emptyTarget(serverUrl: string): Promise<string> {
  const folder = await temporaryFolder();
  const debian = await startDebianCluster(folder, "forum");
  if (debian) {
    onTestFinished(debian.stop);
    return debian.url;
  }
  const name = newName();
  await runSql(serverUrl, `create database ${name}`);
  return databaseUrl(serverUrl, name);
}

function moving(to: string, env: Record<string, string>): Started {
  const args = ["bin/forum.mjs", "move-to", to];
  return start(process.execPath, args, { env: { __NEXT_PROCESSED_ENV: "true", ...env } });
}

interface Answer {
  readonly code: number;
  readonly out: string;
  readonly error: string;
}

/** In this process, which is quicker than another one. */
async function move(to: string, env: Record<string, string>): Promise<Answer> {
  for (const [name, value] of Object.entries({ DATABASE_URL: "", ...env })) vi.stubEnv(name, value);
  const log = vi.spyOn(console, "log").mockImplementation(() => undefined);
  const code = await runCommand(["move-to", to]);
  const out = log.mock.calls.flat().join("\n");
  log.mockRestore();
  vi.unstubAllEnvs();
  vi.stubEnv("__NEXT_PROCESSED_ENV", "true");
  return { code, out, error: takeConsoleErrors().flat().join("\n") };
}

async function refused(to: string, env: Record<string, string>): Promise<string> {
  const { code, error } = await move(to, env);
  expect(code).not.toBe(0);
  return error;
}

/** Kills a move that has copied some tables, and is held from finishing the next one. */
async function killedInTheMiddle(command: Started, findTarget: () => Promise<string>): Promise<number> {
  for (;;) {
    expect(command.child.exitCode, command.said()).toBeNull();
    const client = new pg.Client({ connectionString: await findTarget() });
    client.on("error", () => undefined);
    try {
      await client.connect();
      for (; !(await isCopying(client)); await pause(5))
        expect(command.child.exitCode, command.said()).toBeNull();
      await client.query("begin; lock table comeback_move.done in exclusive mode");
      const { rows } = await client.query("select count(*)::int as tables from comeback_move.done");
      command.child.kill("SIGKILL");
      await command.end;
      return rows[0]?.tables;
    } catch (error) {
      if (!/ECONNREFUSED|does not exist|starting up|password/.test(String(error))) throw error;
      await pause(5);
    } finally {
      await client.end().catch(() => undefined);
    }
  }
}

async function isCopying(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query("select to_regclass('comeback_move.done') is not null as made");
  if (rows[0]?.made !== true) return false;
  return ((await client.query("select from comeback_move.done limit 1")).rowCount ?? 0) > 0;
}

test("a forum moves from the embedded database to PostgreSQL 15 and back, killed on the way back, with every row", async ({
  serverUrl,
}) => {
  const { dataDir, hashes } = await folderWithForum();
  const server = await emptyTarget(serverUrl);
  const embedded = { DATA_DIR: dataDir };
  const there = await move(server, embedded);
  expect(there.code, there.error).toBe(0);
  expect(there.out).toMatch(
    /^Moved \d+ tables with \d+ rows\. Every table has the same number of rows and the same hash/,
  );
  expect(there.out).not.toContain("secret@");
  expect(await hashForum(server)).toEqual(hashes);

  expect(await refused(server, embedded)).toContain("The target database is not empty");
  const onServer = { DATABASE_URL: server, DATA_DIR: dataDir };
  expect(await refused("embedded", onServer)).toContain("The embedded database holds a forum already");
  expect(await hashForum(server)).toEqual(hashes);

  const newDir = await temporaryFolder();
  const back = { DATABASE_URL: server, DATA_DIR: newDir };
  const draft = async () => embeddedUrlOr(newDir, server).replace(/\/comeback$/, "/comeback_moving");
  const copied = await killedInTheMiddle(moving("embedded", back), draft);
  expect(copied).toBeGreaterThan(0);
  await expectNothingLeft(newDir);
  const { code, out, error } = await move("embedded", back);
  expect(code, error).toBe(0);
  expect(Number(/\((\d+) tables? copied by an earlier start\)/.exec(out)?.[1])).toBeGreaterThanOrEqual(
    copied,
  );
  expect(out).toContain("Next, remove DATABASE_URL");
  const again = await startEmbedded({ dir: path.join(newDir, "postgres"), fsync: false });
  onTestFinished(again.stop);
  expect(await hashForum(databaseUrl(again.url, "comeback"))).toEqual(hashes);
  const { rows } = await runSql(again.url, "select datname from pg_database where datname like '%moving'");
  expect(rows).toEqual([]);

  await runSql(server, "update drizzle.__drizzle_migrations set created_at = created_at + 100000000000");
  const empty = { DATABASE_URL: server, DATA_DIR: await temporaryFolder() };
  expect(await refused("embedded", empty)).toContain(
    "The forum was made by a newer version of Comeback than this one",
  );
});

/** Until the embedded server has an address, one that refuses. */
function embeddedUrlOr(dataDir: string, other: string): string {
  try {
    return embeddedUrl(dataDir);
  } catch {
    return databaseUrl(other, "not_there_yet");
  }
}
