import { execFileSync, spawnSync } from "node:child_process";
import { chown, stat } from "node:fs/promises";
import { StartError } from "./start-error";

/** How Postgres, which refuses to run as root, is started for this user on this folder. */
export type RunAs = { prefix: string[]; uid?: number; gid?: number };

/** In a user namespace root's own files stay root's, so this also works under a home that only root may enter. */
const namespace = ["unshare", "--user", "--map-user=65534", "--map-group=65534"];

export async function chooseRunAs(dataDir: string): Promise<RunAs> {
  if (process.getuid?.() !== 0) return { prefix: [] };
  const owner = await stat(dataDir).catch(() => null);
  if (owner && owner.uid !== 0) return { prefix: [], uid: owner.uid, gid: owner.gid };
  if (namespacesWork()) return { prefix: namespace };
  return ordinaryUser();
}

export async function giveTo(runAs: RunAs, ...files: string[]): Promise<void> {
  if (runAs.uid === undefined || runAs.gid === undefined) return;
  for (const file of files) await chown(file, runAs.uid, runAs.gid);
}

function namespacesWork(): boolean {
  const [command = "", ...args] = namespace;
  return process.platform === "linux" && spawnSync(command, [...args, "true"]).status === 0;
}

function ordinaryUser(): RunAs {
  for (const name of ["postgres", "nobody"]) {
    const uid = idOf("-u", name);
    const gid = idOf("-g", name);
    if (uid !== null && gid !== null) return { prefix: [], uid, gid };
  }
  throw new StartError(
    "PostgreSQL refuses to run as root and there is no other user to lend it: start as an ordinary user, or set DATABASE_URL.",
  );
}

function idOf(flag: "-u" | "-g", name: string): number | null {
  try {
    return Number(execFileSync("id", [flag, name], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }));
  } catch {
    return null;
  }
}
