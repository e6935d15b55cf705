import { randomBytes } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { Readable, type Transform } from "node:stream";
import { buffer } from "node:stream/consumers";
import { gzipSync } from "node:zlib";
import { pack } from "tar-stream";
import { describe, expect, test, vi } from "vitest";
import { decrypting, encrypting } from "@/lib/archive/encryption";
import { HEADER_BYTES, MAGIC, newLock } from "@/lib/archive/key";
import { type Entry, readArchive } from "@/lib/archive/read-archive";
import { writeArchive } from "@/lib/archive/write-archive";
import fc from "@/tests/support/fast-check";
import { temporaryFolder } from "@/tests/support/folder";

/** Each key takes its time to derive. */
vi.setConfig({ testTimeout: 120_000 });

const PASSPHRASE = "six words that only the owner knows";
const ENTRIES: readonly Entry[] = [
  { name: "manifest.json", content: Buffer.from("{}") },
  {
    name: "tables/people/000001.copy",
    content: Buffer.concat([Buffer.from("1\tada\n".repeat(400)), randomBytes(3_000)]),
  },
  { name: "summary.json", content: Buffer.from('{"tables":{}}') },
];
/** Of the header of gzip: a mark for text, the time, the program that packed it. Nothing reads them, and nothing checks them. */
const UNREAD = new Set([3, 4, 5, 6, 7, 8, 9]);

/** The last bits before checksum and length fill a byte, and mean nothing. */
const lastOfText = ({ length }: Buffer) => length - 9;

async function written(passphrase?: string): Promise<{ file: string; bytes: Buffer }> {
  const file = path.join(await temporaryFolder(), "forum.backup");
  const archive = await writeArchive(file, { passphrase });
  for (const { name, content } of ENTRIES) await archive.add(name, content);
  await archive.finish();
  return { file, bytes: await readFile(file) };
}

async function read(file: string): Promise<Entry[]> {
  const entries: Entry[] = [];
  for await (const entry of readArchive(file, { askPassphrase: async () => PASSPHRASE })) entries.push(entry);
  return entries;
}

const REFUSED =
  /^(The file is damaged or incomplete|The passphrase is wrong|.+ is neither a backup nor an export)/;

/** @returns whether the file was refused; one that is read must be what was written */
async function isRefused(file: string, bytes: Buffer): Promise<boolean> {
  await writeFile(file, bytes);
  try {
    expect(await read(file)).toEqual(ENTRIES);
    return false;
  } catch (error) {
    if ((error as Error).name !== "ArchiveError") throw error;
    expect((error as Error).message).toMatch(REFUSED);
    return true;
  }
}

function withBit(bytes: Buffer, bit: number): Buffer {
  const changed = Buffer.from(bytes);
  changed.writeUInt8(changed.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
  return changed;
}

const tenthsOf = ({ length }: Buffer) =>
  Array.from({ length: 10 }, (_, tenth) => Math.floor((length * tenth) / 10));
const bitsOf = ({ length }: Buffer) => fc.nat({ max: length * 8 - 1 });

describe("a plain file", () => {
  test("is refused when it is cut at any tenth of its length", async () => {
    const { file, bytes } = await written();
    for (const end of tenthsOf(bytes))
      expect(await isRefused(`${file}.cut`, bytes.subarray(0, end)), `cut at ${end}`).toBe(true);
  });

  test("is refused when any bit of it is changed", async () => {
    const { file, bytes } = await written();
    await fc.assert(
      fc.asyncProperty(bitsOf(bytes), async (bit) => {
        const refused = await isRefused(`${file}.changed`, withBit(bytes, bit));
        expect(refused || UNREAD.has(bit >> 3) || bit >> 3 === lastOfText(bytes)).toBe(true);
      }),
      { numRuns: 150 },
    );
  });
});

describe("an encrypted file", () => {
  const PLAIN = randomBytes(200_000);

  async function through(bytes: Buffer, step: Transform): Promise<Buffer> {
    return Buffer.concat(await Readable.from([bytes]).compose(step).toArray());
  }

  /** Deriving a key takes a second or more: one key serves for all changes behind the header. */
  test("is refused when it is cut at any tenth of its length, or any bit behind its header is changed", async () => {
    const lock = await newLock(PASSPHRASE);
    const bytes = await through(PLAIN, encrypting(lock));
    expect(await through(bytes, decrypting(lock))).toEqual(PLAIN);
    for (const end of tenthsOf(bytes))
      await expect(through(bytes.subarray(0, end), decrypting(lock)), `cut at ${end}`).rejects.toThrow(
        REFUSED,
      );
    await fc.assert(
      fc.asyncProperty(bitsOf(bytes), async (bit) => {
        await expect(through(withBit(bytes, bit), decrypting(lock))).rejects.toThrow(REFUSED);
      }),
      { numRuns: 150 },
    );
  });

  test("is refused when its mark, its salt, the check of its key or the start of its nonces is changed, or it is cut there", async () => {
    const { file, bytes } = await written(PASSPHRASE);
    for (const at of [3, MAGIC.length + 3, MAGIC.length + 20, HEADER_BYTES - 3])
      expect(await isRefused(`${file}.changed`, withBit(bytes, at * 8)), `byte ${at}`).toBe(true);
    for (const end of [0, 5, MAGIC.length, HEADER_BYTES - 1])
      expect(await isRefused(`${file}.cut`, bytes.subarray(0, end)), `cut at ${end}`).toBe(true);
  });
});

describe("an archive that somebody made by hand", () => {
  type Header = Parameters<ReturnType<typeof pack>["entry"]>[0];

  async function madeOf(...entries: readonly [Header, string][]): Promise<string> {
    const tar = pack();
    for (const [header, content] of entries) tar.entry(header, content);
    tar.finalize();
    const file = path.join(await temporaryFolder(), "made.backup");
    await writeFile(file, gzipSync(await buffer(tar as unknown as Readable)));
    return file;
  }

  const manifest: [Header, string] = [{ name: "manifest.json" }, "{}"];

  test.each<[string, Header]>([
    ["a symbolic link", { name: "pictures/p", type: "symlink", linkname: "/etc" }],
    ["a hard link", { name: "pictures/p", type: "link", linkname: "/etc/passwd" }],
    ["a folder", { name: "pictures/", type: "directory" }],
    ["a device", { name: "pictures/p", type: "character-device" }],
  ])("is refused for %s", async (_, header) => {
    await expect(read(await madeOf(manifest, [header, ""]))).rejects.toThrow(
      /damaged or incomplete \(.+ is not a file\)/,
    );
  });

  test("is refused for two entries of one name, and without its end", async () => {
    await expect(read(await madeOf(manifest, manifest))).rejects.toThrow("manifest.json is in it twice");
    await expect(read(await madeOf(manifest))).rejects.toThrow("its end is missing");
  });
});
