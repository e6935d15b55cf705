import { describe, expect } from "vitest";
import { findComment } from "@/db/comments/reads";
import { listNotifications } from "@/db/notifications/reads";
import { listAnswers } from "@/db/questions/answers";
import { cacheKey } from "@/lib/addresses/cache-keys";
import { DomainError } from "@/lib/errors";
import type { ForumEvent } from "@/lib/events/event";
import { acceptAnswer } from "@/lib/forum/answers/acceptances/operations";
import { askQuestion } from "@/lib/forum/content/threads/operations";
import { withdrawComment, withdrawThread } from "@/lib/forum/content/withdrawals/operations";
import { outdatedFrom } from "@/lib/forum/moderation/decisions/outdated-from-form";
import { markOutdated, unmarkOutdated } from "@/lib/forum/moderation/decisions/outdated-operations";
import { promoteComment } from "@/lib/forum/moderation/decisions/promotion-operations";
import type { Member } from "@/lib/pipeline/actor";
import { perform } from "@/lib/pipeline/perform";
import { findAnswers } from "@/lib/search/find-answers";
import { effectsOf } from "../support/effects";
import { tell } from "../support/notifications";
import { test } from "../support/with-world";
import { as, question, type World } from "../support/world";
import { reply } from "../support/write-in";

async function answer({ people, question }: World, words: string): Promise<number> {
  return (await reply(people.jo, question.id, words)).commentId;
}

const refusal = (attempt: Promise<unknown>) =>
  attempt.then(
    () => null,
    (error: unknown) => (error instanceof DomainError ? { code: error.code, fields: error.fields } : error),
  );

