import { describe, expect } from "vitest";
import { listComments } from "@/db/comments/reads";
import { findThread } from "@/db/threads/reads";
import { acceptAnswer, unacceptAnswer } from "@/lib/forum/answers/acceptances/operations";
import { withdrawComment, withdrawThread } from "@/lib/forum/content/withdrawals/operations";
import { perform } from "@/lib/pipeline/perform";
import { effectsOf } from "../support/effects";
import { test } from "../support/with-world";
import { as } from "../support/world";
import { reply } from "../support/write-in";

async function standing(threadId: number) {
  const found = await findThread(threadId);
  const { comments } = await listComments({ threadId, order: "oldest" });
  return {
    accepted: found?.state === "shown" ? found.thread.acceptedCommentId : null,
    helpful: (commentId: number) => comments.find(({ id }) => id === commentId)?.helpfulCount,
  };
}

describe("accepting an answer", () => {
  test("marks it, thanks for it once, and invalidates the pages that show it", async ({ world }) => {
    const { ada, ben, jo } = world.people;
    const { id } = world.question;
    const { id: commentId } = world.comment;
    const event = await perform(acceptAnswer, { commentId }, as(ada));
    expect(event).toMatchObject({ commenter: ben.handle, by: ada.id, changed: true });
    expect(effectsOf(event).stale).toEqual(expect.arrayContaining([`thread:${id}`, `person:${ben.handle}`]));
    expect(effectsOf(event).jobs).toHaveLength(1);
    const now = await standing(id);
    expect([now.accepted, now.helpful(commentId)]).toEqual([commentId, 1]);

    const again = await perform(acceptAnswer, { commentId }, as(jo));
    expect(effectsOf(again)).toEqual({ stale: [], jobs: [], announced: [] });
    expect((await standing(id)).helpful(commentId)).toBe(1);
  });

  test("replaces another answer, and undoing it leaves the question open and the mark in place", async ({
    world,
  }) => {
    const { ada, ben } = world.people;
    const { id } = world.question;
    const { commentId } = await reply(ben, id, "Rather eleven weeks, now that I count again.");
    await perform(acceptAnswer, { commentId: world.comment.id }, as(ada));
    await perform(acceptAnswer, { commentId }, as(ada));
    expect((await standing(id)).accepted).toBe(commentId);

    const other = await perform(unacceptAnswer, { commentId: world.comment.id }, as(ada));
    expect(other).toMatchObject({ changed: false });
    expect((await standing(id)).accepted).toBe(commentId);
    await perform(unacceptAnswer, { commentId }, as(ada));
    const now = await standing(id);
    expect([now.accepted, now.helpful(commentId)]).toEqual([null, 1]);
  });

  test("of one's own reply adds no mark", async ({ world }) => {
    const { ada } = world.people;
    const { id } = world.question;
    const { commentId } = await reply(ada, id, "It was the shoes, and nothing but the shoes.");
    await perform(acceptAnswer, { commentId }, as(ada));
    const now = await standing(id);
    expect([now.accepted, now.helpful(commentId)]).toEqual([commentId, 0]);
  });

  test("needs a visible reply", async ({ world }) => {
    const { ada, ben } = world.people;
    const { commentId } = await reply(ben, world.question.id, "Soon taken back, this one was.");
    await perform(withdrawComment, { commentId }, as(ben));
    const gone = { code: "gone" };
    await expect(perform(acceptAnswer, { commentId }, as(ada))).rejects.toMatchObject(gone);
    await perform(withdrawThread, { threadId: world.question.id }, as(ada));
    const still = perform(acceptAnswer, { commentId: world.comment.id }, as(ada));
    await expect(still).rejects.toMatchObject(gone);
  });
});
