import { cp, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { expect } from "vitest";
import { migrate } from "@/db/migrate";
import { explain } from "@/lib/cli/explain";
import { test } from "../support/database";
import { temporaryFolder } from "../support/folder";
import { hashTables } from "../support/hash-tables";

const WHEN = 1_895_976_000_000;

/** The migrations of a version whose last two steps are these. */
async function laterVersion(...steps: readonly string[]): Promise<string> {
  const folder = path.join(await temporaryFolder(), "migrations");
  await cp("db/migrations", folder, { recursive: true });
  const file = path.join(folder, "meta", "_journal.json");
  const journal = JSON.parse(await readFile(file, "utf8"));
  for (const [index, sql] of steps.entries()) {
    const tag = `90${index}0_later`;
    await writeFile(path.join(folder, `${tag}.sql`), sql);
    journal.entries.push({ idx: 9_000 + index, version: "7", when: WHEN + index, tag, breakpoints: false });
  }
  await writeFile(file, JSON.stringify(journal));
  return folder;
}

test("a migration that fails is named, leaves the database as it was, and the old version starts on it", async ({
  url,
}) => {
  const before = await hashTables(url);
  const folder = await laterVersion(
    "create table shoes (name text); alter table people add column shoe text;",
    "alter table people add constraint everybody_is_named check (name is not null and shoe is not null);\ninsert into nowhere values (1);",
  );
  const failure = await migrate(url, folder).catch((error: unknown) => error);
  expect(explain(failure, url)).toBe(
    'The update of the database failed in 9010_later: relation "nowhere" does not exist. The database is as it was before: start the version that you had, and report this with the sentence above.',
  );
  expect(await hashTables(url)).toEqual(before);
  await migrate(url);
  expect(await hashTables(url)).toEqual(before);
});
