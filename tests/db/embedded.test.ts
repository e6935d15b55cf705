import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterEach, expect, test } from "vitest";
import { databaseUrl, ensureDatabase, runSql } from "@/db/databases";
import { temporaryFolder } from "../support/folder";
import { expectNothingLeft, type Started, start } from "../support/processes";

const held: { dir: string; process: Started }[] = [];

function hold(dir: string, ...more: string[]): Started {
  const child = start(process.execPath, ["--import", "tsx", "tests/support/hold-database.ts", dir, ...more]);
  held.push({ dir, process: child });
  return child;
}

async function urlOf(holder: Started): Promise<string> {
  return /ready (\S+)/.exec(await holder.until(/ready \S+\n/))?.[1] ?? "";
}

afterEach(async () => {
  const all = held.splice(0);
  for (const each of all) each.process.child.kill("SIGKILL");
  for (const each of all) await expectNothingLeft(each.dir);
});

test("keeps what filled a new database if killed at once, though its commits did not wait for the disk", async () => {
  const dir = await temporaryFolder();
  const first = hold(dir);
  const url = await ensureDatabase(await urlOf(first), "kept", async (draft) => {
    expect((await runSql(draft, "show synchronous_commit")).rows).toEqual([{ synchronous_commit: "off" }]);
    await runSql(draft, "create table filled as select 41 as number");
  });
  process.kill(first.pid, "SIGKILL");
  await expectNothingLeft(dir);
  expect(url).toContain("/kept");

  const second = hold(dir);
  const again = databaseUrl(await urlOf(second), "kept");
  expect((await runSql(again, "show synchronous_commit")).rows).toEqual([{ synchronous_commit: "on" }]);
  expect((await runSql(again, "select number from filled")).rows).toEqual([{ number: 41 }]);
});

test("keeps rows written before kill -9 and leaves no process", async () => {
  const dir = await temporaryFolder();
  const first = hold(dir);
  const url = await ensureDatabase(await urlOf(first), "kept", async () => undefined);
  await runSql(url, "create table kept as select 42 as number");
  process.kill(first.pid, "SIGKILL");
  await expectNothingLeft(dir);

  const second = hold(dir);
  const again = databaseUrl(await urlOf(second), "kept");
  expect((await runSql(again, "select number from kept")).rows).toEqual([{ number: 42 }]);
});

test("leaves nothing half made if killed while it creates the database", async () => {
  const dir = await temporaryFolder();
  const first = hold(dir);
  await expect.poll(() => readdirSync(dir).join(), { timeout: 20_000, interval: 5 }).toContain("data.new-");
  process.kill(first.pid, "SIGKILL");
  await expect(urlOf(hold(dir))).resolves.toContain("postgres://");
});

test("refuses a second start in the same folder with the first process id, or joins on request", async () => {
  const dir = await temporaryFolder();
  const first = hold(dir);
  const url = await urlOf(first);
  const second = hold(dir);
  expect(await second.end).toBe(1);
  expect(second.said()).toMatch(new RegExp(`^StartError: .*already running.*process ${first.pid}.*\\.\\n$`));
  expect(await urlOf(hold(dir, "join"))).toBe(url);
});

test("runs one of two simultaneous starts and refuses the other", async () => {
  const dir = await temporaryFolder();
  const both = [hold(dir), hold(dir)];
  const loser = await Promise.race(both.map(async (holder) => ({ holder, code: await holder.end })));
  expect(loser).toMatchObject({ code: 1 });
  expect(loser.holder.said()).toContain("already running");
  await expect(Promise.any(both.map(urlOf))).resolves.toContain("postgres://");
});

test("takes over a server that was left without owner and watchdog", async () => {
  const dir = await temporaryFolder();
  const first = hold(dir);
  await urlOf(first);
  const shells = spawnSync("pgrep", ["-f", `comeback-postgres.*${dir}`], { encoding: "utf8" })
    .stdout.trim()
    .split("\n");
  for (const pid of [...shells.map(Number), first.pid]) process.kill(pid, "SIGKILL");
  await first.end;
  await expect(urlOf(hold(dir))).resolves.toContain("postgres://");
});

test("says that a folder is damaged", async () => {
  const dir = await temporaryFolder();
  const first = hold(dir);
  await urlOf(first);
  process.kill(first.pid, "SIGKILL");
  await expectNothingLeft(dir);
  await writeFile(path.join(dir, "data", "global", "pg_control"), "not what it was");
  const second = hold(dir);
  expect(await second.end).toBe(1);
  expect(second.said()).toMatch(/^StartError: .*did not start.*pg_control.*restore a backup\.\n$/);

  await rm(path.join(dir, "data", "PG_VERSION"));
  const third = hold(dir);
  expect(await third.end).toBe(1);
  expect(third.said()).toMatch(/^StartError: .*is damaged \(PG_VERSION is missing\).*\n$/);
});

test("says that a file is in place of the folder", async () => {
  const dir = path.join(await temporaryFolder(), "file");
  await writeFile(dir, "");
  const holder = hold(dir);
  expect(await holder.end).toBe(1);
  expect(holder.said()).toMatch(/^StartError: .*is not a folder: move that file away.*\n$/);
});
