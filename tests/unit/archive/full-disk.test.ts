import { readdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, test, vi } from "vitest";
import { temporaryFolder } from "@/tests/support/folder";
import { start } from "@/tests/support/processes";

/** Each file waits for the disk, and each key takes its time to derive. */
vi.setConfig({ testTimeout: 120_000 });

const WRITE = `
  const { randomBytes } = require("node:crypto");
  import("./lib/archive/write-archive.ts").then(async ({ writeArchive }) => {
    const archive = await writeArchive(process.argv[1], {});
    try {
      for (let part = 0; part < 50; part++) await archive.add("part-" + part, randomBytes(20_000));
      await archive.finish();
      console.log("written");
    } catch (error) {
      await archive.abandon();
      console.log(error.name + ": " + error.message);
    }
  });`;

// We limit the size of a file in place of filling a disk: only root may mount a small disk.
test("a disk that is full in the middle is named, and leaves neither half a file nor harm to the one that was there", async () => {
  const folder = await temporaryFolder();
  const file = path.join(folder, "forum.backup");
  await writeFile(file, "the backup of yesterday");
  const script = 'ulimit -f 128; exec "$1" --import tsx -e "$2" "$3"';
  const writing = start("sh", ["-c", script, "sh", process.execPath, WRITE, file]);
  await writing.end;
  expect(writing.said()).toBe(
    `StartError: The disk that holds ${folder} is full: free some space there and start again.\n`,
  );
  expect(await readdir(folder)).toEqual(["forum.backup"]);
});
