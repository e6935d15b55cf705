import { readdir, rm } from "node:fs/promises";
import path from "node:path";
import { StartError } from "@/db/embedded/start-error";
import { type Env, readEnv } from "@/lib/env";
import { log } from "@/lib/log/log";
import { openPictureStore } from "@/lib/pictures/open-store";
import { fileName } from "./file-name";
import { configuredPassphrase, refuseUnfit } from "./passphrase";
import { isDue, readBackupPromise } from "./promise";
import { recordBackup } from "./record";
import { writeForum } from "./write-forum";

const SCHEDULED = /^comeback-[\d-]+\.scheduled\.backup$/;

/** @returns the new file, or null if none is due or it failed; a failure is in the log, and the next hour tries again */
export async function backUpWhenDue(databaseUrl: string, at = new Date()): Promise<string | null> {
  const env = readEnv();
  const promise = await readBackupPromise(at);
  if (!isDue(promise, at)) return null;
  try {
    return await backUp(env, databaseUrl, at);
  } catch (error) {
    // The log leaves out what errors say, but these sentences are Comeback's own, and the owner must read them.
    const why = error instanceof StartError ? `: ${error.message}` : ".";
    log.error(`The scheduled backup failed, and Comeback tries again in an hour${why}`, error);
    if (promise.late)
      log.warn("The newest backup is older than promised: run npm run forum -- backup", undefined, {
        newest: promise.newest?.madeAt.toISOString() ?? "none",
      });
    return null;
  }
}

async function backUp(env: Env, url: string, at: Date): Promise<string> {
  const { dir, keep } = env.backups;
  const passphrase = await configuredPassphrase(env);
  const written = await writeForum({
    kind: "backup",
    url,
    file: path.join(dir, fileName("scheduled", at)),
    passphrase: passphrase === null ? undefined : refuseUnfit(passphrase),
    pictures: openPictureStore(env),
    at,
  });
  await recordBackup(written, at, "job");
  await removeOld(dir, keep);
  return written.file;
}

/** Only scheduled backups: one that somebody made by hand stays. Their names begin with their time. */
async function removeOld(dir: string, keep: number): Promise<void> {
  const scheduled = (await readdir(dir)).filter((name) => SCHEDULED.test(name)).sort();
  for (const name of scheduled.slice(0, -keep)) await rm(path.join(dir, name), { force: true });
}
