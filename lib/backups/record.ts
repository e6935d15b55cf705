import { hostname } from "node:os";
import { noteBackup } from "@/lib/forum/site/backups/operations";
import { SYSTEM } from "@/lib/pipeline/actor";
import { perform } from "@/lib/pipeline/perform";
import type { WrittenForum } from "./write-forum";

/** In the database that this process is connected to. */
export async function recordBackup(
  { file, bytes, sha256, pictures, missing }: WrittenForum,
  madeAt: Date,
  source: "job" | "command",
): Promise<void> {
  const backup = {
    madeAt,
    file,
    host: hostname(),
    bytes,
    sha256,
    pictures,
    missingPictures: missing.length,
  };
  await perform(noteBackup, backup, { actor: SYSTEM, source });
}
