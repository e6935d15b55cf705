import { listUnsettledMails } from "@/db/queries/mails";
import { readEnv } from "@/lib/env";
import { standingOf } from "@/lib/forum/mail/rules";
import { SYSTEM } from "@/lib/forum/people/actor";
import type { Context } from "@/lib/pipeline/operation";
import { openDatabase } from "./open-database";
import { UsageError } from "./usage-error";

const OWNER: Context = { actor: SYSTEM, source: "command" };

/** Does what the owner decided about a mail, and lists what is left. */
export async function withMails(act: (owner: Context) => Promise<unknown> = async () => undefined) {
  const database = await openDatabase(readEnv(), { say: (sentence) => console.log(sentence), join: true });
  try {
    await act(OWNER);
    await list();
    return 0;
  } finally {
    await database.close();
  }
}

export function readMailId([id = ""]: readonly string[]): number {
  if (!/^[1-9]\d{0,14}$/.test(id)) throw new UsageError(`"${id}" is no ID of a mail.`);
  return Number(id);
}

async function list(): Promise<void> {
  const mails = await listUnsettledMails();
  for (const mail of mails) {
    const state = standingOf(mail) === "in doubt" ? "in doubt" : mail.lastError ? "failing" : "queued";
    const attempts = `${mail.attempts} ${mail.attempts === 1 ? "attempt" : "attempts"}`;
    console.log(
      [mail.id, state, `to ${mail.to}`, mail.key, attempts, mail.lastError].filter(Boolean).join("\t"),
    );
  }
  const doubtful = mails.filter((mail) => standingOf(mail) === "in doubt").length;
  console.log(mails.length === 0 ? "No mail waits: all have gone." : summary(mails.length, doubtful));
}

function summary(waiting: number, doubtful: number): string {
  const counted = waiting === 1 ? "1 mail has not gone" : `${waiting} mails have not gone`;
  if (doubtful === 0) return `${counted} yet: what waits is tried again by itself.`;
  return `${counted}, or not for sure: those in doubt may have arrived already; send or drop each by its number.`;
}
