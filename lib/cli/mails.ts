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
    console.log([mail.id, state, mail.key, `${mail.attempts} attempts`, mail.lastError ?? ""].join("\t"));
  }
  const doubtful = mails.filter((mail) => standingOf(mail) === "in doubt").length;
  console.log(`${mails.length} mails have not gone for sure; ${doubtful} of them may have arrived already.`);
}
