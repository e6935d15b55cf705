import { findEarlierReply, findPassage } from "@/db/questions/reads";
import { insertWording, removeWording } from "@/db/wordings/writes";
import { DomainError } from "@/lib/errors";
import { none } from "@/lib/events/effects";
import type { EventOf } from "@/lib/events/event";
import { canWrite } from "@/lib/forum/people/policy";
import { memberOperation } from "@/lib/pipeline/operation";
import { ALLOW, andThen, deny } from "@/lib/pipeline/verdict";
import { DAY_SECONDS } from "@/lib/time";
import { canPointTo, canResolve } from "../questions/policy";
import { forgetWordingInput, rememberWordingInput } from "./input";
import { wordingOf } from "./words";

const A_DAYS = { points: 30, seconds: DAY_SECONDS };
const AN_HOURS = { points: 600, seconds: 3600 };

/** What a member typed when they said that an answer fits. The event has no words: the log of events is kept. */
export const rememberWording = memberOperation({
  name: "rememberWording",
  input: rememberWordingInput,
  limit: A_DAYS,
  async load(tx, { answer }) {
    const found =
      "block" in answer
        ? await findPassage(tx, answer.threadId, answer.block)
        : await findEarlierReply(tx, answer.commentId);
    if (!found) throw new DomainError("not_found", "This answer does not exist.");
    return found;
  },
  authorize: ({ actor, loaded, at }) =>
    andThen(canWrite(actor, at), () =>
      andThen(canPointTo(loaded), () =>
        loaded.writerId === actor.id ? deny("You wrote this answer yourself.", "conflict") : ALLOW,
      ),
    ),
  async write(tx, { input, actor, at }): Promise<EventOf<"wording.remembered">> {
    const { answer, ...typed } = input;
    const words = wordingOf(typed);
    const wording = { answer, personId: actor.id, source: "confirmed", createdAt: at } as const;
    const changed = words !== null && (await insertWording(tx, { ...wording, words })) !== null;
    return { name: "wording.remembered", ...answer, changed };
  },
  effects: { "wording.remembered": none },
});

/** For all the people who asked in these words. */
export const forgetWording = memberOperation({
  name: "forgetWording",
  input: forgetWordingInput,
  limit: AN_HOURS,
  admit: canResolve,
  load: async (_, { id }) => id,
  authorize: ({ actor, at }) => canResolve(actor, at),
  async write(tx, { loaded: id }): Promise<EventOf<"wording.forgotten">> {
    return { name: "wording.forgotten", wordingId: id, changed: (await removeWording(tx, id)) > 0 };
  },
  effects: { "wording.forgotten": none },
});
