import { eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import { comments } from "@/db/comments/schema";
import { findDraft } from "@/db/drafts/reads";
import { notifications } from "@/db/notifications/schema";
import { countWaiting, listWaiting } from "@/db/questions/reads";
import { dismissQuestions, reopenQuestions } from "@/lib/forum/answers/questions/dismiss";
import { undoAnswers } from "@/lib/forum/answers/questions/undo-answers";
import { classifyComments } from "@/lib/forum/content/comments/asking/operations";
import { saveDraft } from "@/lib/forum/content/drafts/operations";
import { editComment } from "@/lib/forum/content/edits/operations";
import { SYSTEM } from "@/lib/pipeline/actor";
import { perform } from "@/lib/pipeline/perform";
import { plainTextOf } from "@/lib/rich-text/plain-text";
import { answerPlace } from "@/lib/urls";
import { commentEdit } from "../support/edits";
import { ANSWER, answer, ask, waits } from "../support/questions";
import { test } from "../support/with-world";
import { as, type World } from "../support/world";
import { reply } from "../support/write-in";

const THANKS = "Thank you for writing this down, it gave me hope.";

async function thank({ article, people }: World) {
  const said = await reply(people.ben, article.id, THANKS);
  return { threadId: article.id, commentId: said.commentId };
}

const idsOf = async (questions: boolean) =>
  (await listWaiting({ limit: 50, questions })).map(({ commentId }) => commentId);

describe("the author's queue", () => {
  test("keeps comments that ask nothing apart from questions", async ({ world }) => {
    const before = await countWaiting();
    const thanks = await thank(world);
    const asks = await reply(world.people.ben, world.article.id, "How many weeks did you rest before this?");
    expect(await idsOf(true)).toContain(asks.commentId);
    expect(await idsOf(true)).not.toContain(thanks.commentId);
    expect(await idsOf(false)).toEqual([thanks.commentId]);
    expect(await countWaiting()).toEqual({
      questions: before.questions + 1,
      runners: before.runners + 1,
      comments: before.comments + 1,
    });
  });

  test("moves a comment to the questions when its writer adds a question", async ({ world }) => {
    const { commentId } = await thank(world);
    const edit = await commentEdit(commentId, `${THANKS} How long did you rest?`);
    await perform(editComment, edit, as(world.people.ben));
    expect(await idsOf(true)).toContain(commentId);
    expect(await idsOf(false)).not.toContain(commentId);
  });

  test("shows an older comment as a question until a job has read it", async ({ world, db }) => {
    const { commentId } = await thank(world);
    await db.update(comments).set({ isQuestion: null }).where(eq(comments.id, commentId));
    expect(await idsOf(true)).toContain(commentId);
    const done = await perform(classifyComments, { after: 0 }, { actor: SYSTEM, source: "job" });
    expect(done).toMatchObject({ comments: expect.any(Number) });
    expect(await idsOf(false)).toContain(commentId);
  });
});

describe("marking several posts as not a question", () => {
  test("takes all of them out of the queue, and one undo returns them", async ({ world }) => {
    const { ada, jo } = world.people;
    const questions = [await thank(world), await ask(ada)];
    await perform(dismissQuestions, { questions }, as(jo));
    expect(await Promise.all(questions.map(waits))).toEqual([false, false]);
    await expect(perform(dismissQuestions, { questions }, as(jo))).rejects.toMatchObject({
      code: "conflict",
    });
    await perform(reopenQuestions, { questions }, as(jo));
    expect(await Promise.all(questions.map(waits))).toEqual([true, true]);
  });

  test("marks none of them when one has already been answered", async ({ world }) => {
    const { ada, jo } = world.people;
    const questions = [await thank(world), await ask(ada)];
    await answer(jo, [questions[1]]);
    await expect(perform(dismissQuestions, { questions }, as(jo))).rejects.toThrow(/Nothing was changed/);
    expect(await waits(questions[0] as (typeof questions)[0])).toBe(true);
  });
});

describe("undoing an answer", () => {
  test("within a minute returns every question to the queue and notifies nobody", async ({ world, db }) => {
    const { ada, ben, jo } = world.people;
    const questions = [await ask(ada), await ask(ben, { title: "How soon may I cycle up hills?" })];
    const { answers } = await answer(jo, questions);
    const commentIds = answers.map(({ commentId }) => commentId);
    const [first = 0] = commentIds;
    await db.insert(notifications).values({
      personId: ada.id,
      kind: "answer",
      threadId: questions[0]?.threadId,
      commentId: first,
    });
    await perform(undoAnswers, { commentIds }, as(jo));
    expect(await Promise.all(questions.map(waits))).toEqual([true, true]);
    expect(await db.select().from(notifications).where(eq(notifications.commentId, first))).toEqual([]);
  });

  test("is refused after a minute, and to everybody else", async ({ world }) => {
    const { ada, ben, jo } = world.people;
    const { answers } = await answer(jo, [await ask(ada)]);
    const undone = { commentIds: answers.map(({ commentId }) => commentId) };
    const later = new Date(Date.now() + 90_000);
    await expect(perform(undoAnswers, undone, as(jo, later))).rejects.toThrow(/minute for undoing is over/);
    await expect(perform(undoAnswers, undone, as(ben))).rejects.toMatchObject({ code: "forbidden" });
  });

  test("returns its words to the editor of the first question, unless a newer draft is there", async ({
    world,
  }) => {
    const { ada, ben, jo } = world.people;
    const questions = [await ask(ada), await ask(ben, { title: "How soon may I swim again?" })];
    const { answers } = await answer(jo, questions);
    await perform(undoAnswers, { commentIds: answers.map(({ commentId }) => commentId) }, as(jo));
    const place = answerPlace(questions[0]?.threadId ?? 0, null);
    const draft = await findDraft(jo.id, place);
    const words = JSON.parse(String(draft?.fields.document));
    expect(plainTextOf(words)).toBe(ANSWER);
    expect(await findDraft(jo.id, answerPlace(questions[1]?.threadId ?? 0, null))).toBeNull();

    const again = await answer(jo, questions);
    const newer = { place, version: 0, fields: { body: "Newer words" }, writer: jo.handle };
    await perform(saveDraft, newer, as(jo));
    await perform(undoAnswers, { commentIds: again.answers.map(({ commentId }) => commentId) }, as(jo));
    expect(await findDraft(jo.id, place)).toMatchObject({ fields: { body: "Newer words" } });
  });
});
