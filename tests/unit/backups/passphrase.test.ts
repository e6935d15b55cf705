import { writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { configuredPassphrase } from "@/lib/backups/passphrase";
import { passphraseToLock, passphraseToOpen } from "@/lib/cli/passphrase";
import { readEnv } from "@/lib/env";
import { temporaryFolder } from "@/tests/support/folder";

const GOOD = "six words that only the owner knows";

async function fileWith(content: string | Buffer): Promise<string> {
  const file = path.join(await temporaryFolder(), "passphrase");
  await writeFile(file, content);
  return file;
}

const inFile = async (content: string | Buffer) =>
  readEnv({ BACKUP_PASSPHRASE_FILE: await fileWith(content) });

describe("a passphrase from a file", () => {
  test("is its first line, whatever ends it", async () => {
    for (const end of ["", "\n", "\r\n", "\nsecond line\n"])
      expect(await configuredPassphrase(await inFile(GOOD + end))).toBe(GOOD);
    const longest = "ü".repeat(1_000);
    expect(await passphraseToLock(await inFile(`${longest}\n`), {})).toBe(longest);
  });

  test("is refused when it is empty, short or too long, before anything is written", async () => {
    for (const [content, sentence] of [
      ["", "needs at least 12 characters: nothing was written"],
      ["\nsix words that only the owner knows", "needs at least 12 characters: nothing was written"],
      ["short", "needs at least 12 characters: nothing was written"],
      ["a".repeat(1_001), "its first line has more than 1000 characters"],
      [Buffer.alloc(50_000_000, "a"), "its first line has more than 1000 characters"],
    ] as const)
      await expect(passphraseToLock(await inFile(content), {})).rejects.toThrow(sentence);
  });

  test("that is not there, or is a folder, is named", async () => {
    const folder = await temporaryFolder();
    const nowhere = path.join(folder, "nothing");
    await expect(passphraseToOpen(readEnv({ BACKUP_PASSPHRASE_FILE: nowhere }), {})).rejects.toThrow(
      `The passphrase cannot be read from ${nowhere}: there is no such file.`,
    );
    await expect(passphraseToOpen(readEnv({}), { "passphrase-file": folder })).rejects.toThrow(
      `The passphrase cannot be read from ${folder}: it cannot be read.`,
    );
  });
});

test("a passphrase in the settings has 12 to 1,000 characters", () => {
  for (const wrong of ["short", "a".repeat(1_001)])
    expect(() => readEnv({ BACKUP_PASSPHRASE: wrong })).toThrow(
      /BACKUP_PASSPHRASE (must have at least|may have at most)/,
    );
  expect(readEnv({ BACKUP_PASSPHRASE: GOOD }).backups.passphrase).toBe(GOOD);
  expect(readEnv({ BACKUP_PASSPHRASE: "" }).backups.passphrase).toBeUndefined();
});
