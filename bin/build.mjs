import "./node-version.mjs";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { alone } from "./alone.mjs";
import { explainOutput, fail } from "./fail.mjs";
import { installIfNeeded } from "./install.mjs";
import { withProgress } from "./progress.mjs";
import { takeNoArguments } from "./read-arguments.mjs";
import { root } from "./root.mjs";
import { runNode } from "./run.mjs";

const sources = ["app", "components", "db", "lib", "public", "styles"];
const settings = [
  "bin/read-arguments.mjs",
  "next.config.ts",
  "package-lock.json",
  "tsconfig.json",
  "postcss.config.mjs",
  "proxy.ts",
];

const sentences = {
  bundles: "Building the server",
  everything: "Building the pages (at the first start and after code changes; about a minute)",
};

/** "bundles" is our own server and command line (a second); "everything" includes Next's pages (a minute). */
export async function buildIfNeeded(what) {
  const stamp = path.join(root, ".build", `${what}.stamp`);
  const now = hashOfSources();
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === now) return;
  rmSync(stamp, { force: true });
  const { code, output } = await alone(() =>
    withProgress(sentences[what], () => runNode(["--import", "tsx", "lib/build/build.ts", what])),
  );
  if (code !== 0) {
    console.error(output.trim().split("\n").slice(-40).join("\n"));
    fail(
      explainOutput(output) ?? "The build failed; the lines above say why. Fix the cause, then start again.",
    );
  }
  // A build of everything contains the bundles.
  for (const built of new Set([what, "bundles"]))
    writeFileSync(path.join(root, ".build", `${built}.stamp`), now);
}

function hashOfSources() {
  const hash = createHash("sha256").update(process.version);
  for (const file of [...sources.flatMap(filesUnder), ...settings]) {
    const full = path.join(root, file);
    if (existsSync(full)) hash.update(file).update(readFileSync(full));
  }
  return hash.digest("hex");
}

function filesUnder(folder) {
  const full = path.join(root, folder);
  if (!existsSync(full)) return [];
  return readdirSync(full, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath ?? entry.path, entry.name)))
    .sort();
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  takeNoArguments("npm run build", "Builds the server and the pages if their code has changed.");
  await installIfNeeded();
  await buildIfNeeded("everything");
}
