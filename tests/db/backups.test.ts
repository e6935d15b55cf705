import { existsSync, rmSync } from "node:fs";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, onTestFinished, vi } from "vitest";
import { connect } from "@/db/client";
import { migrateTo } from "@/db/copies/migrate-to";
import { nameOf } from "@/db/copies/scratch";
import { databaseUrl, runSql } from "@/db/databases";
import { writeArchive } from "@/lib/archive/write-archive";
import { postComment } from "@/lib/forum/content/comments/operations";
import { newPictureKey } from "@/lib/pictures/key";
import { perform } from "@/lib/pipeline/perform";
import { test as base } from "../support/database";
import { temporaryFolder } from "../support/folder";
import { databasesLike, hashForum, newName, restoreInto, writeFrom } from "../support/forum-files";
import { as, makeWorld, words } from "../support/world";

/** 0034_old_addresses */
const OLDER = 1_795_976_057_000;

/** Each restore makes a database by all migrations. */
vi.setConfig({ testTimeout: 240_000 });

const test = base.extend("world", { scope: "file" }, async ({ db: _ }) => makeWorld());

describe("a backup", () => {
  test("made while people post is one moment: every count in it is right, and it restores to the same bytes", async ({
    url,
    world,
  }) => {
    let posting = true;
    let posted = 0;
    const writers = [world.people.ada, world.people.ben, world.people.mia].map(async (person) => {
      for (; posting; posted++)
        await perform(
          postComment,
          {
            threadId: world.question.id,
            parentId: null,
            body: words(`Note ${posted} of ${person.handle}: the knee was quiet on the stairs.`),
          },
          as(person),
        );
    });
    const stop = async () => {
      posting = false;
      await Promise.all(writers);
    };
    onTestFinished(stop);
    await expect.poll(() => posted, { timeout: 20_000 }).toBeGreaterThan(20);
    const before = posted;
    const { file } = await writeFrom(url, "backup");
    expect(posted).toBeGreaterThan(before);
    await stop();

    const { url: restored } = await restoreInto(newName(), file);
    const { rows } = await runSql(
      restored,
      `select t.comment_count::int as counted, (select count(*)::int from comments where thread_id = t.id) as there
       from threads t where id = $1`,
      [world.question.id],
    );
    expect(rows[0]?.counted).toBe(rows[0]?.there);
    expect(Number(rows[0]?.there)).toBeGreaterThan(20);

    const again = await writeFrom(restored, "backup");
    const { url: twice } = await restoreInto(newName(), again.file);
    expect(await hashForum(twice)).toEqual(await hashForum(restored));
    await connect(url);
  });

  test("of a quiet forum restores every table, encrypted too, with its pictures, triggers and next numbers", async ({
    url,
    world,
  }) => {
    const uploads = await temporaryFolder();
    const [kept, gone] = [newPictureKey(), newPictureKey()];
    await mkdir(path.dirname(path.join(uploads, kept)), { recursive: true });
    await writeFile(path.join(uploads, kept), "the bytes of a picture");
    await runSql(url, "insert into pictures (key, stored_at) values ($1, now()), ($2, now())", [kept, gone]);
    const passphrase = "six words that only the owner knows";
    const { file, missing } = await writeFrom(url, "backup", { passphrase, uploads });
    expect(missing).toEqual([gone]);

    const askPassphrase = async () => passphrase;
    const { url: restored, replaced, folder } = await restoreInto(newName(), file, { askPassphrase });
    expect(replaced).toMatchObject({ kept: null, picturesPlaced: 1 });
    expect(await readFile(path.join(folder, "uploads", kept), "utf8")).toBe("the bytes of a picture");
    expect(await readdir(path.join(folder, "uploads"))).toEqual(["p"]);
    expect(await hashForum(restored)).toEqual(await hashForum(url));

    await connect(restored);
    const written = await perform(
      postComment,
      {
        threadId: world.question.id,
        parentId: null,
        body: words("It works again, and the stairs are quiet."),
      },
      as(world.people.ben),
    );
    const { rows } = await runSql(restored, "select max(id)::float8 as newest from comments");
    expect(rows[0]?.newest).toBe(written.commentId);
    await connect(url);
  });
});

