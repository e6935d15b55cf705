import { createReadStream } from "node:fs";
import { mkdir, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { readEnv } from "@/lib/env";
import { bucketStore } from "@/lib/pictures/bucket";

/** In the data folder; with a bucket in the bucket, so that each instance can give out the file. */
export const exportFolder = () => join(readEnv().dataDir, "exports");
const FILE = /^[\w-]{10,60}\.zip$/;

const pathOf = (file: string) => {
  if (!FILE.test(file)) throw new Error("This is no name of an export.");
  return join(exportFolder(), file);
};
const nameInBucket = (file: string) => `exports/${file}`;

/** Where the file is written first. Only this user of the machine can read the folder. */
export async function unfinishedExport(file: string): Promise<string> {
  await mkdir(exportFolder(), { recursive: true, mode: 0o700 });
  return `${pathOf(file)}.part`;
}

export async function keepExport(file: string, unfinished: string): Promise<number> {
  const { size } = await stat(unfinished);
  const { bucket } = readEnv();
  if (bucket) {
    await bucketStore(bucket).putFile(nameInBucket(file), unfinished, size, "application/zip");
    await rm(unfinished, { force: true });
  } else await rename(unfinished, pathOf(file));
  return size;
}

export async function readExport(file: string): Promise<{ bytes: number; stream: Readable } | undefined> {
  const found = await stat(pathOf(file)).catch(() => undefined);
  if (found) return { bytes: found.size, stream: createReadStream(pathOf(file)) };
  const { bucket } = readEnv();
  return bucket ? bucketStore(bucket).read(nameInBucket(file)) : undefined;
}

export async function removeExportFiles(files: readonly string[]): Promise<void> {
  const { bucket } = readEnv();
  for (const file of files) {
    await rm(pathOf(file), { force: true });
    await rm(`${pathOf(file)}.part`, { force: true });
    if (bucket) await bucketStore(bucket).remove(nameInBucket(file));
  }
}
