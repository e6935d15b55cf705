import { execFileSync, spawnSync } from "node:child_process";
import { onTestFinished } from "vitest";
import { temporaryFolder } from "./folder";

/** Why no small disk can be had here; null if one can. */
export const noSmallDisk =
  process.platform === "linux" && process.getuid?.() === 0
    ? null
    : "only root on Linux may mount a small disk";

/** A folder on a disk of its own with so many kilobytes, gone after the test. */
export async function smallDisk(kilobytes: number): Promise<string> {
  const folder = await temporaryFolder();
  execFileSync("mount", ["-t", "tmpfs", "-o", `size=${kilobytes}k`, "tmpfs", folder]);
  onTestFinished(() => void spawnSync("umount", ["-l", folder]));
  return folder;
}
