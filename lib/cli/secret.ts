import { randomBytes } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { explainFileError } from "@/db/embedded/start-error";

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

export async function findSecret(dataDir: string, given?: string): Promise<string | null> {
  return given ?? (await readFile(path.join(dataDir, "secret"), "utf8").catch(() => null));
}
