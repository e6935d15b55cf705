import { createHash } from "node:crypto";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";
import { ASSETS_FILE, type Assets } from "../server/assets";
import { SPECULATION_RULES } from "./speculation-rules";

const AT = "/_assets";

/** Builds what public pages load besides their style: the island, and which links may be fetched ahead. */
export async function buildAssets(root: string): Promise<Assets> {
  const folder = join(root, ".build/public", AT);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const assets: Assets = {
    island: await buildIsland(root, folder),
    speculationRules: await writeRules(folder),
  };
  await writeFile(join(root, ASSETS_FILE), JSON.stringify(assets));
  return assets;
}

async function buildIsland(root: string, folder: string): Promise<string> {
  const entry = "components/viewer/viewer.ts";
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    outdir: folder,
    entryNames: "[name]-[hash]",
    chunkNames: "[name]-[hash]",
    bundle: true,
    splitting: true,
    format: "esm",
    minify: true,
    target: "es2021",
    metafile: true,
    logLevel: "warning",
  });
  const built = Object.entries(metafile.outputs).find(([, output]) => output.entryPoint === entry);
  if (!built) throw new Error(`esbuild did not say where it put ${entry}`);
  return `${AT}/${built[0].split("/").at(-1)}`;
}

async function writeRules(folder: string): Promise<string> {
  const rules = JSON.stringify(SPECULATION_RULES);
  const hash = createHash("sha256").update(rules).digest("hex").slice(0, 8);
  const name = `links-${hash}.speculationrules`;
  await writeFile(join(folder, name), rules);
  return `${AT}/${name}`;
}
