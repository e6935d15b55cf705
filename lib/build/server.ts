import { join } from "node:path";
import { build } from "esbuild";

/** Bundles what runs in plain Node, so that it starts at once; the packages stay where npm put them. */
export async function buildServer(root: string): Promise<void> {
  await build({
    absWorkingDir: root,
    entryPoints: { server: "lib/server/start.ts", start: "lib/cli/start.ts", forum: "lib/cli/forum.ts" },
    outdir: join(root, ".build"),
    bundle: true,
    splitting: true,
    chunkNames: "chunk-[hash]",
    platform: "node",
    format: "esm",
    target: "node20.9",
    packages: "external",
    sourcemap: true,
    logLevel: "warning",
  });
}
