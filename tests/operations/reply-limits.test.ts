import { eq, sql } from "drizzle-orm";
import { describe, expect } from "vitest";
import { threadStateOf } from "@/app/api/viewer/thread-state";
import { cases } from "@/db/cases/schema";
import { database } from "@/db/client";
import { findCoolDown } from "@/db/comments/reply-limits";
import { comments } from "@/db/comments/schema";
import { threads } from "@/db/threads/schema";
import { answerQuestions } from "@/lib/forum/answers/questions/operations";
import { replyLimitsFor } from "@/lib/forum/content/comments/find-reply-limits";
import { postComment } from "@/lib/forum/content/comments/operations";
import { replyLimitWords } from "@/lib/forum/content/comments/reply-limits";
import { askQuestion } from "@/lib/forum/content/threads/operations";
import { undoDecision } from "@/lib/forum/moderation/decisions/operations";
import type { Member } from "@/lib/pipeline/actor";
import { perform } from "@/lib/pipeline/perform";
import { decided } from "../support/decisions";
import { test } from "../support/with-world";
import { as, question, type World, words } from "../support/world";
import { reply } from "../support/write-in";

let questions = 0;

/** A question of ada's, with what else a moderator has set for it. */
async function asked(world: World, set: Partial<typeof threads.$inferInsert> = {}) {
  const title = `How long does it take, part ${++questions}?`;
  const { threadId } = await perform(askQuestion, question(title), as(world.people.ada));
  if (Object.keys(set).length > 0) await database().update(threads).set(set).where(eq(threads.id, threadId));
  return threadId;
}

/** As a browser sends it. */
const send = (actor: Member, threadId: number, parentId: number | null = null) =>
  perform(
    postComment,
    { threadId, parentId, body: words("I have thought about it for a while now.") },
    { actor, source: "browser" },
  );

const refusalOf = (sent: Promise<unknown>) => sent.then(() => null).catch((error: unknown) => error);

async function flagged(commentId: number, flagCount: number) {
  await database()
    .insert(cases)
    .values({ targetKind: "comment", targetId: commentId, flagCount, weight: flagCount, harm: 1 });
}

/** Everything written so far in a thread was written earlier. */
async function earlier(threadId: number, seconds: number) {
  await database().execute(
    sql`update comments set created_at = created_at - make_interval(secs => ${seconds}) where thread_id = ${threadId}`,
  );
}

