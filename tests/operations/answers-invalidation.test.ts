import { describe, expect } from "vitest";
import { cacheKey } from "@/lib/addresses/cache-keys";
import { acceptAnswer, unacceptAnswer } from "@/lib/forum/answers/acceptances/operations";
import { editComment, editThread } from "@/lib/forum/content/edits/operations";
import { withdrawComment, withdrawThread } from "@/lib/forum/content/withdrawals/operations";
import { markHelpful } from "@/lib/forum/reactions/marks/operations";
import { perform } from "@/lib/pipeline/perform";
import { commentEdit, threadEdit } from "../support/edits";
import { effectsOf } from "../support/effects";
import { test } from "../support/with-world";
import { as } from "../support/world";
import { reply } from "../support/write-in";

describe("the pages of the author's answers", () => {
  test("are invalidated by changes of an answer or its question, and by nothing else", async ({ world }) => {
    const { ada, ben, jo } = world.people;
    const { id } = world.question;
    const asked = await reply(ada, id, "And what about the bicycle meanwhile?");
    const posted = await reply(jo, id, "Ride it, with the saddle rather high.", asked.commentId);
    const { commentId } = posted;
    const changes = [
      posted,
      await perform(editComment, await commentEdit(commentId, "Ride it, and keep the saddle high."), as(jo)),
      await perform(editComment, await commentEdit(asked.commentId, "And may I ride a bicycle?"), as(ada)),
      await perform(acceptAnswer, { commentId }, as(ada)),
      await perform(unacceptAnswer, { commentId }, as(ada)),
      await perform(
        editThread,
        await threadEdit(id, { title: "Does a band ever calm down at all?" }),
        as(ada),
      ),
      await perform(withdrawComment, { commentId }, as(jo)),
      await perform(withdrawThread, { threadId: id }, as(ada)),
    ];
    for (const event of changes)
      expect([event.name, effectsOf(event).stale]).toEqual([
        event.name,
        expect.arrayContaining([cacheKey.answers]),
      ]);
    const others = [asked, await perform(markHelpful, { threadId: world.story.id }, as(ben))];
    for (const event of others) expect(effectsOf(event).stale, event.name).not.toContain(cacheKey.answers);
  });
});
