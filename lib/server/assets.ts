import { readFile } from "node:fs/promises";
import { join } from "node:path";

export interface Assets {
  readonly island: string;
  readonly speculationRules: string;
}

export const ASSETS_FILE = ".build/assets.json";

export async function readAssets(root: string): Promise<Assets> {
  return JSON.parse(await readFile(join(root, ASSETS_FILE), "utf8")) as Assets;
}
