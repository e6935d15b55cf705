import { readFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { describe, expect } from "vitest";
import { connect } from "@/db/client";
import { runSql } from "@/db/databases";
import { test as base } from "../support/database";
import { temporaryFolder } from "../support/folder";
import { importedMeaning, importFile } from "../support/importing";
import { type Started, start } from "../support/processes";
import { cloneTemplate } from "../support/templates";
import { writeExport } from "../support/wxr-generator";

const SIZE = { posts: 6, comments: 1200, wordsPerComment: 10 };
const PATIENCE_MS = 900_000;

const test = base
  .extend("file", async () => {
    const file = path.join(await temporaryFolder(), "big.xml");
    await writeExport(file, SIZE);
    return file;
  })
  .extend("clone", async ({ serverUrl, url }, { onCleanup }) => {
    const clone = await cloneTemplate(serverUrl);
    onCleanup(async () => {
      await connect(url);
      await clone.drop();
    });
    return clone.url;
  });

function importing(url: string, ...args: string[]): Started {
  const command = ["bin/forum.mjs", "import", ...args];
  return start(process.execPath, command, { env: { DATABASE_URL: url } });
}

const count = async (url: string, table: string) =>
  Number((await runSql(url, `select count(*) as count from ${table}`)).rows[0]?.count);

async function untilThere(url: string, table: string, least: number, child: Started): Promise<void> {
  while ((await count(url, table)) < least) {
    expect(child.child.exitCode, child.said()).toBe(null);
    await pause(15);
  }
}

/** Keeps an import waiting at its first step. */
async function holdingStaging<Result>(
  url: string,
  name: string,
  work: (client: pg.Client) => Promise<Result>,
) {
  const client = new pg.Client({ connectionString: url, application_name: name });
  client.on("error", () => undefined);
  await client.connect();
  try {
    await client.query("begin");
    await client.query("lock table staged_items in access exclusive mode");
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function undisturbed(serverUrl: string, file: string): Promise<unknown> {
  const whole = await cloneTemplate(serverUrl);
  try {
    await connect(whole.url);
    await importFile(file);
    return await importedMeaning();
  } finally {
    await whole.drop().catch(() => undefined);
  }
}

describe("an import that ended too early", () => {
  test("continues after it was killed at any point, and ends as if it never was", {
    timeout: PATIENCE_MS,
  }, async ({ serverUrl, clone, file }) => {
    for (const [table, least] of [
      ["staged_items", 1],
      ["threads", 2],
      ["comments", 500],
    ] as const) {
      const child = importing(clone, file);
      await untilThere(clone, table, least, child);
      process.kill(child.pid, "SIGKILL");
      expect(await child.end).toBe("SIGKILL");
    }
    const last = importing(clone, file);
    expect(await last.end, last.said()).toBe(0);
    expect(last.said()).toMatch(/Already here and unchanged: 6 articles, [\d,]+ comments/);
    await connect(clone);
    const resumed = await importedMeaning();
    expect(resumed).toEqual(await undisturbed(serverUrl, file));
  });

  test("ends what a killed import left running in the server, and takes over", {
    timeout: PATIENCE_MS,
  }, async ({ clone, file }) => {
    await holdingStaging(clone, "comeback import", async () => {
      const child = importing(clone, file, "--dry-run");
      expect(await child.end, child.said()).toBe(0);
    });
  });

  test("stops after a batch when it is asked to, and says what stays", { timeout: PATIENCE_MS }, async ({
    clone,
    file,
  }) => {
    const report = path.join(path.dirname(file), "report.json");
    const child = importing(clone, file, "--report", report);
    await untilThere(clone, "comments", 500, child);
    process.kill(child.pid, "SIGINT");
    expect(await child.end, child.said()).toBe(130);
    const stay = await count(clone, "comments");
    const sentence = `The import was stopped. 6 articles and ${stay.toLocaleString("en")} comments were imported and stay. Start the same command again: it imports the rest.`;
    expect(child.said()).toContain(sentence);
    expect(JSON.parse(await readFile(report, "utf8"))).toMatchObject({
      failure: sentence,
      written: { posts: 6, comments: stay, mentions: 0 },
      numbers: { comments: 1200 },
    });
    expect(await count(clone, "staged_comments")).toBe(0);
  });

  test("says so when the database goes away, and what stays", { timeout: PATIENCE_MS }, async ({
    clone,
    file,
  }) => {
    const child = importing(clone, file);
    await untilThere(clone, "comments", 500, child);
    await runSql(
      clone,
      "select pg_terminate_backend(pid) from pg_stat_activity where application_name like 'comeback import%'",
    );
    expect(await child.end, child.said()).not.toBe(0);
    expect(child.said()).toMatch(
      /The (database stopped answering|connection to the database broke, so the import stopped)\. 6 articles and [\d,]+ comments were imported and stay\. Start the same command again: it imports the rest\./,
    );
    expect(child.said()).not.toMatch(/"kind"|Failed query/);
  });
});

test("two imports at once: the second says who runs the first, and since when", {
  timeout: PATIENCE_MS,
}, async ({ clone, file }) => {
  const first = await holdingStaging(clone, "somebody else", async () => {
    const running = importing(clone, file, "--dry-run");
    while ((await count(clone, "pg_locks where locktype = 'advisory' and objid = 7263002")) === 0)
      await pause(20);
    const second = importing(clone, file, "--dry-run");
    expect(await second.end).toBe(1);
    expect(second.said()).toMatch(
      new RegExp(
        `Another import is running in this database \\(\\w+ on [\\w.-]+, process ${running.pid}, since \\d+ \\w+ \\d{4} at \\d\\d:\\d\\d \\(.+\\)\\): wait until it has finished, then start again\\.`,
      ),
    );
    return running;
  });
  expect(await first.end, first.said()).toBe(0);
});
