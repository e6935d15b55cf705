import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { PageScripts } from "./strip";

export interface Assets extends PageScripts {
  readonly speculationRules: string;
}

export const ASSETS_FILE = ".build/assets.json";
/** Beside the other assets, because the address of a service worker has no hash. */
export const WORKER_FOLDER = ".build/worker";

export async function readAssets(root: string): Promise<Assets> {
  return JSON.parse(await readFile(join(root, ASSETS_FILE), "utf8")) as Assets;
}