describe("an outdated answer", () => {
  test("says so everywhere, links to the newer one, and is current again once undone", async ({ world }) => {
    const { jo } = world.people;
    const { id } = world.question;
    const [old, newer] = [
      await answer(world, "Stretch the band every day."),
      await answer(world, "Do not stretch it at all."),
    ];
    const event = await perform(markOutdated, { commentId: old, newerId: newer }, as(jo));
    expect(event).toMatchObject({ changed: true, first: true, commenter: jo.handle });
    expect(effectsOf(event)).toMatchObject({
      stale: [cacheKey.thread(id), cacheKey.answers, cacheKey.person(jo.handle)],
      announced: [],
    });
    const outdated = { at: expect.any(Date), newerId: newer };
    expect(await findComment(id, old)).toMatchObject({ state: "shown", outdated });
    expect((await listAnswers({})).answers.find((row) => row.id === old)).toMatchObject({ outdated });
    const again = await perform(markOutdated, { commentId: old, newerId: newer }, as(jo));
    expect(effectsOf(again)).toEqual({ stale: [], jobs: [], announced: [] });
    const other = await perform(markOutdated, { commentId: old, newerId: null }, as(jo));
    expect([other.changed, other.first, effectsOf(other).jobs]).toEqual([true, false, []]);
    const undone = await perform(unmarkOutdated, { commentId: old }, as(jo));
    expect([undone.changed, undone.revision > event.revision]).toEqual([true, true]);
    expect(await findComment(id, old)).toMatchObject({ outdated: null });
    expect(await perform(unmarkOutdated, { commentId: old }, as(jo))).toMatchObject({ changed: false });
  });

  test("is outdated under each of its questions, and none of its copies replaces it", async ({
    db,
    world,
  }) => {
    const { jo } = world.people;
    const first = await answer(world, "One answer to both of you, for now.");
    const second = (await reply(jo, world.story.id, "One answer to both of you, for now.")).commentId;
    await db.$client.query(`update comments set shared_id = ${first} where id in (${first}, ${second})`);
    expect(await refusal(perform(markOutdated, { commentId: second, newerId: first }, as(jo)))).toMatchObject(
      {
        code: "invalid",
      },
    );
    const event = await perform(markOutdated, { commentId: second, newerId: null }, as(jo));
    expect(effectsOf(event).stale).toEqual(
      expect.arrayContaining([cacheKey.thread(world.story.id), cacheKey.thread(world.question.id)]),
    );
    expect(await findComment(world.question.id, first)).toMatchObject({ outdated: { newerId: null } });
    await perform(unmarkOutdated, { commentId: first }, as(jo));
    expect(await findComment(world.story.id, second)).toMatchObject({ outdated: null });
  });

  test("is rendered again if its newer answer is withdrawn or moved, in any thread", async ({ world }) => {
    const { ada, ben, jo } = world.people;
    const ask = async () => (await perform(askQuestion, question(), as(ada))).threadId;
    const [threadId, elsewhere] = [await ask(), await ask()];
    const newerBy = async (by: Member) => {
      const old = await reply(jo, threadId, "What I advised before I knew better.");
      const { commentId } = await reply(by, elsewhere, "What I would say of it today, at length.");
      await perform(markOutdated, { commentId: old.commentId, newerId: commentId }, as(jo));
      return commentId;
    };
    const made = { kind: "question", title: "What would you say of it today?", tags: ["itbs"] };
    const [withdrawn, moved] = [await newerBy(jo), await newerBy(ben)];
    await newerBy(jo);
    const changes: ForumEvent[] = [
      await perform(withdrawComment, { commentId: withdrawn }, as(jo)),
      await perform(promoteComment, { ...made, commentId: moved }, as(jo)),
      await perform(withdrawThread, { threadId: elsewhere }, as(ada)),
    ];
    for (const event of changes)
      expect(effectsOf(event).stale, event.name).toContain(cacheKey.thread(threadId));
  });

  test("is no longer found: its words lead to the newer one", async ({ world }) => {
    const old = await answer(world, "Icing the knee for ten minutes calmed it within days.");
    const newer = await answer(world, "Put your time into strong hips and leave cold packs in the freezer.");
    const best = async () => (await findAnswers("does icing the knee help", { limit: 1 }))[0]?.commentId;
    expect(await best()).toBe(old);
    await perform(markOutdated, { commentId: old, newerId: newer }, as(world.people.jo));
    expect(await best()).toBe(newer);
    await perform(unmarkOutdated, { commentId: old }, as(world.people.jo));
    expect(await best()).toBe(old);
  });

  test("notifies its writer once, if somebody else marked it", async ({ db, world }) => {
    const { ada, ben, jo } = world.people;
    await db.$client.query("update people set email_verified = now()");
    const commentId = world.comment.id;
    await perform(acceptAnswer, { commentId }, as(ada));
    const event = await perform(markOutdated, { commentId, newerId: null }, as(jo));
    const [job] = effectsOf(event).jobs;
    if (job?.name !== "notify_recipients") throw new Error("Nobody is told.");
    expect(await tell(job.payload)).toMatchObject({ people: 1 });
    const [told] = (await listNotifications(ben.id)).rows;
    expect(told).toMatchObject({ kind: "decision", note: expect.stringContaining("marked as outdated") });
    const own = await perform(
      markOutdated,
      { commentId: await answer(world, "Rest for a week or two."), newerId: null },
      as(jo),
    );
    const [ownJob] = effectsOf(own).jobs;
    if (ownJob?.name !== "notify_recipients") throw new Error("Nobody is told.");
    expect(await tell(ownJob.payload)).toMatchObject({ people: 0 });
  });

  test("links neither to itself, nor in a circle, nor to a hidden reply", async ({ world }) => {
    const { jo } = world.people;
    const [a, b, c] = [
      await answer(world, "This is what I said at first."),
      await answer(world, "This is what I said after it."),
      await answer(world, "This is what I say at present."),
    ];
    const leading = (commentId: number, newerId: number) =>
      refusal(perform(markOutdated, { commentId, newerId }, as(jo)));
    expect(await leading(a, b)).toBeNull();
    expect(await leading(b, c)).toBeNull();
    for (const [from, to] of [
      [a, a],
      [b, a],
      [c, a],
      [c, 999_999_999],
    ] as const)
      expect(await leading(from, to)).toEqual({ code: "invalid", fields: { link: expect.any(String) } });
    expect(await findComment(world.question.id, c)).toMatchObject({ outdated: null });
    await perform(withdrawComment, { commentId: c }, as(jo));
    expect(await leading(a, c)).toMatchObject({ code: "invalid" });
    expect(await findComment(world.question.id, b)).toMatchObject({ outdated: { newerId: null } });
  });
});

describe("the link of a newer answer", () => {
  test.each([
    ["/c/12", 12],
    ["http://localhost:3000/c/12", 12],
    [" http://localhost:3000/t/3/any-words/newest?rev=4#c12 ", 12],
    ["/t/3/any-words#c12", 12],
    ["", null],
  ])("is %j for comment %s", (link, newerId) => {
    expect(outdatedFrom({ commentId: "5", link })).toMatchObject({ commentId: 5, newerId });
  });

  test.each([
    "https://evil.example/c/12",
    "/t/3/any-words",
    "/c/12x",
    "//evil.example/c/1",
    "javascript:alert(1)",
    "12 \u0000",
    "/c/0",
  ])("is not %j", (link) => {
    expect(() => outdatedFrom({ commentId: "5", link })).toThrow("leads to no reply here");
  });

  test("is used before the chosen suggestion if typed", () => {
    expect(outdatedFrom({ commentId: "5", newer: "7", link: "" }).newerId).toBe(7);
    expect(outdatedFrom({ commentId: "5", newer: "7", link: "/c/8" }).newerId).toBe(8);
  });
});
