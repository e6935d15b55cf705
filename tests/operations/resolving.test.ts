import { describe, expect } from "vitest";
import { withdrawComment } from "@/lib/forum/content/withdrawals/operations";
import { perform } from "@/lib/pipeline/perform";
import { effectsOf } from "../support/effects";
import { answer, ask, queueLength, reopen, settle, waits } from "../support/questions";
import { test } from "../support/with-world";
import { as } from "../support/world";
import { reply } from "../support/write-in";

const REASON = "Only somebody who sees the knee can say this.";

describe("resolving a question", () => {
  test.for(["handed_over", "declined", "no_question"])(
    "as %s takes it out of the queue until it is reopened",
    async (kind, { world }) => {
      const { ada, ben, jo } = world.people;
      const said = await reply(ben, world.article.id, "And what of cycling in the meantime?");
      for (const question of [await ask(ada), { threadId: world.article.id, commentId: said.commentId }]) {
        const before = await queueLength();
        const event = await settle(jo, question, kind, REASON);
        expect(event).toMatchObject({ ...question, kind });
        expect(effectsOf(event)).toMatchObject({
          stale: [`thread:${question.threadId}`],
          jobs: [{ name: "notify_recipients", payload: { of: "resolution", ...question } }],
        });
        expect([await waits(question), await queueLength()]).toEqual([false, before - 1]);

        expect(effectsOf(await reopen(jo, question)).stale).toEqual([`thread:${question.threadId}`]);
        expect([await waits(question), await queueLength()]).toEqual([true, before]);
      }
    },
  );

  test("is for author and admin, and each can undo the other's", async ({ world }) => {
    const { ada, jo, kit } = world.people;
    const asked = await ask(ada);
    await settle(kit, asked, "handed_over");
    await reopen(jo, asked);
    expect(await waits(asked)).toBe(true);
  });

  test("that was already resolved is reported plainly", async ({ world }) => {
    const { ada, jo } = world.people;
    const asked = await ask(ada, { title: "Is it the shoes, or is it me?" });
    await settle(jo, asked, "handed_over");
    await expect(settle(jo, asked, "declined", REASON)).rejects.toThrow(
      "“Is it the shoes, or is it me?” has already been handed to the community. Nothing was changed.",
    );
    await expect(answer(jo, [asked])).rejects.toThrow(/has already been handed to the community/);
    await reopen(jo, asked);
    await expect(reopen(jo, asked)).rejects.toMatchObject({ code: "conflict" });
    await answer(jo, [asked]);
    await expect(settle(jo, asked, "declined", REASON)).rejects.toThrow(/has already been answered/);
  });

  test("that was answered since can be reopened without waiting", async ({ world }) => {
    const { ada, jo } = world.people;
    const asked = await ask(ada);
    await settle(jo, asked, "handed_over");
    const { commentId } = await reply(jo, asked.threadId, "Now I know after all: it was the shoes.");
    await reopen(jo, asked);
    expect(await waits(asked)).toBe(false);
    await perform(withdrawComment, { commentId }, as(jo));
    expect(await waits(asked)).toBe(true);
  });

  test("by declining needs a reason that readers see", async ({ world }) => {
    const { ada, jo } = world.people;
    const asked = await ask(ada);
    for (const reason of [null, "", "  \n ", "No.", "\u0000\u0001         ", "x".repeat(501)]) {
      await expect(settle(jo, asked, "declined", reason)).rejects.toMatchObject({
        code: "invalid",
        fields: { reason: expect.any(String) },
      });
    }
    await settle(jo, asked, "declined", `${REASON}\u0000`);
  });

  test("needs a known kind", async ({ world }) => {
    const asked = await ask(world.people.ada);
    for (const kind of ["", "answered", "DECLINED"]) {
      await expect(settle(world.people.jo, asked, kind, REASON)).rejects.toThrow(
        "Choose what to do with the question.",
      );
    }
  });
});
