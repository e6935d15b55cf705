import { randomBytes } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { simpleParser } from "mailparser";
import { createTransport, type SendMailOptions } from "nodemailer";

const KEPT = 200;

/** Writes a mail as one whole .eml file; the oldest beyond 200 go. */
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

export interface KeptMail {
  readonly name: string;
  readonly to: string;
  readonly subject: string;
  readonly at: Date;
  readonly text: string;
}

/** The newest mails of the outbox. */
export async function readOutbox(folder: string, most = 50): Promise<KeptMail[]> {
  const names = (await mailsIn(folder)).slice(0, most);
  const read = await Promise.all(names.map((name) => readMail(folder, name).catch(() => null)));
  return read.filter((mail) => mail !== null);
}

async function readMail(folder: string, name: string): Promise<KeptMail> {
  const {
    to,
    subject = "",
    date = new Date(0),
    text = "",
  } = await simpleParser(await readFile(path.join(folder, name)));
  return {
    name,
    to: [to ?? []]
      .flat()
      .map((address) => address.text)
      .join(", "),
    subject,
    at: date,
    text,
  };
}

/** File names, newest first. */
async function mailsIn(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => []);
  return names
    .filter((name) => /^\d.*\.eml$/.test(name))
    .sort()
    .reverse();
}
