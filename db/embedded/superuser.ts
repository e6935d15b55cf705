import { randomBytes } from "node:crypto";
import { readFile, rename, writeFile } from "node:fs/promises";
import path from "node:path";

export type Superuser = { password: string; ready: boolean };

/** Kept apart from connection.json, so that only the start of the server ever reads this password. */
export async function readSuperuser(dir: string): Promise<Superuser | null> {
  const text = await readFile(fileIn(dir), "utf8").catch(() => null);
  return text === null ? null : (JSON.parse(text) as Superuser);
}

export async function writeSuperuser(dir: string, superuser: Superuser): Promise<void> {
  const draft = `${fileIn(dir)}.new`;
  await writeFile(draft, JSON.stringify(superuser), { mode: 0o600 });
  await rename(draft, fileIn(dir));
}

/** A new password is written down before any server uses it. */
export async function ensureSuperuser(dir: string): Promise<Superuser> {
  const known = await readSuperuser(dir);
  if (known) return known;
  const made = { password: randomBytes(24).toString("hex"), ready: false };
  await writeSuperuser(dir, made);
  return made;
}

function fileIn(dir: string): string {
  return path.join(dir, "superuser.json");
}
