import { describe, expect } from "vitest";
import { type AnswerRow, listAnsweredTags, listAnswers } from "@/db/questions/answers";
import { acceptAnswer } from "@/lib/forum/answers/acceptances/operations";
import { askQuestion } from "@/lib/forum/content/threads/operations";
import { withdrawComment, withdrawThread } from "@/lib/forum/content/withdrawals/operations";
import { perform } from "@/lib/pipeline/perform";
import { test } from "../support/with-world";
import { as, question, tagCalled, type World } from "../support/world";
import { reply } from "../support/write-in";

const all = async (request: Parameters<typeof listAnswers>[0] = {}) => (await listAnswers(request)).answers;
const ids = (answers: readonly AnswerRow[]) => answers.map(({ id }) => id);

async function ask({ people }: World, more: { tags?: string[]; anonymous?: boolean } = {}) {
  const title = "How long until the stairs are quiet again?";
  const { threadId } = await perform(askQuestion, { ...question(title), ...more }, as(people.ada));
  return threadId;
}

describe("the list of the author's answers", () => {
  test("is newest first, each with its question", async ({ world }) => {
    const { ada, ben, jo } = world.people;
    const threadId = await ask(world);
    const first = await reply(jo, threadId, "Eight weeks, if you keep walking.");
    const more = await reply(ada, threadId, "And may I ride a bicycle meanwhile?", first.commentId);
    const second = await reply(jo, threadId, "Yes, with the saddle rather high.", more.commentId);
    await reply(ben, threadId, "It took me nine weeks, all told.");
    await perform(acceptAnswer, { commentId: first.commentId }, as(ada));
    const [newest, oldest] = await all();
    expect(newest).toMatchObject({
      id: second.commentId,
      asked: "And may I ride a bicycle meanwhile?",
      accepted: false,
      writer: { handle: jo.handle },
      thread: { id: threadId, kind: "question" },
      tags: [{ slug: "itbs" }],
      outdated: null,
      questions: 1,
    });
    expect(oldest).toMatchObject({ id: first.commentId, asked: null, accepted: true });
  });

  test("continues by key, also under a tag", async ({ world }) => {
    const threadId = await ask(world);
    const posted = [];
    for (const text of [
      "One answer is enough for now.",
      "Two answers are enough for now.",
      "Three answers are enough for now.",
    ])
      posted.unshift((await reply(world.people.jo, threadId, text)).commentId);
    for (const tagId of [undefined, await tagCalled("itbs"), await tagCalled("knee")]) {
      const page = await listAnswers({ tagId, limit: 2 });
      expect([ids(page.answers), page.next]).toEqual([
        posted.slice(0, 2),
        expect.stringMatching(`^\\d+_${posted[1]}$`),
      ]);
      expect(ids(await all({ tagId, after: page.next ?? "", limit: 1 }))).toEqual([posted[2]]);
    }
    const elsewhere = await ask(world, { tags: ["knee"] });
    const { commentId } = await reply(world.people.jo, elsewhere, "Not everything is a band.");
    expect(ids(await all({ tagId: await tagCalled("itbs") }))).not.toContain(commentId);
    expect(ids(await all({ tagId: await tagCalled("knee") }))).toContain(commentId);
  });

  test("shows nothing hidden", async ({ db, world }) => {
    const { ada, jo } = world.people;
    const threadId = await ask(world);
    const asked = await reply(ada, threadId, "These are words that were taken back.");
    const { commentId } = await reply(jo, threadId, "An answer to what is gone.", asked.commentId);
    await perform(withdrawComment, { commentId: asked.commentId }, as(ada));
    const [row] = await all();
    expect([row?.id, row?.asked]).toEqual([commentId, null]);
    expect(JSON.stringify(await all())).not.toContain("taken back");
    for (const state of ["hidden_at", "removed_at", "withdrawn_at"]) {
      const { rows } = await db.$client.query(
        `update comments set ${state} = now() where id = ${commentId} returning id`,
      );
      expect([rows.length, ids(await all()).includes(commentId)]).toEqual([1, false]);
      await db.$client.query(`update comments set ${state} = null where id = ${commentId}`);
    }
    await perform(withdrawThread, { threadId }, as(ada));
    expect(ids(await all())).not.toContain(commentId);
  });

  test("names no anonymous asker", async ({ db, world }) => {
    const { ada, jo } = world.people;
    const threadId = await ask(world, { anonymous: true });
    const asked = await reply(ada, threadId, "I would rather not say who I am.");
    await reply(jo, threadId, "You need not, it is the same to me.", asked.commentId);
    const [row] = await all();
    expect(row).toMatchObject({ asked: "I would rather not say who I am.", writer: { handle: jo.handle } });
    expect(JSON.stringify(row)).not.toMatch(new RegExp(`${ada.handle}|writerId`, "i"));
    const { threadId: own } = await perform(askQuestion, question(), as(jo));
    const { commentId } = await reply(jo, own, "This was asked before there was an author.");
    await db.$client.query(`update threads set anonymous = true where id = ${own}`);
    expect(ids(await all())).not.toContain(commentId);
  });

  test("leaves pointers out, and lists an answer to several questions once", async ({ db, world }) => {
    const { jo } = world.people;
    const [one, two] = [await ask(world), await ask(world, { tags: ["knee"] })];
    const first = (await reply(jo, one, "One answer to both of you.")).commentId;
    const second = (await reply(jo, two, "One answer to both of you.")).commentId;
    const pointer = (await reply(jo, two, "It is said there already.")).commentId;
    await db.$client.query(`update comments set pointer = true where id = ${pointer}`);
    for (const shared of [[second], [first, second]]) {
      await db.$client.query(`update comments set shared_id = ${first} where id = any($1)`, [shared]);
      const [newest, next] = await all();
      expect([newest?.id, newest?.questions, next?.id === second]).toEqual([first, 2, false]);
      expect(ids(await all({ tagId: await tagCalled("knee") })).slice(0, 2)).toContain(first);
      expect(ids(await all({ tagId: await tagCalled("knee") }))).not.toContain(second);
    }
    await db.$client.query(`update comments set hidden_at = now() where id = ${first}`);
    expect((await all())[0]).toMatchObject({ id: second, questions: 1 });
  });

  test("is counted by tag, each answer once", async ({ db, world }) => {
    await db.$client.query("update comments set hidden_at = now() where by_author");
    expect(await listAnsweredTags(10)).toEqual([]);
    await reply(world.people.jo, await ask(world), "Count on eight weeks or so.");
    await reply(world.people.jo, await ask(world, { tags: ["knee"] }), "Count on nine weeks or so.");
    expect(await listAnsweredTags(10)).toEqual([
      { slug: "knee", name: "Knee", answers: 2 },
      { slug: "itbs", name: "IT band", answers: 1 },
    ]);
  });
});

describe("an outdated answer", () => {
  test("says since when, and links to the newer one if it is visible", async ({ db, world }) => {
    const threadId = await ask(world);
    const old = (await reply(world.people.jo, threadId, "Stretch it every day.")).commentId;
    const now = (await reply(world.people.jo, threadId, "Do not stretch it at all.")).commentId;
    await db.$client.query(`update comments set outdated_at = now(), newer_id = ${now} where id = ${old}`);
    const row = async () => (await all()).find(({ id }) => id === old);
    expect(await row()).toMatchObject({ outdated: { at: expect.any(Date), newerId: now } });
    await db.$client.query(`update comments set hidden_at = now() where id = ${now}`);
    expect(await row()).toMatchObject({ outdated: { at: expect.any(Date), newerId: null } });
  });
});