describe("slow mode", () => {
  test("accepts one reply of each member per interval, and one of several at once", async ({ world }) => {
    const { ben, ada } = world.people;
    const id = await asked(world, { slowSeconds: 600 });
    const sent = await Promise.allSettled([send(ben, id), send(ben, id), send(ben, id)]);
    expect(sent.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const refused = await refusalOf(send(ben, id));
    expect(refused).toMatchObject({ code: "rate_limited", message: expect.stringContaining("slow mode") });
    expect((refused as { retryAfter: number }).retryAfter).toBeGreaterThan(590);
    await send(ada, id);
    await earlier(id, 601);
    await send(ben, id);
  });

  test("counts hidden and withdrawn replies, and none in other threads", async ({ world, db }) => {
    const { ben } = world.people;
    const id = await asked(world, { slowSeconds: 600 });
    await reply(ben, await asked(world), "This stands in another thread, of the same hour.");
    const { commentId } = await send(ben, id);
    await db.update(comments).set({ withdrawnAt: new Date() }).where(eq(comments.id, commentId));
    expect(await refusalOf(send(ben, id))).toMatchObject({ code: "rate_limited" });
  });

  test("does not apply to the author and other staff", async ({ world }) => {
    const id = await asked(world, { slowSeconds: 600 });
    for (const actor of [world.people.jo, world.people.mia, world.people.kit])
      for (const _ of [1, 2]) await send(actor, id);
  });
});

describe("author replies only", () => {
  test("accepts replies of the author and other staff", async ({ world }) => {
    const { ada, ben, jo, mia, kit } = world.people;
    const id = await asked(world, { authorRepliesOnlyAt: new Date() });
    for (const actor of [ada, ben])
      expect(await refusalOf(send(actor, id))).toMatchObject({
        code: "conflict",
        message: expect.stringContaining("Only the author can reply"),
      });
    for (const actor of [mia, kit]) await send(actor, id);
    expect((await threadStateOf(ben, id))?.canReply).toContain("Only the author can reply");
    expect((await threadStateOf(jo, id))?.canReply).toBe(true);
    const input = { questions: [{ threadId: id, commentId: null }], body: words("Twelve weeks, as a rule.") };
    await perform(answerQuestions, input, as(jo));
  });

  test("gives way to a lock, which applies to everybody", async ({ world }) => {
    const { jo, mia } = world.people;
    const id = await asked(world, { authorRepliesOnlyAt: new Date(), lockedAt: new Date() });
    expect(await refusalOf(send(mia, id))).toMatchObject({ code: "conflict" });
    const input = { questions: [{ threadId: id, commentId: null }], body: words("Twelve weeks, as a rule.") };
    const refused = await refusalOf(perform(answerQuestions, input, as(jo)));
    expect(refused).toMatchObject({ message: expect.stringContaining("locked thread") });
  });
});

describe("a cool-down", () => {
  test("counts open flags on the answered comment and those above it", async ({ world, db }) => {
    const { ada, ben } = world.people;
    const id = await asked(world);
    const top = await reply(ben, id, "Rest is for the weak, I say.");
    const below = await reply(ada, id, "That is no way to talk to anybody.", top.commentId);
    const beside = await reply(ada, id, "Something else altogether, at the top.");
    await flagged(top.commentId, 2);
    await flagged(below.commentId, 1);
    expect(await findCoolDown(top.commentId)).toMatchObject({ flags: 2, topId: top.commentId });
    expect(await findCoolDown(below.commentId)).toMatchObject({ flags: 3, topId: top.commentId });
    expect(await findCoolDown(beside.commentId)).toBeNull();
    await db.update(cases).set({ decidedAt: new Date() }).where(eq(cases.targetId, top.commentId));
    expect(await findCoolDown(below.commentId)).toMatchObject({ flags: 1, topId: below.commentId });
  });

  test("is announced, refuses with its end, and ends", async ({ world }) => {
    const { ada, ben, jo } = world.people;
    const id = await asked(world);
    const { commentId } = await reply(ben, id, "Rest is for the weak, I say.");
    await flagged(commentId, 1);
    const place = { threadId: id, slowSeconds: null, parentId: commentId };
    const [brake] = await replyLimitsFor(ada, place, new Date());
    expect(brake && replyLimitWords(brake)).toMatch(/flagged.*3 minutes/);
    expect(await replyLimitsFor(ada, { ...place, parentId: null }, new Date())).toEqual([]);
    const refused = (await refusalOf(send(ada, id, commentId))) as { code: string; retryAfter: number };
    expect(refused.code).toBe("rate_limited");
    expect(refused.retryAfter).toBeGreaterThan(170);
    expect(refused.retryAfter).toBeLessThanOrEqual(180);
    await send(jo, id, commentId);
    await earlier(id, 181);
    const own = await send(ada, id, commentId);
    // From now on it counts from her own, also below another reply there.
    expect(await refusalOf(send(ada, id, commentId))).toMatchObject({ code: "rate_limited" });
    await send(ada, id);
    await earlier(id, 181);
    await send(ada, id, own.commentId);
  });
});

describe("a decision about replies", () => {
  const about = (id: number) => ({ kind: "thread", id }) as const;

  test("locks a thread, unlocks it, and is undone", async ({ world }) => {
    const { ben, mia } = world.people;
    const id = await asked(world);
    const { decisionIds } = await decided(mia, "lock", about(id));
    expect((await threadStateOf(ben, id))?.canReply).toContain("locked");
    expect(await refusalOf(send(ben, id))).toMatchObject({ code: "conflict" });
    expect(await refusalOf(send(mia, id))).toMatchObject({ code: "conflict" });
    await perform(undoDecision, { decisionId: decisionIds[0] }, as(mia));
    await send(ben, id);
    await decided(mia, "lock", about(id));
    await decided(mia, "unlock", about(id));
    await send(ben, id);
  });

  test("sets slow mode and author replies only, until unlocked", async ({ world }) => {
    const { ben, mia } = world.people;
    const id = await asked(world);
    await decided(mia, "slow", about(id), { minutes: 5 });
    await send(ben, id);
    expect(await refusalOf(send(ben, id))).toMatchObject({
      message: expect.stringMatching(/slow mode: everyone can reply once in 5 minutes/),
    });
    const { decisionIds } = await decided(mia, "author_replies_only", about(id));
    await earlier(id, 301);
    expect(await refusalOf(send(ben, id))).toMatchObject({
      message: expect.stringContaining("Only the author"),
    });
    await perform(undoDecision, { decisionId: decisionIds[0] }, as(mia));
    await send(ben, id);
    await decided(mia, "unlock", about(id));
    await send(ben, id);
  });
});
