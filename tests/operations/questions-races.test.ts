import { sql } from "drizzle-orm";
import { describe, expect } from "vitest";
import { database } from "@/db/client";
import { withdrawThread } from "@/lib/forum/content/withdrawals/operations";
import { promoteComment } from "@/lib/forum/moderation/decisions/promotion-operations";
import { enrolPerson } from "@/lib/forum/people/operations";
import { joinQuestion } from "@/lib/forum/reactions/marks/operations";
import { type Member, SYSTEM } from "@/lib/pipeline/actor";
import { perform } from "@/lib/pipeline/perform";
import { reasonCalled } from "../support/decisions";
import { type Asked, answer, ask, settle, waits } from "../support/questions";
import { test } from "../support/with-world";
import { as, type World } from "../support/world";
import { reply } from "../support/write-in";

/** A second author. */
async function another({ people: { jo } }: World): Promise<Member> {
  const handle = `author-${Math.random().toString(36).slice(2, 10)}`;
  const { personId: id } = await perform(enrolPerson, { handle, role: "author" }, as(SYSTEM));
  return { ...jo, id, handle };
}

async function answersTo({ threadId }: Asked): Promise<number> {
  const { rows } = await database().execute<{ count: number }>(
    sql`select count(*)::int as count from comments where thread_id = ${threadId} and by_author`,
  );
  return rows[0]?.count ?? 0;
}

const sentenceOf = (result: PromiseSettledResult<unknown>) =>
  result.status === "rejected" ? String(result.reason.message) : "done";

describe("two simultaneous authors", () => {
  test("answer the same questions in opposite orders: one succeeds, the other reads so, without deadlock", async ({
    world,
  }) => {
    const { ada, jo } = world.people;
    const other = await another(world);
    for (let round = 0; round < 5; round++) {
      const asked = await Promise.all([ask(ada), ask(ada), ask(ada)]);
      const results = await Promise.allSettled([answer(jo, asked), answer(other, asked.toReversed())]);
      const [refused] = results.map(sentenceOf).filter((sentence) => sentence !== "done");
      expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
      expect(refused).toMatch(/has already been answered.*Nothing was posted, and your text is kept\.$/);
      expect(await Promise.all(asked.map(answersTo))).toEqual([1, 1, 1]);
    }
  });

  test("answer some of the same questions: the second posts none", async ({ world }) => {
    const { ada, jo } = world.people;
    const other = await another(world);
    const [one, both, two] = [await ask(ada), await ask(ada), await ask(ada)];
    const results = await Promise.allSettled([answer(jo, [one, both]), answer(other, [both, two])]);
    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await answersTo(both)).toBe(1);
    expect((await answersTo(one)) + (await answersTo(two))).toBe(1);
    expect([await waits(one), await waits(two)].sort()).toEqual([false, true]);
  });
});

describe("while an answer is being sent", () => {
  test.for(["declined", "handed_over", "no_question"])(
    "the question is resolved (%s): one of both takes effect",
    async (kind, { world }) => {
      const { ada, jo, kit } = world.people;
      const asked = await ask(ada);
      const results = await Promise.allSettled([
        answer(jo, [asked]),
        settle(kit, asked, kind, "It is for a doctor."),
      ]);
      expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
      const [refused] = results.map(sentenceOf).filter((sentence) => sentence !== "done");
      expect(refused).toMatch(/has already been /);
      expect(await waits(asked)).toBe(false);
    },
  );

  test("the asker withdraws the question", async ({ world }) => {
    const { ada, jo } = world.people;
    const [asked, other] = [await ask(ada), await ask(ada)];
    const [answered, withdrawn] = await Promise.allSettled([
      answer(jo, [other, asked]),
      perform(withdrawThread, { threadId: asked.threadId }, as(ada)),
    ]);
    expect(withdrawn.status).toBe("fulfilled");
    const posted = answered.status === "fulfilled" ? 1 : 0;
    expect([await answersTo(asked), await answersTo(other)]).toEqual([posted, posted]);
    expect(await waits(asked)).toBe(false);
  });

  test("others reply and join, and all succeed", async ({ world }) => {
    const { ada, ben, jo, nova } = world.people;
    const asked = await Promise.all([ask(ada), ask(ada), ask(ada)]);
    await Promise.all([
      answer(jo, asked.toReversed()),
      ...asked.map(({ threadId }) => reply(ben, threadId, "I have wondered about this for weeks.")),
      ...asked.map(({ threadId }) => perform(joinQuestion, { threadId }, as(nova))),
    ]);
    expect(await Promise.all(asked.map(waits))).toEqual([false, false, false]);
  });

  test("the comment is promoted", async ({ world }) => {
    const { ben, jo, mia } = world.people;
    const { threadId, commentId } = await reply(
      ben,
      world.article.id,
      "How long until stairs are nothing special?",
    );
    const input = {
      commentId,
      kind: "question",
      title: "How long until stairs are nothing special?",
      tags: ["itbs"],
    };
    await perform(promoteComment, { ...input, reasonId: await reasonCalled("order") }, as(mia));
    await expect(answer(jo, [{ threadId, commentId }])).rejects.toThrow(
      "This question is now its own thread. Nothing was posted, and your text is kept.",
    );
  });

  test("ten answer conversations under the same article", async ({ world }) => {
    const { ben, jo } = world.people;
    const other = await another(world);
    const said = [];
    for (let n = 0; n < 10; n++)
      said.push(await reply(ben, world.article.id, `What about week number ${n} of it?`));
    const asked = said.map(({ threadId, commentId }) => ({ threadId, commentId }));
    await Promise.all(asked.map((question, n) => answer(n % 2 ? jo : other, [question])));
    expect(await Promise.all(asked.map(waits))).toEqual(Array(10).fill(false));
  });
});
