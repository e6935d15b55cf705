import { randomBytes } from "node:crypto";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, vi } from "vitest";
import { connect } from "@/db/client";
import { runSql } from "@/db/databases";
import { writeForum } from "@/lib/backups/write-forum";
import { diskStore } from "@/lib/pictures/disk";
import { newPictureKey } from "@/lib/pictures/key";
import { test as base } from "../support/database";
import { temporaryFolder } from "../support/folder";
import { databasesLike, newName, restoreInto, writeFrom } from "../support/forum-files";
import { noSmallDisk, smallDisk } from "../support/small-disk";
import { makeWorld } from "../support/world";

vi.setConfig({ testTimeout: 240_000 });

const test = base.extend("uploads", { scope: "file" }, async ({ url, db: _ }, { onCleanup }) => {
  await makeWorld();
  const folder = await mkdtemp(path.join(tmpdir(), "comeback-pictures-"));
  onCleanup(() => rm(folder, { recursive: true, force: true }));
  for (let picture = 0; picture < 4; picture++) {
    const key = newPictureKey();
    await diskStore(folder).put(key, randomBytes(200_000));
    await runSql(url, "insert into pictures (key, stored_at) values ($1, now())", [key]);
  }
  return folder;
});

describe.skipIf(noSmallDisk)("on a disk that is full in the middle", () => {
  test.for(["backup", "export"] as const)(
    "a %s is refused and leaves nothing but what was there",
    async (kind, { url, uploads }) => {
      const folder = await smallDisk(400);
      const file = path.join(folder, `forum.${kind}`);
      await writeFile(file, "the one of yesterday");
      const writing = writeForum({ kind, url, file, pictures: diskStore(uploads), at: new Date() });
      await expect(writing).rejects.toThrow(
        `The disk that holds ${folder} is full: free some space there and start again.`,
      );
      expect(await readdir(folder)).toEqual([`forum.${kind}`]);
      expect(await readFile(file, "utf8")).toBe("the one of yesterday");
    },
  );

  test("a restore is refused and leaves no database, and the pictures that were there", async ({
    url,
    uploads,
  }) => {
    const { file } = await writeFrom(url, "backup", { uploads });
    const name = newName();
    const disk = await smallDisk(400);
    await mkdir(path.join(disk, "p"));
    await writeFile(path.join(disk, "p", "here.webp"), "a picture that is here");
    const restoring = restoreInto(name, file, {
      places: { uploadsDir: disk },
      dataDir: await temporaryFolder(),
    });
    await expect(restoring).rejects.toThrow(`The disk that holds ${disk} is full`);
    expect(await readdir(disk, { recursive: true })).toEqual(["p", "p/here.webp"]);
    expect(await databasesLike(name)).toEqual([]);
    await connect(url);
  });

  test("a restore moves a picture that differs to another disk", async ({ url, uploads }) => {
    const { file } = await writeFrom(url, "backup", { uploads });
    const disk = await smallDisk(4_000);
    const key = (await readdir(uploads, { recursive: true })).find((found) => found.endsWith(".webp")) ?? "";
    await mkdir(path.dirname(path.join(disk, key)), { recursive: true });
    await writeFile(path.join(disk, key), "another picture");
    const at = new Date("2026-03-15T10:00:00Z");
    const { folder } = await restoreInto(newName(), file, { places: { uploadsDir: disk }, at });
    const aside = path.join(folder, "pictures_before_20260315_100000", key);
    expect(await readFile(aside, "utf8")).toBe("another picture");
    expect(await readFile(path.join(disk, key))).toEqual(await readFile(path.join(uploads, key)));
    await connect(url);
  });
});
