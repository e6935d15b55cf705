import { open } from "node:fs/promises";
import { errorCode, StartError } from "@/db/embedded/start-error";
import type { Env } from "@/lib/env";
import { PASSPHRASE_CHARS } from "@/lib/env-backups";

const LONGEST_LINE_BYTES = 4 * PASSPHRASE_CHARS.most;

/** From the settings; null if neither BACKUP_PASSPHRASE nor BACKUP_PASSPHRASE_FILE is set. */
export async function configuredPassphrase({ backups }: Env): Promise<string | null> {
  if (backups.passphraseFile) return readPassphraseFile(backups.passphraseFile);
  return backups.passphrase ?? null;
}

/** An empty passphrase must not become a file that anybody can read. @throws StartError */
export function refuseUnfit(passphrase: string): string {
  const { least, most } = PASSPHRASE_CHARS;
  if (passphrase.length < least)
    throw new StartError(`The passphrase needs at least ${least} characters: nothing was written.`);
  if (passphrase.length > most)
    throw new StartError(`The passphrase may have ${most} characters at most: nothing was written.`);
  return passphrase;
}

/** The first line. */
export async function readPassphraseFile(file: string): Promise<string> {
  const [line = ""] = (await startOf(file)).split(/\r?\n/);
  if (line.length > PASSPHRASE_CHARS.most)
    throw new StartError(
      `The passphrase cannot be read from ${file}: its first line has more than ${PASSPHRASE_CHARS.most} characters.`,
    );
  return line;
}

async function startOf(file: string): Promise<string> {
  try {
    const handle = await open(file);
    try {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(LONGEST_LINE_BYTES + 2), 0);
      return buffer.subarray(0, bytesRead).toString("utf8");
    } finally {
      await handle.close();
    }
  } catch (error) {
    const why = errorCode(error) === "ENOENT" ? "there is no such file" : "it cannot be read";
    throw new StartError(`The passphrase cannot be read from ${file}: ${why}.`);
  }
}
