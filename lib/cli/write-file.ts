import path from "node:path";
import { connect, disconnect } from "@/db/client";
import { readRights } from "@/db/copies/scratch";
import { StartError } from "@/db/embedded/start-error";
import { newestMigration } from "@/db/migrate";
import { fileName } from "@/lib/backups/file-name";
import type { Kind } from "@/lib/backups/manifest";
import { recordBackup } from "@/lib/backups/record";
import { type WrittenForum, writeForum } from "@/lib/backups/write-forum";
import { readEnv } from "@/lib/env";
import { openPictureStore } from "@/lib/pictures/open-store";
import { counted } from "@/lib/words/counts";
import type { CommandInput } from "./commands";
import { copyBars } from "./copy-progress";
import { interruptible } from "./interruptible";
import { MIGRATIONS } from "./open-database";
import { passphraseToLock } from "./passphrase";
import { reachServer } from "./reach-server";

const SHOWN = 10;

export async function writeFile(kind: Kind, { words: [given], options }: CommandInput): Promise<number> {
  const env = readEnv();
  const at = new Date();
  const passphrase = await passphraseToLock(env, options);
  const file = path.resolve(given ?? path.join(env.backups.dir, fileName(kind, at)));
  const reached = await reachServer(env, { say: console.error, join: true });
  const progress = copyBars();
  try {
    const { exists } = await readRights(reached.server, reached.name);
    if (!exists)
      throw new StartError("There is no forum here yet: start Comeback first. Nothing was written.");
    const written = await interruptible((signal) =>
      writeForum({
        kind,
        url: reached.url,
        file,
        passphrase: passphrase ?? undefined,
        pictures: openPictureStore(env),
        at,
        onProgress: progress.show,
        signal,
      }),
    );
    progress.end();
    if (kind === "backup") await record(written, reached.url, at);
    const { migration: _, ...said } = written;
    if (options.json) console.log(JSON.stringify({ ...said, encrypted: passphrase !== null }));
    else for (const line of reportOf(kind, written, passphrase !== null)) console.log(line);
    return 0;
  } finally {
    progress.end();
    await reached.close();
  }
}

/** A forum that waits for its update cannot store this yet: the backup counts all the same. */
async function record(written: WrittenForum, url: string, at: Date): Promise<void> {
  if (written.migration !== (await newestMigration(MIGRATIONS))) return;
  await connect(url);
  try {
    await recordBackup(written, at, "command");
  } finally {
    await disconnect();
  }
}

function reportOf(
  kind: Kind,
  { file, bytes, sha256, rows, pictures, missing }: WrittenForum,
  locked: boolean,
): string[] {
  const megabytes = (bytes / 1e6).toFixed(1);
  return [
    `Wrote ${file}: ${counted(rows, "row", "rows")}, ${counted(pictures, "picture", "pictures")}, ${megabytes} MB${locked ? ", encrypted" : ""}.`,
    `SHA-256 ${sha256}`,
    ...(missing.length > 0
      ? [
          `The files of ${counted(missing.length, "picture", "pictures")} were not there: ${missing.slice(0, SHOWN).join(", ")}${missing.length > SHOWN ? " and more" : ""}.`,
        ]
      : []),
    ...(locked
      ? []
      : ["The file holds email addresses and health data: keep it where only you can read it."]),
    ...(kind === "backup" ? [`To restore it: npm run forum -- restore ${file}`] : []),
  ];
}
