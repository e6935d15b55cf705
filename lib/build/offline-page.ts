import { createHash } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";
import { WORKER_FOLDER } from "../server/assets";
import { OPEN_PLACES } from "../server/worker-file";

const FOLDER = "components/offline";

/** The service worker with the whole offline page in it: while offline, it could load no other file. */
export async function buildWorker(root: string): Promise<void> {
  const [script, style, template, icon] = await Promise.all([
    textOf(root, { entryPoints: [`${FOLDER}/page.ts`] }),
    textOf(root, { entryPoints: ["app/styles/offline.css"] }),
    readFile(join(root, FOLDER, "page.html"), "utf8"),
    readFile(join(root, "public/favicon.svg"), "utf8"),
  ]);
  if (/<\/(?:script|style)/i.test(script + style))
    throw new Error("The offline page would end in its own script");
  const page = template
    .replace('"data:,"', () => `"data:image/svg+xml,${encodeURIComponent(icon)}"`)
    .replace("<style></style>", () => `<style>${style}</style>`)
    .replace("<script></script>", () => `<script>${script}</script>`);
  const worker = await textOf(root, {
    entryPoints: [`${FOLDER}/worker.ts`],
    define: { OFFLINE_PAGE: JSON.stringify(page), OFFLINE_POLICY: JSON.stringify(policyOf(script, style)) },
  });
  const folder = join(root, WORKER_FOLDER);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, "sw.js"), worker);
}

/** By hash, because the bytes are the same for everybody. */
function policyOf(script: string, style: string): string {
  return [
    "default-src 'none'",
    "img-src data:",
    `script-src '${hashOf(script)}'`,
    `style-src '${hashOf(style)}' 'sha256-${OPEN_PLACES.lookHash}'`,
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
    "form-action 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
}

const hashOf = (text: string) => `sha256-${createHash("sha256").update(text).digest("base64")}`;

async function textOf(
  root: string,
  options: { entryPoints: string[]; define?: Record<string, string> },
): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: options.entryPoints,
    define: options.define ?? {},
    absWorkingDir: root,
    bundle: true,
    format: "iife",
    minify: true,
    target: "es2021",
    write: false,
    logLevel: "warning",
  });
  return outputFiles[0]?.text.trim() ?? "";
}
