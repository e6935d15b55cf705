import { execFileSync, spawnSync } from "node:child_process";
import { mkdir, open, rm } from "node:fs/promises";
import { join } from "node:path";
import sharp from "sharp";
import { endLater } from "./ending";
import { scratchFolder } from "./scratch";

/** A tmpfs of so many megabytes, where one can be mounted. */
export async function smallDisk(megabytes: number): Promise<string | null> {
  if (process.platform !== "linux" || process.getuid?.() !== 0) return null;
  const folder = join(await scratchFolder(), "small");
  await mkdir(folder);
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", `size=${megabytes}m`, "tmpfs", folder], { stdio: "ignore" });
  } catch {
    return null;
  }
  endLater(async () => void spawnSync("umount", ["-l", folder]));
  return folder;
}

/** Until the disk takes no more; @returns how to make room again. */
export async function fillUp(folder: string): Promise<() => Promise<void>> {
  const filler = join(folder, "filler");
  const file = await open(filler, "w");
  try {
    for (const chunk = Buffer.alloc(4 * 1024); ; ) await file.write(chunk);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOSPC") throw error;
  } finally {
    await file.close();
  }
  return () => rm(filler);
}

/** Uploads a picture to a forum whose folder for pictures is on a full disk, and again when there is room. */
export async function uploadWhileFull(forumUrl: string, cookie: string, folder: string): Promise<string> {
  const send = async () => {
    const noise = { create: { width: 400, height: 300, channels: 3, background: "#336644" } } as const;
    const picture = await sharp(noise).png().toBuffer();
    const form = new FormData();
    form.set("picture", new Blob([new Uint8Array(picture)], { type: "image/png" }), "knee.png");
    const headers = { cookie, origin: forumUrl };
    const answer = await fetch(`${forumUrl}/api/pictures`, { method: "POST", headers, body: form });
    const { title = "kept" } = (await answer.json()) as { title?: string };
    return `${answer.status}: ${title}`;
  };
  const makeRoom = await fillUp(folder);
  const full = await send();
  await makeRoom();
  return `\nA picture sent while the disk for pictures is full: "${full}". With room again: "${await send()}".`;
}
