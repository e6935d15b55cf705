import { readdirSync } from "node:fs";
import { expect } from "vitest";
import { runSql } from "@/db/databases";
import { test } from "../support/database";
import { temporaryFolder } from "../support/folder";
import { start } from "../support/processes";

/** What starts with arguments of its own, or with none. */
const LAUNCHERS: Record<string, string> = {
  start: "npm start",
  dev: "npm run dev",
  test: "npm test",
  build: "npm run build",
  audit: "npm run audit",
  bench: "npm run bench -- read|",
  forum: "npm run forum -- ",
  lighthouse: "npm run lighthouse",
  sentences: "npm run --silent sentences > FILE",
};

async function launch(args: string[], env: Record<string, string>) {
  const command = start(process.execPath, args, { env });
  return { code: await command.end, said: command.said() };
}

test("every launcher explains itself for --help, refuses unknown arguments, and starts nothing", async () => {
  const dataDir = await temporaryFolder();
  const env = { DATABASE_URL: "", DATA_DIR: dataDir };
  const scripts = JSON.parse(
    (await launch(["-p", "JSON.stringify(require('./package.json').scripts)"], {})).said,
  );
  const launched = Object.values<string>(scripts).flatMap((line) => /bin\/(.+)\.mjs/.exec(line)?.[1] ?? []);
  expect(Object.keys(LAUNCHERS).sort()).toEqual(launched.sort());
  for (const [name, usage] of Object.entries(LAUNCHERS)) {
    const file = `bin/${name}.mjs`;
    const help = await launch([file, "--help"], env);
    expect(help.code, help.said).toBe(0);
    expect(help.said).toContain(`Usage: ${usage}`);
    const refused = await launch([file, "--foo"], env);
    expect(refused.code, refused.said).toBe(2);
    expect(refused.said.trimEnd().split("\n").at(-1)).toContain(`Unknown option "--foo". Usage: ${usage}`);
  }
  expect(readdirSync(dataDir)).toEqual([]);
});

test("npm run forum -- remove-samples deletes nothing for --help, or without a terminal and --yes", async ({
  url,
}) => {
  const sample = `
    with writer as (insert into people (handle, name) values ('a-sample', 'A sample') returning id)
    insert into threads (kind, writer_id, title, slug, body, body_text, excerpt, sample)
    select 'question', id, 'A sample question', 's', '{}', '', '', true from writer`;
  await runSql(url, sample);
  const env = { DATABASE_URL: url, DATA_DIR: await temporaryFolder() };
  const forum = (...args: string[]) => launch(["bin/forum.mjs", "remove-samples", ...args], env);
  expect((await forum("--help")).code).toBe(0);
  const refused = await forum();
  expect(refused.code).toBe(2);
  expect(refused.said).toContain("  A sample question\nNothing was deleted: there is no terminal to ask in");
  expect((await runSql(url, "select from threads where sample")).rowCount).toBe(1);
  expect((await forum("--yes")).code).toBe(0);
  expect((await runSql(url, "select from threads where sample")).rowCount).toBe(0);
});
