import { execFileSync } from "node:child_process";
import { cp, readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import { BASELINE } from "@/db/before-baseline";
import config from "@/drizzle.config";
import { temporaryFolder } from "../support/folder";

const FOLDERS = ["db/migrations", "db/migrations/before-baseline"];

async function readJournal(folder: string): Promise<{ idx: number; when: number; tag: string }[]> {
  return JSON.parse(await readFile(path.join(folder, "meta/_journal.json"), "utf8")).entries;
}

test("drizzle-kit finds nothing in the schemas of db that the migrations lack", async () => {
  const folder = path.join(await temporaryFolder(), "migrations");
  await cp("db/migrations", folder, { recursive: true });
  const { dialect, schema, casing } = config as { dialect: string; schema: string; casing: string };
  const said = execFileSync(
    process.execPath,
    [
      ...["node_modules/drizzle-kit/bin.cjs", "generate", "--name", "missing"],
      ...["--dialect", dialect, "--schema", schema, "--casing", casing, "--out", path.relative(".", folder)],
    ],
    { encoding: "utf8" },
  );
  expect(said).toContain("No schema changes");
  expect(await readJournal(folder)).toEqual(await readJournal("db/migrations"));
});

test("the only snapshot belongs to the newest migration", async () => {
  const files = await readdir("db/migrations/meta");
  const newest = (await readJournal("db/migrations")).at(-1);
  expect(files.sort()).toEqual([`${newest?.tag.slice(0, 4)}_snapshot.json`, "_journal.json"]);
  expect(await readdir("db/migrations/before-baseline/meta")).toEqual(["_journal.json"]);
});

test.for(FOLDERS)(
  "the journal of %s lists each file once, each later than the one before",
  async (folder) => {
    const entries = await readJournal(folder);
    const files = (await readdir(folder)).filter((file) => file.endsWith(".sql"));
    expect(entries.map(({ tag }) => `${tag}.sql`)).toEqual(files.sort());
    expect(entries.map(({ idx }) => idx)).toEqual(entries.map((_, index) => index));
    expect(entries.map(({ when }) => when)).toEqual(
      [...new Set(entries.map(({ when }) => when))].sort((a, b) => a - b),
    );
  },
);

test("the baseline comes after all steps before it", async () => {
  const [ours, older] = [await readJournal("db/migrations"), await readJournal(FOLDERS[1] ?? "")];
  expect(ours.find(({ when }) => when === BASELINE)?.tag).toBe("0011_imports");
  expect(ours[0]?.when).toBeGreaterThan(older.at(-1)?.when ?? Number.POSITIVE_INFINITY);
});
