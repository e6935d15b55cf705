import { deleteScheduled, lockScheduled } from "@/db/schedules/writes";
import { markPinned } from "@/db/threads/writes";
import type { EventOf } from "@/lib/events/event";
import { storeConsent } from "@/lib/forum/content/consents/store";
import { ownsSchedule } from "@/lib/forum/content/schedules/policy";
import { storeRecord } from "@/lib/forum/content/stories/store-record";
import { canPostToday } from "@/lib/forum/people/first-day";
import { memberOperation, operation } from "@/lib/pipeline/operation";
import { andThen } from "@/lib/pipeline/verdict";
import { DAY_SECONDS } from "@/lib/time";
import { threadEffects } from "./effects";
import { lockedThread, threadRef } from "./find";
import { guestColumns } from "./guest-author";
import { askQuestionInput, pinArticleInput, publishArticleInput, tellStoryInput } from "./input";
import { canAsk, canPin, canPublish, canTellStory } from "./policy";
import { loadForThread, storeQuestion, storeThread } from "./store";

const A_DAYS_THREADS = { points: 10, seconds: DAY_SECONDS };

export const askQuestion = memberOperation({
  name: "askQuestion",
  input: askQuestionInput,
  limit: A_DAYS_THREADS,
  load: (tx, input, actor) => loadForThread(tx, input, actor),
  authorize: (request) =>
    andThen(canAsk(request.actor, request.input, request.at), () =>
      canPostToday(request, request.loaded.posts, "threads"),
    ),
  write: (tx, request) => storeQuestion(tx, request),
  effects: threadEffects,
});

export const tellStory = memberOperation({
  name: "tellStory",
  input: tellStoryInput,
  limit: A_DAYS_THREADS,
  load: (tx, input, actor) => loadForThread(tx, input, actor),
  authorize: (request) =>
    andThen(canTellStory(request.actor, request.at), () =>
      canPostToday(request, request.loaded.posts, "threads"),
    ),
  async write(tx, request) {
    const { actor, at, input } = request;
    const event = await storeThread(tx, "story", request);
    await storeRecord(tx, event.threadId, input.recovery, at);
    const groups = input.recovery.agreed ? input.recovery.counted : [];
    await storeConsent(tx, { personId: actor.id, threadId: event.threadId, groups }, at);
    return event;
  },
  effects: threadEffects,
});

export const publishArticle = memberOperation({
  name: "publishArticle",
  input: publishArticleInput,
  limit: A_DAYS_THREADS,
  admit: canPublish,
  async load(tx, input, actor) {
    const { scheduledId } = input;
    const scheduled = scheduledId === null ? undefined : await lockScheduled(tx, scheduledId);
    return { ...(await loadForThread(tx, input, actor)), scheduled };
  },
  authorize: ({ actor, loaded, at }) =>
    andThen(canPublish(actor, at), () => ownsSchedule(actor, loaded.scheduled)),
  async write(tx, request) {
    if (request.input.scheduledId !== null) await deleteScheduled(tx, request.input.scheduledId);
    return storeThread(tx, "article", request, await guestColumns(tx, request.input, request.actor));
  },
  effects: threadEffects,
});

export const pinArticle = operation({
  name: "pinArticle",
  input: pinArticleInput,
  limit: null,
  load: (tx, input) => lockedThread(tx, input.threadId),
  authorize: ({ actor, loaded, at }) => canPin(actor, loaded, at),
  async write(tx, { loaded, at }): Promise<EventOf<"article.pinned">> {
    await markPinned(tx, loaded.threadId, at);
    return { name: "article.pinned", ...threadRef(loaded) };
  },
  effects: threadEffects,
});
