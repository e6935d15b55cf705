import { readFile } from "node:fs/promises";
import path from "node:path";
import { simpleParser } from "mailparser";
import { mailsIn } from "./outbox";

export interface KeptMail {
  readonly name: string;
  readonly to: string;
  readonly subject: string;
  readonly at: Date;
  readonly text: string;
}

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
