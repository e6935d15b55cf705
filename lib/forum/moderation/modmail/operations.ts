import {
  addModmailMessage,
  countModmailMessages,
  findAddresseeOfModmail,
  insertModmail,
  lockModmail,
  markModmailSeen,
  settleModmail as writeSettled,
} from "@/db/modmail/writes";
import type { Tx } from "@/db/transaction";
import { DomainError } from "@/lib/errors";
import type { EventOf } from "@/lib/events/event";
import { memberOperation } from "@/lib/pipeline/operation";
import { DAY_SECONDS } from "@/lib/time";
import { modmailEffects } from "./effects";
import { seeModmailInput, settleModmailInput, startModmailInput, writeModmailInput } from "./input";
import { canReadModmail, canSettleModmail, canStartModmail, canWriteModmail } from "./policy";

/** Members who need to write more often have an open exchange to write in. */
const A_DAYS_STARTS = { points: 30, seconds: DAY_SECONDS };
const AN_HOURS_MESSAGES = { points: 60, seconds: 3600 };
const AN_HOURS_CLICKS = { points: 600, seconds: 3600 };

/** By a member, to all moderators; or by a moderator, to one member. */
export const startModmail = memberOperation({
  name: "startModmail",
  input: startModmailInput,
  limit: A_DAYS_STARTS,
  admit: (actor, at) => canReadModmail(actor, { personId: actor.id }, at),
  load: (tx, { to }, actor) => addressee(tx, to, actor.id),
  authorize: ({ actor, input: { to }, loaded, at }) => canStartModmail(actor, to === null ? null : loaded, at),
  async write(
    tx,
    { input: { to, subject, text }, loaded: { id: personId }, actor, at },
  ): Promise<EventOf<"modmail.started">> {
    const message = { writerId: actor.id, byModerator: to !== null, text, at };
    const ids = await insertModmail(tx, { personId, subject, ...message });
    return { name: "modmail.started", ...ids, personId, byModerator: message.byModerator };
  },
  effects: modmailEffects,
});

export const writeModmail = memberOperation({
  name: "writeModmail",
  input: writeModmailInput,
  limit: AN_HOURS_MESSAGES,
  load: async (tx, { modmailId }) => ({
    ...(await lockedModmail(tx, modmailId)),
    messages: await countModmailMessages(tx, modmailId),
  }),
  authorize: ({ actor, loaded, at }) => canWriteModmail(actor, loaded, at),
  async write(
    tx,
    { input: { modmailId, text }, loaded: { personId }, actor, at },
  ): Promise<EventOf<"modmail.written">> {
    const byModerator = actor.id !== personId;
    const messageId = await addModmailMessage(tx, modmailId, { writerId: actor.id, byModerator, text, at });
    return { name: "modmail.written", modmailId, messageId, personId, byModerator };
  },
  effects: modmailEffects,
});

/** Takes an exchange that needs no answer off the list of those that wait, or puts it back. */
export const settleModmail = memberOperation({
  name: "settleModmail",
  input: settleModmailInput,
  limit: AN_HOURS_CLICKS,
  load: (tx, { modmailId }) => lockedModmail(tx, modmailId),
  authorize: ({ actor, loaded, at }) => canSettleModmail(actor, loaded, at),
  async write(tx, { input: { modmailId, settled }, at }): Promise<EventOf<"modmail.settled">> {
    await writeSettled(tx, modmailId, settled ? at : null);
    return { name: "modmail.settled", modmailId, settled };
  },
  effects: modmailEffects,
});

/** The member opened it. */
export const seeModmail = memberOperation({
  name: "seeModmail",
  input: seeModmailInput,
  limit: AN_HOURS_CLICKS,
  load: (tx, { modmailId }) => lockedModmail(tx, modmailId),
  authorize: ({ actor, loaded: { personId }, at }) => canReadModmail(actor, { personId }, at),
  async write(
    tx,
    { input: { modmailId }, loaded: { personId }, actor, at },
  ): Promise<EventOf<"modmail.seen">> {
    if (actor.id === personId) await markModmailSeen(tx, modmailId, at);
    return { name: "modmail.seen", modmailId };
  },
  effects: modmailEffects,
});

async function addressee(tx: Tx, to: string | null, actorId: number): Promise<{ id: number }> {
  if (to === null) return { id: actorId };
  const found = await findAddresseeOfModmail(tx, to);
  if (!found) throw new DomainError("not_found", "There is no member with this name who could read a message.");
  return found;
}

async function lockedModmail(tx: Tx, id: number) {
  const modmail = await lockModmail(tx, id);
  if (!modmail) throw new DomainError("not_found", "This message does not exist.");
  return modmail;
}
