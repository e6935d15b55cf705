import { randomUUID } from "node:crypto";
import { readdir, rm, stat, statfs, writeFile } from "node:fs/promises";
import path from "node:path";
import { isOlderThanPromised, readBackupPromise } from "@/lib/backups/promise";
import { bucketStore } from "@/lib/pictures/bucket";
import { DAY_MS, MINUTE_MS } from "@/lib/time";
import { forumSettingsPath } from "@/lib/urls";
import { durationOf } from "@/lib/words/counts";
import { bad, type Check, type Finding, good, warning } from "../check";
import { ageOfMinutes, percentInWords, sizeInWords } from "../words";

const GB = 2 ** 30;
const LOW = { bytes: 2 * GB, share: 0.1 };
const EMPTY = { bytes: 200 * 2 ** 20, share: 0.01 };
const BACKUP_DAYS = 7;
/** Of statfs: NFS, SMB, CIFS, SMB2, AFS, Coda, Ceph, FUSE. https://man7.org/linux/man-pages/man2/statfs.2.html */
const NETWORK_DISKS: ReadonlySet<number> = new Set([
  0x6969, 0x517b, 0xff534d42, 0xfe534d42, 0x5346414f, 0x73757245, 0xc36400, 0x65735546,
]);

export const storageChecks: readonly Check[] = [
  { id: "disk-data", title: "Disk of the data folder", look: ({ env }) => roomIn(env.dataDir, "DATA_DIR") },
  {
    id: "disk-pictures",
    title: "Disk of the pictures",
    look: ({ env }) => roomIn(env.uploadsDir, "UPLOADS_DIR"),
  },
  {
    id: "pictures-writable",
    title: "Folder of the pictures",
    at: forumSettingsPath("storage"),
    async look({ env }) {
      const probe = path.join(env.uploadsDir, `.probe-${randomUUID()}`);
      try {
        await writeFile(probe, "probe", { flag: "wx" });
        await rm(probe);
        return good("Pictures can be stored.");
      } catch (error) {
        const { code } = error as NodeJS.ErrnoException;
        if (code === "ENOENT") return good("The folder is made with the first picture.");
        return bad(
          `The forum cannot write in ${env.uploadsDir} (${code ?? "unknown error"}), so members cannot add pictures.`,
          "Give the user who runs Comeback the right to write there, or set UPLOADS_DIR to another folder.",
        );
      }
    },
  },
  {
    id: "bucket",
    title: "Bucket of the pictures",
    at: forumSettingsPath("storage"),
    async look({ env }) {
      if (!env.bucket) return good("Pictures are in a folder, not in a bucket.");
      try {
        const found = await bucketStore(env.bucket).read("probe-of-the-health-page");
        found?.stream.destroy();
        return good(`The bucket ${env.bucket.name} answers.`);
      } catch {
        return bad(
          `The bucket ${env.bucket.name} does not answer, so members cannot add or see pictures.`,
          "Check S3_ENDPOINT, S3_REGION and the keys, and whether the bucket exists.",
        );
      }
    },
  },
  {
    id: "backup",
    title: "Backup",
    async look({ now, env }) {
      const { newest, late, everyMs } = await readBackupPromise(now, env);
      const made = latest(newest?.madeAt, await newestBackupIn(env.backups.dir));
      if (!made)
        return (late ? bad : warning)(
          "There is no backup yet.",
          "Run npm run forum -- backup, and copy the file to another machine. If you back up in another way, you can ignore this line.",
        );
      const ageMs = now.getTime() - made.getTime();
      const words = `The newest backup is ${ageOfMinutes(ageMs / MINUTE_MS)} old.`;
      if (everyMs !== null && isOlderThanPromised(made, everyMs, now))
        return bad(
          `${words} Comeback promises one every ${durationOf(everyMs / 1000)}.`,
          "Look for “The scheduled backup failed” in the server log: it says why. Then run npm run forum -- backup.",
        );
      return everyMs === null && ageMs > BACKUP_DAYS * DAY_MS
        ? bad(
            words,
            "Run npm run forum -- backup now, or set BACKUP_EVERY so that Comeback does it by itself.",
          )
        : good(words);
    },
  },
  {
    id: "network-disk",
    title: "Disk of the database",
    async look({ env }) {
      if (env.databaseUrl) return good("The database is on a server of its own.");
      return diskOfDatabase((await statfs(env.dataDir)).type);
    },
  },
];

export function diskOfDatabase(type: number): Finding {
  return NETWORK_DISKS.has(type)
    ? bad(
        "The built-in database is on a network disk, where a break of the connection can destroy it.",
        "Move the data folder to a disk of this machine, or use a database server with DATABASE_URL.",
      )
    : good("The built-in database is on a disk of this machine.");
}

async function roomIn(folder: string, setting: string): Promise<Finding> {
  const at = await existing(folder);
  const { bavail, blocks, bsize } = await statfs(at);
  return roomWords({ free: bavail * bsize, share: bavail / blocks, setting });
}

export function roomWords(room: { free: number; share: number; setting: string }): Finding {
  const { free, share, setting } = room;
  const words = `${sizeInWords(free)} (${percentInWords(share)}) of the disk is free.`;
  const todo = `Free some space, or move the folder to a larger disk and set ${setting}. Old backups and logs are often the largest files.`;
  if (free < EMPTY.bytes || share < EMPTY.share) return bad(`Only ${words}`, todo);
  return free < LOW.bytes && share < LOW.share ? warning(`Only ${words}`, todo) : good(words);
}

/** The folder itself, or the nearest one above it that exists. */
async function existing(folder: string): Promise<string> {
  const found = await stat(folder).then(
    () => true,
    () => false,
  );
  const above = path.dirname(folder);
  return found || above === folder ? folder : existing(above);
}

/** Files tell of backups that are newer than a restored database, and of those made while the forum waited for an update. */
async function newestBackupIn(folder: string): Promise<Date | undefined> {
  const found = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const files = found.filter((one) => one.isFile() && one.name.endsWith(".backup"));
  const times = await Promise.all(
    files.map(({ name }) =>
      stat(path.join(folder, name)).then(
        ({ mtime }) => mtime,
        () => undefined,
      ),
    ),
  );
  return latest(...times);
}

function latest(...times: readonly (Date | undefined)[]): Date | undefined {
  return times
    .filter((time) => time !== undefined)
    .sort((one, other) => other.getTime() - one.getTime())
    .at(0);
}
