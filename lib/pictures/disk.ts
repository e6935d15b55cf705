import { randomBytes } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, open, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { PictureStore } from "./picture-store";

/** A file gets its name only once it is complete and synced. */
export function diskStore(folder: string): PictureStore {
  return {
    async put(name, bytes) {
      const file = join(folder, name);
      const unfinished = `${file}.${randomBytes(4).toString("hex")}.part`;
      await mkdir(dirname(file), { recursive: true });
      try {
        await write(unfinished, bytes);
        await rename(unfinished, file);
      } catch (error) {
        await rm(unfinished, { force: true });
        throw error;
      }
    },

    async read(name) {
      const file = join(folder, name);
      const found = await stat(file).catch(() => undefined);
      return found?.isFile() ? { bytes: found.size, stream: createReadStream(file) } : undefined;
    },

    remove: (name) => rm(join(folder, name), { force: true }),
  };
}

async function write(file: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(file, "wx");
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}
