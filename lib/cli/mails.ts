import { StartError } from "@/db/embedded/start-error";
import { listUnsettledMails } from "@/db/queries/mails";
import { readEnv } from "@/lib/env";
import { dropMail, sendMailAgain } from "@/lib/forum/mail/operations";
import { standingOf } from "@/lib/forum/mail/rules";
import { SYSTEM } from "@/lib/forum/people/actor";
import type { Context } from "@/lib/pipeline/operation";
import { perform } from "@/lib/pipeline/perform";
import { openDatabase } from "./open-database";

export const usage = "mails [send ID | drop ID]";

const OWNER: Context = { actor: SYSTEM, source: "command" };

/** The mails that have not gone, and the owner's word on one of them. */
export async function run([what, id]: string[]): Promise<number> {
  const mailId = Number(id);
  if (what && (!["send", "drop"].includes(what) || !Number.isInteger(mailId) || mailId < 1))
    throw new StartError(`That is not how it is said. Usage: npm run forum -- ${usage}`);
  const database = await openDatabase(readEnv(), { say: (sentence) => console.log(sentence), join: true });
  try {
    if (what === "send") await perform(sendMailAgain, { mailId }, OWNER);
    if (what === "drop") await perform(dropMail, { mailId, reason: "The owner dropped it." }, OWNER);
    await list();
    return 0;
  } finally {
    await database.close();
  }
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