describe("a restore", () => {
  test("keeps the forum that it replaces, and moves a picture that differs aside", async ({ url }) => {
    const uploads = await temporaryFolder();
    const key = newPictureKey();
    await mkdir(path.dirname(path.join(uploads, key)), { recursive: true });
    await writeFile(path.join(uploads, key), "new");
    await runSql(url, "insert into pictures (key, stored_at) values ($1, now())", [key]);
    const { file } = await writeFrom(url, "backup", { uploads });
    const name = newName();
    const places = { uploadsDir: uploads };
    await restoreInto(name, file, { places });
    await writeFile(path.join(uploads, key), "old");
    const { replaced, folder } = await restoreInto(name, file, {
      places,
      at: new Date("2026-03-15T10:00:00Z"),
    });
    expect(replaced.kept).toBe(`${name}_before_20260315_100000`);
    expect(await databasesLike(name)).toEqual([name, replaced.kept]);
    expect(await readFile(path.join(uploads, key), "utf8")).toBe("new");
    expect(await readFile(path.join(folder, "pictures_before_20260315_100000", key), "utf8")).toBe("old");
  });

  test("refuses what is damaged, cut, newer, of another kind, or in use, and changes nothing", async ({
    url,
  }) => {
    const { file } = await writeFrom(url, "backup");
    const name = newName();
    const { url: target } = await restoreInto(name, file);
    const before = await hashForum(target);
    const bytes = await readFile(file);
    const changed = async (content: Buffer) => {
      const copy = path.join(await temporaryFolder(), "changed.backup");
      await writeFile(copy, content);
      return copy;
    };
    const flipped = Buffer.from(bytes);
    flipped.writeUInt8(flipped.readUInt8(Math.floor(bytes.length / 2)) ^ 1, Math.floor(bytes.length / 2));
    const exported = await writeFrom(url, "export");
    const cases: [string, RegExp][] = [
      [await changed(flipped), /damaged or incomplete/],
      [await changed(bytes.subarray(0, bytes.length - 200)), /damaged or incomplete/],
      [await changed(Buffer.alloc(0)), /neither a backup nor an export/],
      [exported.file, /is an export: use npm run forum -- import/],
      [
        await withManifest({ format: 2, version: "9.0.0" }),
        /made by a newer Comeback \(9\.0\.0\) in a format/,
      ],
      [
        await withManifest({
          format: 1,
          kind: "backup",
          version: "9.0.0",
          madeAt: "2030-01-01T00:00:00.000Z",
          migration: 99_999_999_999_999,
          workerMigration: 1,
          tables: [],
          sequences: [],
          pictures: 0,
        }),
        /made by a newer Comeback \(9\.0\.0\) than this one/,
      ],
    ];
    for (const [refused, sentence] of cases)
      await expect(restoreInto(name, refused)).rejects.toThrow(sentence);

    await (await connect(url)).execute("select");
    await expect(restoreInto(nameOf(url), file)).rejects.toThrow(
      /^The forum is in use .*Nothing was changed\.$/,
    );
    expect(await databasesLike(name)).toEqual([name]);
    expect(await hashForum(target)).toEqual(before);
    expect(await databasesLike(`${nameOf(url)}_`)).toEqual([]);
  });

  test("refuses a second one at the same time", async ({ url }) => {
    const { file } = await writeFrom(url, "backup");
    const name = newName();
    const both = await Promise.allSettled([restoreInto(name, file), restoreInto(name, file)]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const [refused] = both.flatMap((each) => (each.status === "rejected" ? [String(each.reason)] : []));
    expect(refused).toContain("Another restore of this forum is running");
    await connect(url);
  });

  test("goes on if a rotation deletes its file meanwhile", async ({ url }) => {
    const { file } = await writeFrom(url, "backup");
    const onProgress = () => rmSync(file, { force: true });
    const { url: restored } = await restoreInto(newName(), file, { onProgress });
    expect(existsSync(file)).toBe(false);
    expect(await hashForum(restored)).toEqual(await hashForum(url));
    await connect(url);
  });

  test("stopped in the middle leaves nothing", async ({ url }) => {
    const { file } = await writeFrom(url, "backup");
    const name = newName();
    const stop = new AbortController();
    const onProgress = () => stop.abort(new Error("Stopped"));
    await expect(restoreInto(name, file, { signal: stop.signal, onProgress })).rejects.toThrow("Stopped");
    expect(await databasesLike(name)).toEqual([]);
  });
});

async function withManifest(more: object): Promise<string> {
  const file = path.join(await temporaryFolder(), "made.backup");
  const archive = await writeArchive(file, {});
  await archive.add("manifest.json", Buffer.from(JSON.stringify({ program: "Comeback", ...more })));
  await archive.finish();
  return file;
}

test("a backup of an older version gets every migration since", async ({ url, serverUrl }) => {
  const old = newName();
  await runSql(serverUrl, `create database "${old}"`);
  const oldUrl = databaseUrl(serverUrl, old);
  await migrateTo(oldUrl, "db/migrations", OLDER);
  await runSql(oldUrl, "insert into people (handle, email) values ('old-member', 'old@example.org')");
  const { file, migration } = await writeFrom(oldUrl, "backup");
  expect(migration).toBe(OLDER);
  const { url: restored } = await restoreInto(newName(), file);
  expect((await runSql(restored, "select to_regclass('backups') is not null as made")).rows).toEqual([
    { made: true },
  ]);
  expect((await runSql(restored, "select handle from people where email = 'old@example.org'")).rowCount).toBe(
    1,
  );
  await connect(url);
});
