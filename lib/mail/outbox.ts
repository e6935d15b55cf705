import { randomBytes } from "node:crypto";
import { mkdir, readdir, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { createTransport, type SendMailOptions } from "nodemailer";

const KEPT = 200;

export async function keepInOutbox(
  message: SendMailOptions,
  folder: string,
  beforeEnd?: () => Promise<void>,
): Promise<void> {
  const made = await createTransport({ streamTransport: true, buffer: true }).sendMail(message);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const name = `${new Date().toISOString().replaceAll(":", "-")}-${randomBytes(4).toString("hex")}.eml`;
  const unfinished = path.join(folder, `.${name}`);
  await writeFile(unfinished, made.message as Buffer, { mode: 0o600 });
  await beforeEnd?.();
  await rename(unfinished, path.join(folder, name));
  const names = await mailsIn(folder);
  await Promise.all(names.slice(KEPT).map((old) => rm(path.join(folder, old), { force: true })));
}

export async function mailsIn(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => []);
  return names
    .filter((name) => /^\d.*\.eml$/.test(name))
    .sort()
    .reverse();
}
