import { deleteWaitingReplies, lockWaitingReplies } from "@/db/notifications/reply-writes";
import { markSeen } from "@/db/notifications/writes";
import { none } from "@/lib/events/effects";
import type { EventOf } from "@/lib/events/event";
import { isSystem } from "@/lib/forum/people/policy";
import { memberOperation, operation } from "@/lib/pipeline/operation";
import { ALLOW } from "@/lib/pipeline/verdict";
import { listOutgoingNotifications, listOutgoingReplies } from "./find";
import { notificationCauseInput, replyCauseInput, seenInput } from "./input";
import { notify, notifyTogether } from "./notify";

/** Running it twice notifies nobody twice. */
export const notifyPeople = operation({
  name: "notifyPeople",
  input: notificationCauseInput,
  limit: null,
  load: (tx, news) => listOutgoingNotifications(tx, news),
  authorize: ({ actor }) => isSystem(actor),
  async write(tx, { loaded, input, at }): Promise<EventOf<"people.notified">> {
    let people = 0;
    for (const notification of loaded) people += await notify(tx, notification, at);
    return { name: "people.notified", of: input.of, people };
  },
  effects: { "people.notified": none },
});

/** Of a reply, and of others in its thread whose jobs wait as well. Running it twice notifies nobody twice. */
export const notifyOfReplies = operation({
  name: "notifyOfReplies",
  input: replyCauseInput,
  limit: null,
  async load(tx, { commentId }) {
    const waiting = await lockWaitingReplies(tx, commentId);
    const ids = [commentId, ...waiting.map((each) => each.commentId)];
    return { waiting, replies: await listOutgoingReplies(tx, ids) };
  },
  authorize: ({ actor }) => isSystem(actor),
  async write(tx, { loaded: { waiting, replies }, at }): Promise<EventOf<"people.notified">> {
    const people = await notifyTogether(tx, replies, at);
    await deleteWaitingReplies(tx, waiting);
    return { name: "people.notified", of: "comment", people };
  },
  effects: { "people.notified": none },
});

export const markInboxSeen = memberOperation({
  name: "markInboxSeen",
  input: seenInput,
  limit: { points: 1000, seconds: 3600 },
  load: async () => null,
  authorize: () => ALLOW,
  async write(tx, { input, actor, at }): Promise<EventOf<"inbox.seen">> {
    const seen = await markSeen(tx, actor.id, { ...input, at });
    return { name: "inbox.seen", seen };
  },
  effects: { "inbox.seen": none },
});
