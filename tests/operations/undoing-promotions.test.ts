import { describe, expect } from "vitest";
import { findPromotedFrom } from "@/db/threads/promotions";
import { findThread } from "@/db/threads/reads";
import { acceptAnswer } from "@/lib/forum/answers/acceptances/operations";
import { promoteComment, undoPromotion } from "@/lib/forum/moderation/decisions/promotion-operations";
import { markHelpful } from "@/lib/forum/reactions/marks/operations";
import { perform } from "@/lib/pipeline/perform";
import { dump } from "../support/dump";
import { effectsOf } from "../support/effects";
import { test } from "../support/with-world";
import { as, type World } from "../support/world";
import { reply } from "../support/write-in";

const made = {
  kind: "question",
  title: "Does icing the outside of the knee do anything?",
  tags: ["itbs"],
};

async function promoted({ people: { ada, ben, jo, kit }, article }: World, more: object = {}) {
  const asked = await reply(ben, article.id, "My knee swells at night. Does icing do anything for it?");
  const answer = await reply(ada, article.id, "It numbs, and it heals nothing.", asked.commentId);
  await perform(markHelpful, { commentId: asked.commentId }, as(kit));
  const before = await dump();
  const event = await perform(promoteComment, { ...made, ...more, commentId: asked.commentId }, as(jo));
  return { commentId: asked.commentId, answerId: answer.commentId, home: event.threadId, before };
}

describe("a promotion by the author", () => {
  for (const kind of ["question", "story"])
    test(`to a ${kind} is undone by the author, and everything is as before`, async ({ world }) => {
      const { commentId, home, before } = await promoted(world, { kind });
      expect(await findPromotedFrom(home)).toBe(commentId);
      const event = await perform(undoPromotion, { commentId }, as(world.people.jo));
      expect(await dump({ threads: `id <> ${home}`, thread_tags: `thread_id <> ${home}` })).toEqual(before);
      expect(await findThread(home)).toMatchObject({ state: "merged", into: { id: world.article.id } });
      const { stale, jobs } = effectsOf(event);
      expect(stale).toEqual(expect.arrayContaining([`!thread:${home}`, `thread:${world.article.id}`]));
      expect(jobs).toMatchObject([{ payload: { of: "decision", commentId, by: world.people.jo.id } }]);
    });

  test("is undone by a moderator, too, and only once", async ({ world }) => {
    const { commentId } = await promoted(world);
    await perform(undoPromotion, { commentId }, as(world.people.mia));
    await expect(perform(undoPromotion, { commentId }, as(world.people.mia))).rejects.toMatchObject({
      code: "conflict",
    });
  });

  test("stays once the thread has an accepted answer", async ({ world }) => {
    const { commentId, answerId } = await promoted(world);
    await perform(acceptAnswer, { commentId: answerId }, as(world.people.ben));
    await expect(perform(undoPromotion, { commentId }, as(world.people.jo))).rejects.toThrow(
      /accepted answer, which would be lost/,
    );
  });
});
