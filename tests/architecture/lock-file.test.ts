import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

type Entry = {
  resolved?: string;
  integrity?: string;
  link?: boolean;
  optionalDependencies?: Record<string, string>;
};

const lock = JSON.parse(readFileSync("package-lock.json", "utf8")) as { packages: Record<string, Entry> };

// npm drops what a registry does not serve, and `npm ci` then refuses the lock file on every machine.
test("the lock file has the packages of every platform, not only of the one that wrote it", () => {
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

// Where npm cannot ask the registry for a platform it does not run on, it writes the entry without a hash, and `npm ci`
// then installs whatever it is given. Fill the hash in from `npm view NAME@VERSION dist.integrity`.
test("the lock file has a SHA-512 hash for every package", () => {
  const unchecked = Object.entries(lock.packages).flatMap(([at, { integrity, link }]) =>
    at === "" || link || /^sha512-[A-Za-z0-9+/]{86}==$/.test(integrity ?? "") ? [] : [at],
  );
  expect(unchecked).toEqual([]);
});
