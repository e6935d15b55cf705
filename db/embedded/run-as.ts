import { spawnSync } from "node:child_process";
import { chown, stat } from "node:fs/promises";
import { StartError } from "./start-error";

/** Postgres refuses to run as root, so root starts it as another user. */
export type RunAs = { prefix: string[]; ids: { uid: number; gid: number } | null };

/** In a user namespace root's own files stay root's, so this also works under a home that only root may enter. */
const namespace = ["unshare", "--user", "--map-user=65534", "--map-group=65534"];

export async function chooseRunAs(dataDir: string): Promise<RunAs> {
  if (process.getuid?.() !== 0) return { prefix: [], ids: null };
  const owner = await stat(dataDir).catch(() => null);
  if (owner && owner.uid !== 0) return { prefix: [], ids: { uid: owner.uid, gid: owner.gid } };
  if (namespacesWork()) return { prefix: namespace, ids: null };
  return { prefix: [], ids: ordinaryUser() };
}

export async function giveTo(runAs: RunAs, ...files: string[]): Promise<void> {
  if (!runAs.ids) return;
  for (const file of files) await chown(file, runAs.ids.uid, runAs.ids.gid);
}

function namespacesWork(): boolean {
  const [command = "", ...args] = namespace;
  return process.platform === "linux" && spawnSync(command, [...args, "true"]).status === 0;
}

function ordinaryUser(): { uid: number; gid: number } {
  for (const name of ["postgres", "nobody"]) {
    const uid = idOf("-u", name);
    const gid = idOf("-g", name);
    if (uid !== null && gid !== null) return { uid, gid };
  }
  throw new StartError(
    "PostgreSQL refuses to run as root, and there is no other user to run it as: start as an ordinary user, or set DATABASE_URL.",
  );
}

function idOf(flag: "-u" | "-g", name: string): number | null {
  const result = spawnSync("id", [flag, name], { encoding: "utf8" });
  return result.status === 0 ? Number(result.stdout) : null;
}
