import { spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync } from "node:fs";
import { rm } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, afterEach, beforeAll, expect, onTestFinished } from "vitest";
import { runSql } from "@/db/databases";
import { findPort } from "@/db/embedded/connection";
import { test } from "../support/database";
import { temporaryFolder } from "../support/folder";
import { putForumIn } from "../support/folder-with-forum";
import { expectNothingLeft, type Started, start } from "../support/processes";

const running: { dataDir: string; forum: Started }[] = [];

type Forum = Started & { port: number };

async function npmStart(dataDir: string, env: Record<string, string> = {}): Promise<Forum> {
  const port = Number(env.PORT ?? (await findPort()));
  const given = { DATABASE_URL: "", PUBLIC_URL: "", HOST: "", PORT: String(port), DATA_DIR: dataDir, ...env };
  const forum = start("npm", ["start"], { env: given });
  running.push({ dataDir, forum });
  return { ...forum, port };
}

/** The one sentence it ended with. */
async function refusal(forum: Started): Promise<string> {
  expect(await forum.end).toBe(1);
  return forum.said().trimEnd().split("\n").at(-1) ?? "";
}

/** The one process that names nothing but bin/start.mjs, below npm and perhaps a shell. */
function nodeOf({ pid }: Started): number {
  const children = (of: number): number[] =>
    spawnSync("pgrep", ["-P", String(of)], { encoding: "utf8" })
      .stdout.split("\n")
      .filter(Boolean)
      .map(Number);
  const [child = 0] = children(pid);
  const line = spawnSync("ps", ["-o", "args=", "-p", String(child)], { encoding: "utf8" }).stdout;
  return line.includes("-c") ? (children(child)[0] ?? 0) : child;
}

async function firstTitle({ until, port }: Forum): Promise<string | undefined> {
  await until("Comeback is running at");
  const page = await (await fetch(`http://localhost:${port}/`)).text();
  return /<a href="\/t\/\d+\/[^"]*"[^>]*>([^<]+)</.exec(page)?.[1];
}

const dataDir = mkdtempSync(path.join(tmpdir(), "comeback-folder-"));
beforeAll(() => putForumIn(dataDir));
afterAll(() => rm(dataDir, { recursive: true, force: true }));

afterEach(async () => {
  for (const { dataDir, forum } of running.splice(0)) {
    forum.child.kill("SIGTERM");
    await expectNothingLeft(dataDir);
  }
});

const ends: [string, (forum: Forum) => void][] = [
  ["Ctrl-C", (forum) => process.kill(nodeOf(forum), "SIGINT")],
  ["kill", (forum) => process.kill(forum.pid, "SIGTERM")],
  ["kill -9 of npm", (forum) => process.kill(forum.pid, "SIGKILL")],
  ["kill -9 of node", (forum) => process.kill(nodeOf(forum), "SIGKILL")],
];

test("Ctrl-C, kill and kill -9 leave no process, and the next start has all data", async () => {
  const titles: (string | undefined)[] = [];
  for (const [, end] of ends) {
    const forum = await npmStart(dataDir);
    titles.push(await firstTitle(forum));
    end(forum);
    await expectNothingLeft(dataDir);
  }
  expect(titles[0]).toMatch(/\w/);
  expect(new Set(titles).size).toBe(1);
});

test("a second start on the same data names the process that uses it", async () => {
  const first = await npmStart(dataDir);
  await first.until("Comeback is running at");
  expect(await refusal(await npmStart(dataDir))).toMatch(
    /^Comeback is already running on the data in .* \(process \d+\): .* stop it with kill \d+ and start again\.$/,
  );
});

test("a port in use is named, with another to choose", async ({ url }) => {
  const other = createServer().listen(0, "127.0.0.1");
  await once(other, "listening");
  onTestFinished(() => void other.close());
  const { port } = other.address() as AddressInfo;
  expect(
    await refusal(await npmStart(await temporaryFolder(), { PORT: String(port), DATABASE_URL: url })),
  ).toBe(
    `Port ${port} is already in use: stop the program that uses it, or choose another port with PORT=${port + 1} npm start.`,
  );
});

test("a database that does not answer, refuses the password or has another name is named", async ({
  url,
}) => {
  const server = `The database server at 127.0.0.1:${new URL(url).port}`;
  const nowhere = await findPort();
  const wrong = (change: (url: URL) => void) => {
    const changed = new URL(url);
    change(changed);
    return changed.href;
  };
  const cases = {
    [wrong((u) => {
      u.port = String(nowhere);
    })]: `The database server at 127.0.0.1:${nowhere} does not answer: start it or correct DATABASE_URL, then start again.`,
    [wrong((u) => {
      u.password = "guessed";
    })]: `${server} refuses the user or the password in DATABASE_URL: correct them and start again.`,
    [wrong((u) => {
      u.pathname = "/nothing";
    })]: `${server} has no database of that name: create it with createdb, or correct DATABASE_URL.`,
    "mysql://root@localhost/forum":
      "A setting in the environment is wrong: DATABASE_URL must look like postgres://user:password@host:5432/name.",
  };
  for (const [databaseUrl, sentence] of Object.entries(cases)) {
    expect(await refusal(await npmStart(await temporaryFolder(), { DATABASE_URL: databaseUrl }))).toBe(
      sentence,
    );
  }
});

test("a database newer than the code is left unchanged", async ({ url }) => {
  const later =
    "insert into drizzle.__drizzle_migrations (hash, created_at) values ('a later one', 99999999999999)";
  await runSql(url, later);
  expect(await refusal(await npmStart(await temporaryFolder(), { DATABASE_URL: url }))).toMatch(
    /^The database was made by a newer version of Comeback than this one: .*\.$/,
  );
});
