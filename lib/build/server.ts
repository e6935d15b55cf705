import { createRequire } from "node:module";
import { join } from "node:path";
import { build, type Plugin } from "esbuild";

/** JSON lists of packages are bundled: Node 20.9 has no stable way to import JSON. */
const listsOfPackages: Plugin = {
  name: "lists-of-packages",
  setup({ onResolve }) {
    onResolve({ filter: /^[^./@].*\.json$/ }, ({ path, importer }) => ({
      path: createRequire(importer).resolve(path),
    }));
  },
};

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
    plugins: [listsOfPackages],
    sourcemap: true,
    logLevel: "warning",
  });
}
