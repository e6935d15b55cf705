import { eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import { database } from "@/db/client";
import { comments } from "@/db/comments/schema";
import { listDrafts } from "@/db/drafts/reads";
import { countWaiting } from "@/db/questions/reads";
import { threads } from "@/db/threads/schema";
import { answerQuestions } from "@/lib/forum/answers/questions/operations";
import { saveDraft } from "@/lib/forum/content/drafts/operations";
import { withdrawThread } from "@/lib/forum/content/withdrawals/operations";
import { joinQuestion } from "@/lib/forum/reactions/marks/operations";
import { perform } from "@/lib/pipeline/perform";
import { answerPlace } from "@/lib/urls";
import { effectsOf } from "../support/effects";
import { ANSWER, answer, ask, waits } from "../support/questions";
import { test } from "../support/with-world";
import { as, words } from "../support/world";
import { reply } from "../support/write-in";

const repliesIn = (threadId: number) =>
  database().select().from(comments).where(eq(comments.threadId, threadId)).orderBy(comments.id);

const mark = (threadId: number, column: "lockedAt" | "hiddenAt") =>
  database()
    .update(threads)
    .set({ [column]: new Date() })
    .where(eq(threads.id, threadId));

describe("one answer to several questions", () => {
  test("is posted under each, counts as one, and notifies for each", async ({ world }) => {
    const { ada, ben, jo } = world.people;
    const asked = await ask(ada);
    const said = await reply(ben, world.article.id, "Does it hold for those over seventy as well?");
    const under = { threadId: world.article.id, commentId: said.commentId };
    const other = await reply(ada, world.article.id, "And does it hold for those under twenty?");
    const beside = { threadId: world.article.id, commentId: other.commentId };

    const event = await answer(jo, [under, asked, beside]);
    expect(event.answers.map(({ threadId }) => threadId)).toEqual(
      [under, asked, beside].map((q) => q.threadId),
    );
    for (const question of [asked, under, beside]) expect(await waits(question)).toBe(false);
    const [inThread] = await repliesIn(asked.threadId);
    const first = event.answers[0]?.commentId;
    expect(inThread).toMatchObject({
      bodyText: ANSWER,
      parentId: null,
      sharedId: first,
      byAuthor: true,
      pointer: false,
    });
    const underArticle = (await repliesIn(world.article.id)).filter(({ byAuthor }) => byAuthor);
    expect(underArticle.map(({ parentId, sharedId }) => [parentId, sharedId])).toEqual([
      [under.commentId, first],
      [beside.commentId, first],
    ]);

    const { stale, jobs, announced } = effectsOf(event);
    expect(stale).toEqual(
      expect.arrayContaining([
        `thread:${asked.threadId}`,
        `thread:${under.threadId}`,
        "lists",
        "answers",
        `person:${jo.handle}`,
      ]),
    );
    expect(announced.map(({ commentId }) => commentId)).toEqual(
      event.answers.map(({ commentId }) => commentId),
    );
    expect(jobs.map(({ payload }) => payload)).toEqual(
      event.answers.map(({ commentId }) => ({ of: "comment", commentId, edited: false })),
    );
  });

  test("to one question is an ordinary reply, however often the question is named", async ({ world }) => {
    const asked = await ask(world.people.ada);
    const { answers } = await answer(world.people.jo, [asked, { ...asked }, asked]);
    expect(answers).toHaveLength(1);
    expect((await repliesIn(asked.threadId)).map(({ sharedId }) => sharedId)).toEqual([null]);
  });

  test("lowers the number of waiting runners and deletes the drafts of each", async ({ world }) => {
    const { ada, ben, jo } = world.people;
    const both = [await ask(ada), await ask(ben)];
    await perform(joinQuestion, { threadId: both[0]?.threadId }, as(ben));
    for (const { threadId, commentId } of both) {
      const place = answerPlace(threadId, commentId);
      await perform(saveDraft, { place, version: 0, fields: { body: "Ten" }, writer: jo.handle }, as(jo));
    }
    const before = await countWaiting();
    await answer(jo, both);
    const after = await countWaiting();
    expect([before.questions - after.questions, before.runners - after.runners]).toEqual([2, 3]);
    expect(await listDrafts(jo.id)).toEqual([]);
  });

  test("keeps its mentions and names no anonymous asker", async ({ world }) => {
    const { ada, jo } = world.people;
    const both = [await ask(ada, { anonymous: true }), await ask(ada)];
    const event = await answer(jo, both, "Ask @ben about it: he has run on that hill for years.");
    const [stored] = await repliesIn(both[0]?.threadId ?? 0);
    expect(JSON.stringify(stored?.body)).toContain('"type":"mention"');
    expect(JSON.stringify(event.answers[0])).not.toContain(ada.handle);
    expect(event.answers[0]?.writer).toBeNull();
  });
});

describe("a question that cannot be answered", () => {
  test("is named, and nothing is posted anywhere", async ({ world }) => {
    const { ada, jo } = world.people;
    const open = await ask(ada);
    const locked = await ask(ada, { title: "Is this one locked by now, or not?" });
    const gone = await ask(ada);
    const story = { threadId: world.story.id, commentId: null };
    await mark(locked.threadId, "lockedAt");
    await perform(withdrawThread, { threadId: gone.threadId }, as(ada));
    await expect(answer(jo, [open, gone, locked, story])).rejects.toMatchObject({
      code: "gone",
      message:
        "Question 2 of 4 has been deleted, hidden or removed. “Is this one locked by now, or not?” is in a locked thread. “Back on the hills after eleven weeks” is not in the author’s queue. Nothing was posted, and your text is kept. Leave out the questions that cannot be answered, then post again.",
    });
    for (const { threadId } of [open, locked]) expect(await repliesIn(threadId)).toEqual([]);
    expect(await waits(open)).toBe(true);
  });

  test("is not quoted when it is hidden", async ({ world }) => {
    const { ada, jo } = world.people;
    const hidden = await ask(ada, { title: "A title that nobody should read" });
    await mark(hidden.threadId, "hiddenAt");
    await expect(answer(jo, [hidden])).rejects.toThrow(
      "This question has been deleted, hidden or removed. Nothing was posted, and your text is kept.",
    );
  });

  test.for([
    ["nothing", () => [], /at least one question/],
    ["no list", () => "all of them", /at least one question/],
    [
      "too many",
      () => Array.from({ length: 21 }, (_, n) => ({ threadId: n + 1, commentId: null })),
      /at most 20/,
    ],
    ["very many", () => Array(100_000).fill({ threadId: 1, commentId: null }), /at most 20/],
    ["what is not there", () => [{ threadId: 999_999, commentId: null }], /no such thread/],
    ["numbers past every number", () => [{ threadId: 1e300, commentId: null }], /./],
    ["parts of numbers", () => [{ threadId: 1.5, commentId: "1" }], /./],
  ] satisfies [string, () => unknown, RegExp][])(
    "is refused by a sentence: %s",
    async ([, questions, sentence], { world }) => {
      await expect(answer(world.people.jo, questions() as unknown[])).rejects.toThrow(sentence);
    },
  );

  test("is a comment of another thread", async ({ world }) => {
    const asked = { threadId: world.article.id, commentId: world.comment.id };
    await expect(answer(world.people.jo, [asked])).rejects.toMatchObject({ code: "not_found" });
  });

  test.for(["", "Too short", "x".repeat(32_001)])(
    "has an answer of the wrong length",
    async (said, { world }) => {
      const asked = await ask(world.people.ada);
      await expect(answer(world.people.jo, [asked], said)).rejects.toMatchObject({ code: "invalid" });
      expect(await waits(asked)).toBe(true);
    },
  );

  test("has an answer with an unknown picture", async ({ world }) => {
    const { ada, jo } = world.people;
    const asked = await ask(ada);
    const image = { type: "image", attrs: { src: `/uploads/${"a".repeat(32)}.webp`, alt: "A hill" } };
    const body = { ...words(ANSWER), content: [...words(ANSWER).content, image] };
    await expect(perform(answerQuestions, { questions: [asked], body }, as(jo))).rejects.toMatchObject({
      code: "invalid",
      fields: { body: expect.stringContaining("picture") },
    });
    expect([await repliesIn(asked.threadId), await waits(asked)]).toEqual([[], true]);
  });
});
