import { readFileSync } from "node:fs";
import path from "node:path";
import { alone } from "./alone.mjs";
import { explainOutput, fail } from "./fail.mjs";
import { npm } from "./npm.mjs";
import { withProgress } from "./progress.mjs";
import { root } from "./root.mjs";
import { run } from "./run.mjs";

const ci = ["ci", "--include=dev", "--include=optional", "--no-audit", "--no-fund", "--loglevel=error"];

export async function installIfNeeded({ dev = false } = {}) {
  if (isInstalled(dev)) return;
  const { code, output } = await alone(() =>
    withProgress("Installing the packages (a minute or two)", () => run(...npm(ci))),
  );
  if (code === 0) return;
  console.error(output.trim().split("\n").slice(-15).join("\n"));
  fail(explainOutput(output) ?? "npm ci failed; the lines above say why. Fix the cause, then start again.");
}

// npm records what it installed in node_modules/.package-lock.json and writes that file last.
function isInstalled(dev) {
  const wanted = packagesIn("package-lock.json");
  const found = packagesIn("node_modules/.package-lock.json");
  if (!wanted || !found) return false;
  return Object.entries(wanted).every(
    ([name, entry]) =>
      name === "" ||
      (found[name]
        ? found[name].version === entry.version
        : entry.optional || entry.devOptional || (entry.dev && !dev)),
  );
}

function packagesIn(file) {
  try {
    return JSON.parse(readFileSync(path.join(root, file), "utf8")).packages;
  } catch {
    return null;
  }
}
