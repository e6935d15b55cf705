import {
  canReceiveModmail,
  countUnansweredMessages,
  insertModmail,
  insertModmailMessage,
  lockModmail,
  lockUnansweredModmail,
  markModmailDismissed,
  markModmailOpen,
  markModmailSeen,
} from "@/db/modmail/writes";
import type { Tx } from "@/db/transaction";
import { DomainError } from "@/lib/errors";
import type { EventOf } from "@/lib/events/event";
import { mayModerate } from "@/lib/forum/targets/policy";
import { memberOperation } from "@/lib/pipeline/operation";
import { DAY_SECONDS } from "@/lib/time";
import { modmailEffects } from "./effects";
import { closeModmailInput, seeModmailInput, startModmailInput, writeModmailInput } from "./input";
import { canCloseModmail, canSeeModmail, canStartModmail, canWriteModmail } from "./policy";

/** Far above what a moderator needs; for members, `mostOf` (./rules.ts) allows less. */
const A_DAYS_STARTS = { points: 50, seconds: DAY_SECONDS };
const AN_HOURS_MESSAGES = { points: 60, seconds: 3600 };
const AN_HOURS_CLICKS = { points: 600, seconds: 3600 };

export const startModmail = memberOperation({
  name: "startModmail",
  input: startModmailInput,
  limit: A_DAYS_STARTS,
  load: async (tx, { to }, actor) =>
    to === null
      ? { unanswered: await lockUnansweredModmail(tx, actor.id) }
      : { recipient: { id: to, canSignIn: await canReceiveModmail(tx, to) } },
  authorize: ({ actor, loaded, at }) => canStartModmail(actor, loaded, at),
  async write(tx, { input: { to, title, text }, actor, at }): Promise<EventOf<"modmail.started">> {
    const byModerator = to !== null;
    const personId = to ?? actor.id;
    const message = { writerId: actor.id, byModerator, text, at };
    const written = await insertModmail(tx, { personId, title, ...message });
    return { name: "modmail.started", ...written, personId, byModerator };
  },
  effects: modmailEffects,
});

export const writeModmail = memberOperation({
  name: "writeModmail",
  input: writeModmailInput,
  limit: AN_HOURS_MESSAGES,
  load: async (tx, { modmailId }) => ({
    ...(await lockedModmail(tx, modmailId)),
    waiting: await countUnansweredMessages(tx, modmailId),
  }),
  authorize: ({ actor, loaded, at }) => canWriteModmail(actor, loaded, at),
  async write(
    tx,
    { input: { modmailId, text }, loaded: { personId }, actor, at },
  ): Promise<EventOf<"modmail.written">> {
    const byModerator = actor.id !== personId;
    const message = { writerId: actor.id, byModerator, text, at };
    const messageId = await insertModmailMessage(tx, modmailId, message);
    return { name: "modmail.written", modmailId, messageId, personId, byModerator };
  },
  effects: modmailEffects,
});

/** Takes a thread that needs no answer off the moderators’ list, or puts it on the list again. */
export const closeModmail = memberOperation({
  name: "closeModmail",
  input: closeModmailInput,
  limit: AN_HOURS_CLICKS,
  admit: mayModerate,
  load: (tx, { modmailId }) => lockedModmail(tx, modmailId),
  authorize: ({ actor, loaded, input: { close }, at }) => canCloseModmail(actor, loaded, close, at),
  async write(tx, { input: { modmailId, close }, actor, at }): Promise<EventOf<"modmail.dismissed">> {
    await (close ? markModmailDismissed(tx, modmailId, actor.id, at) : markModmailOpen(tx, modmailId));
    return { name: "modmail.dismissed", modmailId, undone: !close };
  },
  effects: modmailEffects,
});

export const seeModmail = memberOperation({
  name: "seeModmail",
  input: seeModmailInput,
  limit: AN_HOURS_CLICKS,
  load: (tx, { modmailId }) => lockedModmail(tx, modmailId),
  authorize: ({ actor, loaded }) => canSeeModmail(actor, loaded),
  async write(tx, { input: { modmailId }, at }): Promise<EventOf<"modmail.seen">> {
    await markModmailSeen(tx, modmailId, at);
    return { name: "modmail.seen", modmailId };
  },
  effects: modmailEffects,
});

async function lockedModmail(tx: Tx, id: number) {
  const modmail = await lockModmail(tx, id);
  if (!modmail) throw new DomainError("not_found", "This message does not exist.");
  return modmail;
}
