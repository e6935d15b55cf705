import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, vi } from "vitest";
import { connect } from "@/db/client";
import { openSnapshot } from "@/db/copies/snapshot";
import { runSql } from "@/db/databases";
import { type Entry, readArchive } from "@/lib/archive/read-archive";
import { NOT_EXPORTED } from "@/lib/backups/export-tables";
import { newPictureKey } from "@/lib/pictures/key";
import { test as base } from "../support/database";
import { temporaryFolder } from "../support/folder";
import { hashForum, newName, restoreInto, writeFrom } from "../support/forum-files";
import { makeWorld } from "../support/world";

vi.setConfig({ testTimeout: 240_000 });

const test = base.extend("world", { scope: "file" }, async ({ db: _ }) => makeWorld());

async function entriesOf(file: string): Promise<Map<string, Buffer>> {
  const entries: Entry[] = [];
  for await (const entry of readArchive(file, { askPassphrase: async () => "" })) entries.push(entry);
  return new Map(entries.map(({ name, content }) => [name, content]));
}

const ODD_TITLE = 'A title with "quotes", \\backslashes\\n, a tab\t, \u2028, 🏃 and\nlines';

test("an export, imported into an empty forum and exported again, has the same bytes", async ({
  url,
  world,
}) => {
  const uploads = await temporaryFolder();
  const key = newPictureKey();
  await mkdir(path.dirname(path.join(uploads, key)), { recursive: true });
  await writeFile(path.join(uploads, key), "the bytes of a picture");
  await runSql(url, "insert into pictures (key, stored_at) values ($1, now())", [key]);
  await runSql(url, "update threads set title = $1 where id = $2", [ODD_TITLE, world.question.id]);
  const first = await writeFrom(url, "export", { uploads });
  const entries = await entriesOf(first.file);

  const people = String(entries.get("tables/people/000001.jsonl")).trimEnd().split("\n");
  expect(people.map((line) => JSON.parse(line).handle)).toContain(world.people.ada.handle);
  expect(String(entries.get("tables/threads/000001.jsonl")).split("\n")).toContainEqual(
    expect.stringContaining(JSON.stringify(ODD_TITLE).slice(1, 40)),
  );
  expect(String(entries.get(`pictures/${key}`))).toBe("the bytes of a picture");
  expect([...entries.keys()].filter((name) => /session|token|rate_limit|_private_/.test(name))).toEqual([]);

  const { url: imported, folder } = await restoreInto(newName(), first.file, {
    kind: "export",
    onlyEmpty: true,
  });
  const second = await writeFrom(imported, "export", { uploads: path.join(folder, "uploads") });
  expect(second.sha256).toBe(first.sha256);
  expect(await readFile(second.file)).toEqual(await readFile(first.file));

  const [before, after] = [await hashForum(url), await hashForum(imported)];
  for (const table of Object.keys(before).filter(
    (name) => name.startsWith("public.") && !(name in NOT_EXPORTED),
  ))
    expect(after[table], table).toEqual(before[table]);
  await connect(url);
});

test("an export is refused by a forum that somebody has written in", async ({ url, world: _ }) => {
  const { file } = await writeFrom(url, "export");
  const name = newName();
  const { url: target } = await restoreInto(name, file, { kind: "export", onlyEmpty: true });
  const before = await hashForum(target);
  await expect(restoreInto(name, file, { kind: "export", onlyEmpty: true })).rejects.toThrow(
    "This forum is not empty, and an export can only be imported into an empty one",
  );
  expect(await hashForum(target)).toEqual(before);
  await connect(url);
});

test("the format's page explains every table that an export has, and each that it leaves out", async ({
  url,
}) => {
  const page = await readFile("docs/export-format.md", "utf8");
  const snapshot = await openSnapshot(url, { count: false });
  const tables = snapshot.tables.map(({ name }) => name).filter((name) => name.startsWith("public."));
  await snapshot.close();
  const explained = [...page.matchAll(/^\| `(\w+)` \|/gm)].map(([, name]) => `public.${name}`);
  expect(explained.sort()).toEqual(tables.sort());
  for (const table of Object.keys(NOT_EXPORTED)) expect(tables).toContain(table);
});
