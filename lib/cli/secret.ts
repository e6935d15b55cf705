import { randomBytes } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { explainFileError } from "@/db/embedded/start-error";

/** The key that signs what visitors are handed: the given one, else one made once and kept beside the data. */
export async function keepSecret(dataDir: string, given?: string): Promise<string> {
  if (given) return given;
  const file = path.join(dataDir, "secret");
  try {
    return await readFile(file, "utf8").catch(() => makeSecret(file));
  } catch (error) {
    throw explainFileError(error, dataDir);
  }
}

async function makeSecret(file: string): Promise<string> {
  const secret = randomBytes(32).toString("hex");
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, secret, { mode: 0o600, flag: "wx" });
  return secret;
}

/** The key that the running forum signs with: the given one, else the one that it keeps. Null where there is neither. */
export async function findSecret(dataDir: string, given?: string): Promise<string | null> {
  return given ?? (await readFile(path.join(dataDir, "secret"), "utf8").catch(() => null));
}
