import { randomBytes } from "node:crypto";
import { readdir, readFile, symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, test, vi } from "vitest";
import { HEADER_BYTES } from "@/lib/archive/key";
import { isArchive, readArchive } from "@/lib/archive/read-archive";
import { writeArchive } from "@/lib/archive/write-archive";
import { temporaryFolder } from "@/tests/support/folder";

/** Each file waits for the disk, and each key takes its time to derive. */
vi.setConfig({ testTimeout: 120_000 });

const LARGE = randomBytes(300_000);
const ENTRIES = [
  { name: "manifest.json", content: Buffer.from("{}") },
  { name: "tables/people/000001.copy", content: LARGE },
  { name: "pictures/p/ab/empty.webp", content: Buffer.alloc(0) },
];
const PASSPHRASE = "six words that only the owner knows";

async function written(passphrase?: string): Promise<string> {
  const file = path.join(await temporaryFolder(), "forum.backup");
  const archive = await writeArchive(file, { passphrase });
  for (const { name, content } of ENTRIES) await archive.add(name, content);
  const { bytes } = await archive.finish();
  expect(bytes).toBe((await readFile(file)).length);
  return file;
}

async function read(file: string, passphrase = PASSPHRASE) {
  const entries = [];
  for await (const entry of readArchive(file, { askPassphrase: async () => passphrase })) entries.push(entry);
  return entries;
}

async function changed(file: string, change: (bytes: Buffer) => Buffer): Promise<string> {
  const copy = `${file}.changed`;
  await writeFile(copy, change(await readFile(file)));
  return copy;
}

const flipped = (at: number) => (bytes: Buffer) => {
  const copy = Buffer.from(bytes);
  const place = at < 0 ? copy.length + at : at;
  copy.writeUInt8(copy.readUInt8(place) ^ 1, place);
  return copy;
};

describe.each([
  ["plain", undefined],
  ["encrypted", PASSPHRASE],
])("a file that is %s", (_, passphrase) => {
  test("gives back every entry, and leaves nothing unfinished", async () => {
    const file = await written(passphrase);
    expect(await read(file)).toEqual(ENTRIES);
    expect(await isArchive(file)).toBe(true);
    expect(await readdir(path.dirname(file))).toEqual(["forum.backup"]);
  });

  test("is refused when a byte is changed or the file is cut anywhere", async () => {
    const file = await written(passphrase);
    const { length } = await readFile(file);
    const changes = [
      ...[HEADER_BYTES + 5, 70_000, -4].map(flipped),
      ...[length - 1, Math.floor(length / 2)].map((end) => (bytes: Buffer) => bytes.subarray(0, end)),
    ];
    for (const change of changes)
      await expect(read(await changed(file, change))).rejects.toThrow(
        /^The file is damaged or incomplete \(.+\): nothing was changed/,
      );
  });
});

describe("an encrypted file", () => {
  const BLOCK = 64 * 1024 + 16;

  test("shows nothing of its entries, and is refused with another passphrase", async () => {
    const file = await written(PASSPHRASE);
    expect((await readFile(file)).includes("manifest")).toBe(false);
    await expect(read(file, "another")).rejects.toThrow("The passphrase is wrong for this file");
  });

  test("is refused when whole blocks are swapped, left out or cut off at their edge", async () => {
    const file = await written(PASSPHRASE);
    const block = (bytes: Buffer, n: number) =>
      bytes.subarray(HEADER_BYTES + n * BLOCK, HEADER_BYTES + (n + 1) * BLOCK);
    const changes = [
      (all: Buffer) =>
        Buffer.concat([
          all.subarray(0, HEADER_BYTES),
          block(all, 1),
          block(all, 0),
          all.subarray(HEADER_BYTES + 2 * BLOCK),
        ]),
      (all: Buffer) => Buffer.concat([all.subarray(0, HEADER_BYTES), all.subarray(HEADER_BYTES + BLOCK)]),
      (all: Buffer) => all.subarray(0, HEADER_BYTES + 2 * BLOCK),
    ];
    for (const change of changes)
      await expect(read(await changed(file, change))).rejects.toThrow(/block \d+ was changed, moved or cut/);
  });
});

test("a file of another kind, no file and a folder are refused by name", async () => {
  const folder = await temporaryFolder();
  const other = path.join(folder, "blog.xml");
  await writeFile(other, "<rss>");
  expect(await isArchive(other)).toBe(false);
  await expect(read(other)).rejects.toThrow("neither a backup nor an export of Comeback");
  await expect(read(path.join(folder, "none"))).rejects.toThrow("There is no file");
  await expect(read(folder)).rejects.toThrow("is a folder");
  await expect(read(path.join(folder, "a".repeat(300)))).rejects.toThrow("There is no file");
  await symlink("circle", path.join(folder, "circle"));
  await expect(read(path.join(folder, "circle"))).rejects.toThrow("leads through links in a circle");
  await expect(writeArchive(path.join(folder, "circle/x"), {})).rejects.toThrow("links in a circle");
  await expect(writeArchive(path.join(other, "x"), {})).rejects.toThrow(
    `${other} is not a folder: move that file away, or choose another folder.`,
  );
  await writeFile(other, gzipSync("no tar file at all, but long enough"));
  await expect(read(other)).rejects.toThrow("damaged or incomplete");
});

test("a folder or a name that is too long is refused before anything is written", async () => {
  const folder = await temporaryFolder();
  await expect(writeArchive(folder, {})).rejects.toThrow(`${folder} is a folder: name a file in it.`);
  const long = path.join(folder, "a".repeat(300));
  await expect(writeArchive(long, {})).rejects.toThrow("The name of the file is too long");
  expect(await readdir(folder)).toEqual([]);
});

test("an abandoned file leaves nothing, and an existing one stays until the new one is whole", async () => {
  const file = await written();
  const before = await readFile(file);
  const archive = await writeArchive(file, {});
  await archive.add("manifest.json", LARGE);
  expect(await readFile(file)).toEqual(before);
  await archive.abandon();
  expect(await readdir(path.dirname(file))).toEqual(["forum.backup"]);
  expect(await readFile(file)).toEqual(before);
});
