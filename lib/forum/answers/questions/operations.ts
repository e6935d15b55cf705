import { deleteDraft } from "@/db/drafts/writes";
import { findEarlierReply, findPassage, type QuestionRef } from "@/db/questions/reads";
import { markShared } from "@/db/questions/writes";
import type { Tx } from "@/db/transaction";
import { insertWording } from "@/db/wordings/writes";
import { DomainError } from "@/lib/errors";
import type { EffectsOf } from "@/lib/events/effects";
import type { EventOf, Reply } from "@/lib/events/event";
import { effectsOfReplies } from "@/lib/forum/content/comments/effects";
import { replyText, storeReply } from "@/lib/forum/content/comments/store";
import type { Member } from "@/lib/pipeline/actor";
import { memberOperation } from "@/lib/pipeline/operation";
import { andThen } from "@/lib/pipeline/verdict";
import { answerPlace } from "@/lib/urls";
import { wordingOf } from "../wordings/words";
import { type Asked, lockedQuestion, lockedQuestions } from "./find";
import { answerQuestionsInput, pointToAnswerInput } from "./input";
import { canAnswer, canPointTo, takeReplies } from "./policy";
import { pointerTo, type To } from "./rules";

const AN_HOURS_ANSWERS = { points: 300, seconds: 3600 };

const effects: EffectsOf<"questions.answered"> = {
  "questions.answered": ({ answers }) => effectsOfReplies(answers),
};

export const answerQuestions = memberOperation({
  name: "answerQuestions",
  input: answerQuestionsInput,
  limit: AN_HOURS_ANSWERS,
  admit: canAnswer,
  load: (tx, { questions }) => lockedQuestions(tx, questions),
  authorize: ({ actor, loaded, at }) => andThen(canAnswer(actor, at), () => takeReplies(actor, loaded)),
  async write(tx, request): Promise<EventOf<"questions.answered">> {
    const body = await replyText(tx, request);
    const answers: Reply[] = [];
    for (const { thread, commentId } of request.loaded) {
      answers.push(await storeReply(tx, request, { thread, parentId: commentId, body }));
    }
    for (const words of request.input.ways)
      for (const { commentId } of answers)
        await insertWording(tx, {
          answer: { commentId },
          personId: request.actor.id,
          source: "author",
          words,
          createdAt: request.at,
        });
    if (answers.length > 1)
      await markShared(
        tx,
        answers.map(({ commentId }) => commentId),
      );
    await dropDrafts(tx, request.actor, request.loaded);
    return { name: "questions.answered", answers };
  },
  effects,
});

export const pointToAnswer = memberOperation({
  name: "pointToAnswer",
  input: pointToAnswerInput,
  limit: AN_HOURS_ANSWERS,
  admit: canAnswer,
  load: async (tx, { question, to }) => ({
    asked: await lockedQuestion(tx, question),
    earlier: await earlierAnswer(tx, to),
  }),
  authorize: ({ actor, loaded: { asked, earlier }, at }) =>
    andThen(canAnswer(actor, at), () => andThen(takeReplies(actor, [asked]), () => canPointTo(earlier))),
  async write(tx, request): Promise<EventOf<"questions.answered">> {
    const { input, loaded, actor } = request;
    const { thread, commentId: parentId } = loaded.asked;
    const body = pointerTo(input.to, loaded.earlier, actor.id);
    const answer = await storeReply(tx, request, { thread, parentId, body, pointer: true });
    await rememberPointed(tx, request.loaded.asked, input.to, request.at);
    await dropDrafts(tx, actor, [input.question]);
    return { name: "questions.answered", answers: [answer] };
  },
  effects,
});

/** Others who ask like this find the answer that the author chose. */
async function rememberPointed(tx: Tx, asked: Asked, answer: To, createdAt: Date): Promise<void> {
  const { thread, comment, commentId, opening } = asked;
  const words = wordingOf(comment ? { title: "", body: opening ?? "" } : { title: thread.title });
  const personId = comment ? comment.writerId : thread.writerId;
  if (words === null) return;
  const from = { threadId: thread.threadId, commentId };
  await insertWording(tx, { answer, personId, source: "pointed", words, createdAt, asked: from });
}

async function earlierAnswer(tx: Tx, to: To) {
  const found =
    "block" in to ? await findPassage(tx, to.threadId, to.block) : await findEarlierReply(tx, to.commentId);
  if (!found) throw new DomainError("not_found", "This answer does not exist.");
  return found;
}

async function dropDrafts(tx: Tx, actor: Member, questions: readonly QuestionRef[]): Promise<void> {
  for (const { threadId, commentId } of questions) {
    await deleteDraft(tx, actor.id, answerPlace(threadId, commentId));
  }
}
