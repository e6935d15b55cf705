import {
  attachCases,
  attachNotifications,
  claimMail,
  lockMail,
  markDropped,
  markHandedOver,
  markPutOff,
  markSent,
  reopenMail,
} from "@/db/notifications/mail-writes";
import { attachSearches } from "@/db/saved-searches/writes";
import type { Tx } from "@/db/transaction";
import { DomainError } from "@/lib/errors";
import { none } from "@/lib/events/effects";
import type { EventOf } from "@/lib/events/event";
import { isSystem } from "@/lib/forum/people/policy";
import { operation } from "@/lib/pipeline/operation";
import { attemptInput, beginMailInput, dropMailInput, mailInput, putOffInput } from "./input";
import { jobsOfMail } from "./keys";
import { mailState } from "./rules";

/** From here on, a worker that began this email earlier can no longer send it. */
export const beginMail = operation({
  name: "beginMail",
  input: beginMailInput,
  limit: null,
  load: async () => null,
  authorize: ({ actor }) => isSystem(actor),
  async write(
    tx,
    { input: { notifications, cases, searches, ...mail }, at },
  ): Promise<EventOf<"mail.begun">> {
    const claimed = await claimMail(tx, mail, at);
    if (claimed) {
      await attachNotifications(tx, claimed.id, notifications);
      await attachCases(tx, claimed.id, mail.personId, cases);
      await attachSearches(tx, { mailId: claimed.id, personId: mail.personId }, searches);
      return { name: "mail.begun", mailId: claimed.id, attempt: claimed.attempt, standing: "open" };
    }
    const found = await findMail(tx, { key: mail.key });
    const { id: mailId, attempts: attempt } = found;
    return { name: "mail.begun", mailId, attempt, standing: mailState(found) };
  },
  effects: { "mail.begun": none },
});

/** Runs before the final line goes to the mail server: from then on the server may have the email, even if this process dies. */
export const handMailOver = operation({
  name: "handMailOver",
  input: attemptInput,
  limit: null,
  load: async () => null,
  authorize: ({ actor }) => isSystem(actor),
  async write(tx, { input: { mailId, attempt }, at }): Promise<EventOf<"mail.handed_over">> {
    const ours = await markHandedOver(tx, mailId, attempt, at);
    if (!ours)
      throw new DomainError("conflict", "Another worker has this email, or it was already sent or dropped.");
    return { name: "mail.handed_over", mailId };
  },
  effects: { "mail.handed_over": none },
});

export const finishMail = operation({
  name: "finishMail",
  input: attemptInput,
  limit: null,
  load: async () => null,
  authorize: ({ actor }) => isSystem(actor),
  async write(tx, { input: { mailId, attempt }, at }): Promise<EventOf<"mail.sent">> {
    await markSent(tx, mailId, attempt, at);
    return { name: "mail.sent", mailId };
  },
  effects: { "mail.sent": none },
});

/** The mail server certainly did not accept the email; the job tries again. */
export const putMailOff = operation({
  name: "putMailOff",
  input: putOffInput,
  limit: null,
  load: async () => null,
  authorize: ({ actor }) => isSystem(actor),
  async write(tx, { input: { mailId, attempt, error } }): Promise<EventOf<"mail.postponed">> {
    await markPutOff(tx, mailId, attempt, error);
    return { name: "mail.postponed", mailId, error };
  },
  effects: { "mail.postponed": none },
});

export const dropMail = operation({
  name: "dropMail",
  input: dropMailInput,
  limit: null,
  load: (tx, { mailId }) => findMail(tx, { id: mailId }),
  authorize: ({ actor }) => isSystem(actor),
  async write(tx, { input: { mailId, reason }, at }): Promise<EventOf<"mail.dropped">> {
    await markDropped(tx, mailId, reason, at);
    return { name: "mail.dropped", mailId, reason };
  },
  effects: { "mail.dropped": none },
});

/** The owner decided to send an open, doubtful or failed email, even if it arrives twice. */
export const sendMailAgain = operation({
  name: "sendMailAgain",
  input: mailInput,
  limit: null,
  load: (tx, { mailId }) => findMail(tx, { id: mailId }),
  authorize: ({ actor }) => isSystem(actor),
  async write(tx, { loaded: { id: mailId, key, sentAt } }): Promise<EventOf<"mail.queued_again">> {
    if (sentAt) throw new DomainError("conflict", "The mail server has already accepted this email.");
    await reopenMail(tx, mailId);
    return { name: "mail.queued_again", mailId, key };
  },
  effects: { "mail.queued_again": ({ key }) => ({ jobs: jobsOfMail(key) }) },
});

async function findMail(tx: Tx, by: { id: number } | { key: string }) {
  const mail = await lockMail(tx, by);
  if (!mail) throw new DomainError("not_found", "There is no such email.");
  return mail;
}
