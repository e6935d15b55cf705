import { accessSync, constants, existsSync } from "node:fs";
import path from "node:path";
import { run } from "@/bin/run.mjs";

export function isRootOnDebian(): boolean {
  return process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");
}

export async function installByApt(name: string, options = ""): Promise<void> {
  const env = { DEBIAN_FRONTEND: "noninteractive" };
  const install = `apt-get ${options} install -y --no-remove --no-install-recommends ${name}`;
  await run("sh", ["-c", `apt-get ${options} update && ${install}`], { env, shown: true });
}

/** For what the tests can do without: a machine that reaches no mirror goes on after seconds. */
export async function tryByApt(name: string): Promise<void> {
  await installByApt(name, "-o Acquire::Retries=0 -o Acquire::http::Timeout=15");
}

export function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** PgBouncer, if this machine has one. */
export function findPgBouncer(): string | undefined {
  const onPath = (process.env.PATH ?? "").split(path.delimiter).map((dir) => path.join(dir, "pgbouncer"));
  return [...onPath, "/usr/sbin/pgbouncer"].find(isProgram);
}

/** The test of a pooler is skipped where there is none; only on Debian as root can one be installed unasked. */
export async function installPgBouncerWhereEasy(): Promise<void> {
  if (!findPgBouncer() && isRootOnDebian()) await tryByApt("pgbouncer");
}
