import { z } from "zod";
import { countHidden, countMuted } from "@/db/mutes/reads";
import { deleteHiddenThread, deleteMute, insertHiddenThread, insertMute } from "@/db/mutes/writes";
import { findMemberState } from "@/db/people/reads";
import { DomainError } from "@/lib/errors";
import { none } from "@/lib/events/effects";
import type { EventOf } from "@/lib/events/event";
import { readThread } from "@/lib/forum/content/threads/find";
import { memberOperation } from "@/lib/pipeline/operation";
import { ALLOW } from "@/lib/pipeline/verdict";
import { canHide, canMute } from "./policy";

const AN_HOURS = { points: 300, seconds: 3600 };

const threadInput = z.object({ threadId: z.int().positive() });
const personInput = z.object({ personId: z.int().positive() });

export const hideThreadForOneself = memberOperation({
  name: "hideThreadForOneself",
  input: threadInput,
  limit: AN_HOURS,
  load: async (tx, { threadId }, actor) => ({
    ...(await readThread(tx, threadId)),
    hidden: await countHidden(tx, actor.id),
  }),
  authorize: ({ loaded }) => canHide(loaded, loaded.hidden),
  async write(tx, { loaded, actor, at }): Promise<EventOf<"thread.hidden_for_oneself">> {
    const { threadId, slug } = loaded;
    await insertHiddenThread(tx, { personId: actor.id, threadId, hiddenAt: at });
    return { name: "thread.hidden_for_oneself", threadId, slug };
  },
  effects: { "thread.hidden_for_oneself": none },
});

export const showThreadForOneself = memberOperation({
  name: "showThreadForOneself",
  input: threadInput,
  limit: AN_HOURS,
  load: (tx, { threadId }) => readThread(tx, threadId),
  authorize: () => ALLOW,
  async write(tx, { loaded, actor }): Promise<EventOf<"thread.shown_for_oneself">> {
    const { threadId, slug } = loaded;
    await deleteHiddenThread(tx, actor.id, threadId);
    return { name: "thread.shown_for_oneself", threadId, slug };
  },
  effects: { "thread.shown_for_oneself": none },
});

export const mutePerson = memberOperation({
  name: "mutePerson",
  input: personInput,
  limit: AN_HOURS,
  async load(tx, { personId }, actor) {
    if (!(await findMemberState(tx, personId)))
      throw new DomainError("not_found", "There is no such member.");
    return countMuted(tx, actor.id);
  },
  authorize: ({ input, loaded, actor }) => canMute(actor, input.personId, loaded),
  async write(tx, { input: { personId: mutedId }, actor, at }): Promise<EventOf<"person.muted">> {
    await insertMute(tx, { personId: actor.id, mutedId, mutedAt: at });
    return { name: "person.muted" };
  },
  effects: { "person.muted": none },
});

export const unmutePerson = memberOperation({
  name: "unmutePerson",
  input: personInput,
  limit: AN_HOURS,
  load: async () => null,
  authorize: () => ALLOW,
  async write(tx, { input, actor }): Promise<EventOf<"person.unmuted">> {
    await deleteMute(tx, actor.id, input.personId);
    return { name: "person.unmuted" };
  },
  effects: { "person.unmuted": none },
});
