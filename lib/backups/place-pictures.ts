import { createHash } from "node:crypto";
import { copyFile, mkdir, mkdtemp, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { errorCode, explainFileError } from "@/db/embedded/start-error";
import type { BucketSettings } from "@/lib/env-bucket";
import { bucketStore } from "@/lib/pictures/bucket";
import { isPictureKey } from "@/lib/pictures/key";
import { explainPictureError } from "./explain-picture-error";

export interface Places {
  readonly uploadsDir: string;
  readonly bucket?: BucketSettings;
}

/** Pictures of a file that is not yet proven, on the disk of the others, so that each gets its place by a rename. */
export interface StagedPictures {
  keep(key: string, content: Buffer): Promise<void>;
  /** Only the `wanted` ones. A picture that is there and differs is moved to the folder `aside`. @returns how many were not there */
  place(wanted: ReadonlySet<string>, aside: string): Promise<number>;
  close(): Promise<void>;
}

export async function stagePictures({ uploadsDir, bucket }: Places): Promise<StagedPictures> {
  let folder: string | undefined;
  const staged = new Map<string, string>();
  const remote = bucket && bucketStore(bucket);

  async function newFile(): Promise<string> {
    if (!folder) {
      await mkdir(uploadsDir, { recursive: true });
      folder = await mkdtemp(path.join(uploadsDir, ".restoring-"));
    }
    return path.join(folder, String(staged.size));
  }

  return {
    async keep(key, content) {
      try {
        const file = await newFile();
        await writeFile(file, content);
        staged.set(key, file);
      } catch (error) {
        throw explainFileError(error, uploadsDir, "set UPLOADS_DIR to another folder");
      }
    },
    async place(wanted, aside) {
      let placed = 0;
      for (const [key, file] of staged) {
        if (!wanted.has(key)) continue;
        try {
          if (remote && isPictureKey(key)) placed += await upload(key, file);
          else placed += await putInPlace(file, path.join(uploadsDir, key), path.join(aside, key));
        } catch (error) {
          throw explainPictureError(error, "stored in");
        }
      }
      return placed;
    },
    async close() {
      if (folder) await rm(folder, { recursive: true, force: true });
    },
  };

  /** A key is never used for another picture, so one of the same size is the same. */
  async function upload(key: string, file: string): Promise<number> {
    const there = await remote?.read(key);
    there?.stream.destroy();
    const content = await readFile(file);
    if (there?.bytes === content.length) return 0;
    await remote?.put(key, content);
    return 1;
  }
}

async function putInPlace(staged: string, target: string, aside: string): Promise<number> {
  const there = await stat(target).catch(() => null);
  if (there) {
    if ((await hashOf(target)) === (await hashOf(staged))) return 0;
    await mkdir(path.dirname(aside), { recursive: true });
    await moveFile(target, aside);
  }
  await mkdir(path.dirname(target), { recursive: true });
  await rename(staged, target);
  return 1;
}

/** UPLOADS_DIR may be on another disk than DATA_DIR. */
async function moveFile(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    if (errorCode(error) !== "EXDEV") throw error;
    await copyFile(from, to);
    await rm(from);
  }
}

const hashOf = async (file: string) =>
  createHash("sha256")
    .update(await readFile(file))
    .digest("hex");
