import { describe, expect } from "vitest";
import { listComments } from "@/db/comments/reads";
import { findThread } from "@/db/threads/reads";
import { acceptAnswer } from "@/lib/forum/answers/acceptances/operations";
import { withdrawComment } from "@/lib/forum/content/withdrawals/operations";
import { perform } from "@/lib/pipeline/perform";
import { type Asked, answer, ask, reopen, settle } from "../support/questions";
import { test } from "../support/with-world";
import { as } from "../support/world";
import { reply } from "../support/write-in";

const REASON = "Only a doctor can say this.";

async function threadResolution({ threadId }: Asked) {
  const found = await findThread(threadId);
  return found?.state === "shown" ? found.thread.settlement : undefined;
}

async function shown(threadId: number, commentId: number | null) {
  const { comments } = await listComments({ threadId, order: "oldest" });
  return comments.find(({ id }) => id === commentId);
}

describe("the reason of a resolved question", () => {
  test("is shown as long as nobody has answered", async ({ world }) => {
    const { ada, ben, jo } = world.people;
    const asked = await ask(ada);
    expect(await threadResolution(asked)).toBeNull();
    await settle(jo, asked, "declined", REASON);
    expect(await threadResolution(asked)).toEqual({ kind: "declined", reason: REASON });

    const { commentId } = await reply(ben, asked.threadId, "My doctor said nine weeks, and she was right.");
    await perform(acceptAnswer, { commentId }, as(ada));
    expect(await threadResolution(asked)).toBeNull();
    await perform(withdrawComment, { commentId }, as(ben));
    expect(await threadResolution(asked)).toEqual({ kind: "declined", reason: REASON });
    await reopen(jo, asked);
    expect(await threadResolution(asked)).toBeNull();
  });

  test("is not shown if the comment is no question", async ({ world }) => {
    const asked = await ask(world.people.ada);
    await settle(world.people.jo, asked, "no_question");
    expect(await threadResolution(asked)).toBeNull();
  });

  test("is shown under its comment of an article until the author replies there", async ({ world }) => {
    const { ben, jo } = world.people;
    const { threadId, commentId } = await reply(
      ben,
      world.article.id,
      "And after a second injury, what then?",
    );
    await settle(jo, { threadId, commentId }, "handed_over");
    expect((await shown(threadId, commentId))?.settlement).toEqual({ kind: "handed_over", reason: null });
    const below = await reply(ben, threadId, "I mean the same leg, of course.", commentId);
    expect((await shown(threadId, commentId))?.settlement).not.toBeNull();
    await reply(jo, threadId, "Then all of it again, and more slowly.", below.commentId);
    expect((await shown(threadId, commentId))?.settlement).toBeNull();
  });
});

test("one answer to several questions says so in each place, also if another is withdrawn", async ({
  world,
}) => {
  const { ada, jo } = world.people;
  const { answers } = await answer(jo, [await ask(ada), await ask(ada), await ask(ada)]);
  const [first, second] = answers;
  expect((await shown(second?.threadId ?? 0, second?.commentId ?? 0))?.sharedBy).toBe(3);
  await perform(withdrawComment, { commentId: first?.commentId }, as(jo));
  expect((await shown(second?.threadId ?? 0, second?.commentId ?? 0))?.sharedBy).toBe(3);
  expect((await shown(world.question.id, world.comment.id))?.sharedBy).toBe(0);
});
