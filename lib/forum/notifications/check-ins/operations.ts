import { readOutcomesDue } from "@/db/check-ins/reads";
import {
  deleteEndedCheckIns,
  insertCheckIns,
  insertEndedCheckIns,
  upsertOutcome,
} from "@/db/check-ins/writes";
import { findMemberState } from "@/db/people/reads";
import { lockThread, markChanged, readRevision } from "@/db/threads/writes";
import type { Tx } from "@/db/transaction";
import { none } from "@/lib/events/effects";
import type { EventOf } from "@/lib/events/event";
import { listed } from "@/lib/events/page-keys";
import { storeCheckIn } from "@/lib/forum/content/stories/store-check-in";
import { threadRef } from "@/lib/forum/content/threads/find";
import { jobsOfMail, mailKey } from "@/lib/forum/notifications/mail/keys";
import { DEFAULT_FREQUENCY } from "@/lib/forum/notifications/mail/rules";
import { isSystem } from "@/lib/forum/people/policy";
import { operation } from "@/lib/pipeline/operation";
import { outcomeTokenInput, recordOutcomeInput, sendCheckInsInput } from "./input";
import { readOutcomeLink } from "./links";
import { canChoose, canRecordOutcome } from "./policy";
import { dueAt, WEEKS } from "./rules";

const AN_HOURS = { points: 100, seconds: 3600 };

export const sendCheckIns = operation({
  name: "sendCheckIns",
  input: sendCheckInsInput,
  limit: null,
  load: async () => null,
  authorize: ({ actor }) => isSystem(actor),
  async write(tx, { at }): Promise<EventOf<"check_ins.sent">> {
    const due = await readOutcomesDue(tx, dueAt(at), DEFAULT_FREQUENCY.outcome);
    return { name: "check_ins.sent", asked: await insertCheckIns(tx, due, at) };
  },
  effects: {
    "check_ins.sent": ({ asked }) => ({
      jobs: asked.flatMap(({ threadId, weeks }) => jobsOfMail(mailKey.outcome(threadId, weeks))),
    }),
  },
});

export const recordOutcome = operation({
  name: "recordOutcome",
  input: recordOutcomeInput,
  limit: AN_HOURS,
  load: (tx, { token }) => askedBy(tx, token),
  authorize: ({ loaded, at }) => canRecordOutcome(loaded, at),
  async write(tx, { input: { answer }, loaded, at }): Promise<EventOf<"outcome.answered">> {
    const { thread, weeks } = there(loaded);
    const { threadId } = thread;
    const changed = await upsertOutcome(tx, { threadId, weeks, answer, answeredAt: at });
    if (changed && thread.kind === "story") await storeCheckIn(tx, { threadId, answer }, at);
    if (changed) await markChanged(tx, threadId);
    const revision = await readRevision(tx, threadId);
    return { name: "outcome.answered", ...threadRef(thread), weeks, answer, changed, revision };
  },
  effects: {
    "outcome.answered": (event) => (event.changed ? { stale: listed(event) } : {}),
  },
});

export const endCheckIns = operation({
  name: "endCheckIns",
  input: outcomeTokenInput,
  limit: AN_HOURS,
  load: (tx, { token }) => askedBy(tx, token),
  authorize: ({ loaded }) => canChoose(loaded),
  async write(tx, { loaded, at }): Promise<EventOf<"check_ins.ended">> {
    const { threadId } = there(loaded).thread;
    return { name: "check_ins.ended", threadId, weeks: await insertEndedCheckIns(tx, threadId, WEEKS, at) };
  },
  effects: { "check_ins.ended": none },
});

export const resumeCheckIns = operation({
  name: "resumeCheckIns",
  input: outcomeTokenInput,
  limit: AN_HOURS,
  load: (tx, { token }) => askedBy(tx, token),
  authorize: ({ loaded }) => canChoose(loaded),
  async write(tx, { loaded }): Promise<EventOf<"check_ins.resumed">> {
    const { threadId } = there(loaded).thread;
    return { name: "check_ins.resumed", threadId, weeks: await deleteEndedCheckIns(tx, threadId) };
  },
  effects: { "check_ins.resumed": none },
});

async function askedBy(tx: Tx, token: string) {
  const link = readOutcomeLink(token);
  const thread = link && (await lockThread(tx, link.threadId));
  const writer = thread && (await findMemberState(tx, thread.writerId));
  return writer ? { thread, writer: { kind: "member" as const, ...writer }, weeks: link.weeks } : null;
}

function there<Asked>(loaded: Asked | null): Asked {
  if (!loaded) throw new Error("The policy accepted a check-in link that leads nowhere.");
  return loaded;
}
