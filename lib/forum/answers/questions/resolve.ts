import { insertResolution } from "@/db/questions/writes";
import { cacheKey } from "@/lib/addresses/cache-keys";
import type { EventOf } from "@/lib/events/event";
import { notify } from "@/lib/events/job";
import { threadRef } from "@/lib/forum/content/threads/find";
import { memberOperation } from "@/lib/pipeline/operation";
import { andThen } from "@/lib/pipeline/verdict";
import { lockedQuestion } from "./find";
import { resolveQuestionInput } from "./input";
import { canBeResolved, canResolve } from "./policy";

const AN_HOURS = { points: 600, seconds: 3600 };

export const resolveQuestion = memberOperation({
  name: "resolveQuestion",
  input: resolveQuestionInput,
  limit: AN_HOURS,
  admit: canResolve,
  load: (tx, { question }) => lockedQuestion(tx, question),
  authorize: ({ actor, loaded, at }) => andThen(canResolve(actor, at), () => canBeResolved(loaded)),
  async write(tx, { input, loaded, actor, at }): Promise<EventOf<"question.resolved">> {
    const { question, kind, reason } = input;
    const resolvedById = actor.id;
    await insertResolution(tx, { ...question, kind, reason, resolvedById, resolvedAt: at });
    return { name: "question.resolved", ...threadRef(loaded.thread), commentId: loaded.commentId, kind };
  },
  effects: {
    "question.resolved": ({ threadId, commentId }) => ({
      stale: [cacheKey.thread(threadId)],
      jobs: [notify({ of: "resolution", threadId, commentId })],
    }),
  },
});
