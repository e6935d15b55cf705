import { deleteAnswerNotifications, deleteResolution, insertResolution } from "@/db/questions/writes";
import { cacheKey } from "@/lib/addresses/cache-keys";
import type { EventOf } from "@/lib/events/event";
import { threadRef } from "@/lib/forum/content/threads/find";
import { memberOperation } from "@/lib/pipeline/operation";
import { ALLOW, andThen } from "@/lib/pipeline/verdict";
import { type Asked, lockedQuestions } from "./find";
import { questionsInput } from "./input";
import { canBeDismissed, canBeReopened, canResolve } from "./policy";
import { resolutionNote } from "./rules";

const AN_HOURS = { points: 600, seconds: 3600 };

/** Marks several comments as not a question. Nobody is notified: readers see no resolution of this kind. */
export const dismissQuestions = memberOperation({
  name: "dismissQuestions",
  input: questionsInput,
  limit: AN_HOURS,
  admit: canResolve,
  load: (tx, { questions }) => lockedQuestions(tx, questions),
  authorize: ({ actor, loaded, at }) => andThen(canResolve(actor, at), () => canBeDismissed(loaded)),
  async write(tx, { input, loaded, actor, at }): Promise<EventOf<"questions.dismissed">> {
    const resolved = { kind: "no_question" as const, reason: null, resolvedById: actor.id, resolvedAt: at };
    for (const question of input.questions) await insertResolution(tx, { ...question, ...resolved });
    return { name: "questions.dismissed", questions: placesOf(loaded) };
  },
  effects: { "questions.dismissed": ({ questions }) => ({ stale: pagesOf(questions) }) },
});

export const reopenQuestions = memberOperation({
  name: "reopenQuestions",
  input: questionsInput,
  limit: AN_HOURS,
  admit: canResolve,
  load: (tx, { questions }) => lockedQuestions(tx, questions),
  authorize: ({ actor, loaded, at }) =>
    andThen(canResolve(actor, at), () => loaded.map(canBeReopened).find(({ allowed }) => !allowed) ?? ALLOW),
  async write(tx, { input, loaded }): Promise<EventOf<"questions.reopened">> {
    for (const question of input.questions) {
      const resolved = await deleteResolution(tx, question);
      const note = resolved && resolutionNote(resolved.kind, resolved.reason);
      if (note) await deleteAnswerNotifications(tx, question, note);
    }
    return { name: "questions.reopened", questions: placesOf(loaded) };
  },
  effects: { "questions.reopened": ({ questions }) => ({ stale: pagesOf(questions) }) },
});

const placesOf = (questions: readonly Asked[]) =>
  questions.map(({ thread, commentId }) => ({ ...threadRef(thread), commentId }));

const pagesOf = (questions: readonly { threadId: number }[]) => [
  ...new Set(questions.map(({ threadId }) => cacheKey.thread(threadId))),
];
