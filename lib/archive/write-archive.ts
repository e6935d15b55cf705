import { createHash, randomBytes } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdir, open, readdir, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import { PassThrough } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { type Pack, pack as startTar } from "tar-stream";
import { errorCode, explainFileError, StartError } from "@/db/embedded/start-error";
import { encrypting } from "./encryption";
import { newLock } from "./key";

export const CHECKSUMS = "checksums.sha256";

export interface WrittenArchive {
  readonly file: string;
  readonly bytes: number;
  readonly sha256: string;
}

export interface ArchiveWriter {
  add(name: string, content: Buffer): Promise<void>;
  finish(): Promise<WrittenArchive>;
  /** Leaves nothing on the disk. */
  abandon(): Promise<void>;
}

interface Options {
  readonly passphrase?: string;
  /** Written as the time of each entry, so that equal content gives equal bytes. */
  readonly at?: Date;
}

const UNFINISHED = /\.[0-9a-f]{8}\.part$/;
const PRIVATE = 0o600;
const ELSEWHERE = "choose another folder";
const ABANDONED_MS = 10 * 60_000;

/** A tar file in gzip, encrypted if there is a passphrase. The file gets its name once it is whole and on the disk. */
export async function writeArchive(
  file: string,
  { passphrase, at = new Date(0) }: Options,
): Promise<ArchiveWriter> {
  await refuseFolder(file);
  const folder = path.dirname(file);
  const draft = `${file}.${randomBytes(4).toString("hex")}.part`;
  const tar = startTar();
  const whole = createHash("sha256");
  const sums: string[] = [];
  const lock = passphrase ? await newLock(passphrase) : null;
  try {
    await mkdir(folder, { recursive: true });
    await removeLeftovers(file);
  } catch (error) {
    throw explainFileError(error, folder, ELSEWHERE);
  }
  const target = createWriteStream(draft, { flags: "wx", mode: PRIVATE });
  const counted = new PassThrough();
  counted.on("data", (chunk) => whole.update(chunk));
  if (lock) {
    whole.update(lock.header);
    target.write(lock.header);
  }
  const written = lock
    ? pipeline(tar, createGzip({ level: 5 }), encrypting(lock), counted, target)
    : pipeline(tar, createGzip({ level: 5 }), counted, target);
  let problem: unknown;
  written.catch((error) => {
    problem = error;
  });

  async function add(name: string, content: Buffer): Promise<void> {
    await Promise.race([addEntry(tar, name, content, at), written]);
    if (problem) throw problem;
    sums.push(`${createHash("sha256").update(content).digest("hex")}  ${name}\n`);
  }

  return {
    async add(name, content) {
      try {
        await add(name, content);
      } catch (error) {
        throw explainFileError(problem ?? error, folder, ELSEWHERE);
      }
    },
    async finish() {
      try {
        await add(CHECKSUMS, Buffer.from(sums.join("")));
        tar.finalize();
        await written;
        await sync(draft);
        await rename(draft, file);
        await sync(folder);
        return { file, bytes: (await stat(file)).size, sha256: whole.digest("hex") };
      } catch (error) {
        throw explainFileError(problem ?? error, folder, ELSEWHERE);
      }
    },
    async abandon() {
      tar.destroy();
      await written.catch(() => undefined);
      await rm(draft, { force: true });
    },
  };
}

/** Before hours of work, not at the rename in the end. */
async function refuseFolder(file: string): Promise<void> {
  const there = await stat(file).catch((error) => {
    if (errorCode(error) === "ENAMETOOLONG")
      throw new StartError("The name of the file is too long: choose a shorter one. Nothing was written.");
    return null;
  });
  if (there?.isDirectory())
    throw new StartError(`${file} is a folder: name a file in it. Nothing was written.`);
}

function addEntry(tar: Pack, name: string, content: Buffer, mtime: Date): Promise<void> {
  return new Promise((resolve, reject) => {
    const header = { name, size: content.length, mode: 0o644, mtime };
    const entry = tar.entry(header, content, (error) => (error ? reject(error) : resolve()));
    // When the target fails, the entry fails as well: without a listener, that would end the process.
    entry.on("error", reject);
  });
}

/** A killed command leaves its unfinished file. Another one may be writing to a fresh one now, whose time then is recent. */
async function removeLeftovers(file: string): Promise<void> {
  const folder = path.dirname(file);
  for (const name of await readdir(folder)) {
    if (!UNFINISHED.test(name)) continue;
    const left = await stat(path.join(folder, name)).catch(() => null);
    if (left && Date.now() - left.mtimeMs > ABANDONED_MS) await rm(path.join(folder, name), { force: true });
  }
}

async function sync(file: string): Promise<void> {
  const handle = await open(file, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
