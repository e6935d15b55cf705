import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

type Entry = { resolved?: string; optionalDependencies?: Record<string, string> };

const lock = JSON.parse(readFileSync("package-lock.json", "utf8")) as { packages: Record<string, Entry> };

// npm drops what a registry does not serve, and `npm ci` then refuses the lock file on every machine.
test("the lock file has the packages of every platform, not only of the one it was written on", () => {
  const missing = Object.entries(lock.packages).flatMap(([at, entry]) =>
    Object.keys(entry.optionalDependencies ?? {}).filter(
      (name) => !lock.packages[`${at}/node_modules/${name}`] && !lock.packages[`node_modules/${name}`],
    ),
  );
  expect(missing).toEqual([]);
});

test("the lock file names no registry", () => {
  const named = Object.values(lock.packages).filter((entry) => entry.resolved);
  expect(named).toEqual([]);
});
