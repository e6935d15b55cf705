import { listNotices, type Notice } from "@/db/flags/reads";
import { readEnv } from "@/lib/env";
import type { Job } from "@/lib/events/job";
import { forgetNotifier, keepNotifier } from "@/lib/forum/reactions/flags/notifier-operations";
import { failureOf } from "@/lib/mail/failure";
import { noticeMail } from "@/lib/mail/notice-outcome";
import { transmit } from "@/lib/mail/send";
import { SYSTEM } from "@/lib/pipeline/actor";
import type { Context } from "@/lib/pipeline/operation";
import { perform } from "@/lib/pipeline/perform";
import { reportPath } from "@/lib/urls";

type Payload = Extract<Job, { name: "mail_notifiers" }>["payload"];

const JOB: Context = { actor: SYSTEM, source: "job" };

/** Emails each visitor once; a failed email does not delay the others. */
export async function mailNotifiers({ decisionId }: Payload): Promise<void> {
  const failures: unknown[] = [];
  for (const notice of await listNotices(decisionId)) {
    await tellOf(notice).catch((error) => failures.push(error));
  }
  if (failures.length > 0) throw failures[0];
}

/** As docs/decisions/020-mails-once.md does for members: a deleted address means that the mail server may have the email. */
async function tellOf(notice: Notice): Promise<void> {
  const { mailFrom, publicUrl } = readEnv();
  const { flagId, email } = notice;
  let handed = false;
  try {
    await transmit({ from: mailFrom, ...noticeMail(notice, publicUrl + reportPath) }, async () => {
      await perform(forgetNotifier, { flagId, email }, JOB);
      handed = true;
    });
  } catch (error) {
    const { refused, forGood } = failureOf(error);
    if (forGood && !handed) await perform(forgetNotifier, { flagId, email }, JOB);
    if (forGood || (handed && !refused)) return;
    if (handed) await perform(keepNotifier, { flagId, email }, JOB);
    throw error;
  }
}
