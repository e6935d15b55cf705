import { deleteAnswerNews, deleteSettlement, insertSettlement } from "@/db/questions/writes";
import { cacheKey } from "@/lib/addresses/cache-keys";
import type { EventOf } from "@/lib/events/event";
import { notify } from "@/lib/events/job";
import { threadRef } from "@/lib/forum/content/threads/find";
import { memberOperation } from "@/lib/pipeline/operation";
import { andThen } from "@/lib/pipeline/verdict";
import { lockedQuestion } from "./find";
import { reopenQuestionInput, settleQuestionInput } from "./input";
import { canBeReopened, canBeSettled, canSettle } from "./policy";
import { settledNote } from "./rules";

const AN_HOURS = { points: 600, seconds: 3600 };

export const settleQuestion = memberOperation({
  name: "settleQuestion",
  input: settleQuestionInput,
  limit: AN_HOURS,
  admit: canSettle,
  load: (tx, { question }) => lockedQuestion(tx, question),
  authorize: ({ actor, loaded, at }) => andThen(canSettle(actor, at), () => canBeSettled(loaded)),
  async write(tx, { input, loaded, actor, at }): Promise<EventOf<"question.settled">> {
    const { question, kind, reason } = input;
    const settledBy = actor.id;
    await insertSettlement(tx, { ...question, kind, reason, settledBy, settledAt: at });
    return { name: "question.settled", ...threadRef(loaded.thread), commentId: loaded.commentId, kind };
  },
  effects: {
    "question.settled": ({ threadId, commentId }) => ({
      stale: [cacheKey.thread(threadId)],
      jobs: [notify({ of: "settlement", threadId, commentId })],
    }),
  },
});

export const reopenQuestion = memberOperation({
  name: "reopenQuestion",
  input: reopenQuestionInput,
  limit: AN_HOURS,
  admit: canSettle,
  load: (tx, { question }) => lockedQuestion(tx, question),
  authorize: ({ actor, loaded, at }) => andThen(canSettle(actor, at), () => canBeReopened(loaded)),
  async write(tx, { input: { question }, loaded }): Promise<EventOf<"question.reopened">> {
    const settled = await deleteSettlement(tx, question);
    const note = settled && settledNote(settled.kind, settled.reason);
    if (note) await deleteAnswerNews(tx, question, note);
    return { name: "question.reopened", ...threadRef(loaded.thread), commentId: loaded.commentId };
  },
  effects: { "question.reopened": ({ threadId }) => ({ stale: [cacheKey.thread(threadId)] }) },
});
