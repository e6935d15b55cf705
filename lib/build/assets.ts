import { createHash } from "node:crypto";
import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { build } from "esbuild";
import { ASSETS_FILE, type Assets } from "../server/assets";
import { speculationRules } from "./speculation-rules";

const AT = "/_assets";
const ISLAND = "components/viewer/viewer.ts";
const HINT = "components/viewer/hint.ts";
/** Next builds the other style sheets for these, which know no nested rules. */
const BROWSERS = ["chrome111", "edge111", "firefox111", "safari16.4"];
const SIGNED_IN_STYLES = "app/styles/signed-in.css";

export async function buildAssets(root: string): Promise<Assets> {
  const folder = join(root, ".build/public", AT);
  await mkdir(folder, { recursive: true });
  const before = await readdir(folder);
  const styles = await buildOne(root, folder, SIGNED_IN_STYLES);
  const [{ island, names }, hint] = await Promise.all([
    buildIsland(root, folder, `${AT}/${styles}`),
    // A classic script in one file, because it must run before the first paint.
    buildOne(root, folder, HINT),
  ]);
  const rules = await writeRules(root, folder);
  const assets: Assets = {
    island: `${AT}/${island}`,
    hint: `${AT}/${hint}`,
    speculationRules: `${AT}/${rules}`,
  };
  await writeFile(join(root, ASSETS_FILE), JSON.stringify(assets));
  // Old files go last, because a running server may read them; unchanged sources give unchanged names.
  const made = [rules, hint, styles, ...names];
  const left = before.filter((name) => !made.includes(name));
  await Promise.all(left.map((name) => rm(join(folder, name))));
  return assets;
}

async function buildIsland(
  root: string,
  folder: string,
  styles: string,
): Promise<{ island: string; names: string[] }> {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: [ISLAND],
    define: { SIGNED_IN_STYLES: JSON.stringify(styles) },
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
  const outputs = Object.entries(metafile.outputs).map(([file, { entryPoint }]) => ({
    name: basename(file),
    entryPoint,
  }));
  const island = outputs.find(({ entryPoint }) => entryPoint === ISLAND);
  if (!island) throw new Error(`esbuild did not say where it put ${ISLAND}`);
  return { island: island.name, names: outputs.map(({ name }) => name) };
}

/** The name of the built file. */
async function buildOne(root: string, folder: string, source: string): Promise<string> {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: [source],
    outdir: folder,
    entryNames: "[name]-[hash]",
    bundle: true,
    format: "iife",
    minify: true,
    target: ["es2021", ...BROWSERS],
    metafile: true,
    logLevel: "warning",
  });
  const [file] = Object.keys(metafile.outputs);
  if (!file) throw new Error(`esbuild did not say where it put ${source}`);
  return basename(file);
}

async function writeRules(root: string, folder: string): Promise<string> {
  const rules = JSON.stringify(await speculationRules(root));
  const hash = createHash("sha256").update(rules).digest("hex").slice(0, 8);
  const name = `links-${hash}.speculationrules`;
  await writeFile(join(folder, name), rules);
  return name;
}
