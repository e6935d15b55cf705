import { readFile } from "node:fs/promises";
import { errorCode, StartError } from "@/db/embedded/start-error";
import type { Env } from "@/lib/env";

const MOST_CHARS = 1_000;

/** From the settings; null if neither BACKUP_PASSPHRASE nor BACKUP_PASSPHRASE_FILE is set. */
export async function configuredPassphrase({ backups }: Env): Promise<string | null> {
  if (backups.passphraseFile) return readPassphraseFile(backups.passphraseFile);
  return backups.passphrase ?? null;
}

/** The first line. */
export async function readPassphraseFile(file: string): Promise<string> {
  const text = await readFile(file, "utf8").catch((error) => {
    const why = errorCode(error) === "ENOENT" ? "there is no such file" : "it cannot be read";
    throw new StartError(`The passphrase cannot be read from ${file}: ${why}.`);
  });
  const [line = ""] = text.split(/\r?\n/);
  return line.slice(0, MOST_CHARS);
}
