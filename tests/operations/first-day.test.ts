import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { describe, expect } from "vitest";
import { database } from "@/db/client";
import { postComment } from "@/lib/forum/content/comments/operations";
import { askQuestion } from "@/lib/forum/content/threads/operations";
import { firstDayOf } from "@/lib/forum/people/first-day";
import { enrolPerson } from "@/lib/forum/people/operations";
import { type Member, SYSTEM, UNRESTRICTED } from "@/lib/pipeline/actor";
import type { Context } from "@/lib/pipeline/operation";
import { perform } from "@/lib/pipeline/perform";
import { HOUR_MS } from "@/lib/time";
import { readPublicPage } from "../support/read-public-page";
import { test } from "../support/with-world";
import { as, question, type World, words } from "../support/world";

const inBrowser = (actor: Member): Context => ({ actor, source: "browser" });
const ask = (actor: Member, title?: string) => perform(askQuestion, question(title), inBrowser(actor));
const answer = (world: World, actor: Member, text = "It was like that for me too, all winter.") =>
  perform(postComment, { threadId: world.question.id, parentId: null, body: words(text) }, inBrowser(actor));

let people = 0;

/** Somebody who came an hour ago. */
async function newcomer(hoursAgo = 1): Promise<Member> {
  const handle = `newcomer-${++people}`;
  const joinedAt = new Date(Date.now() - hoursAgo * HOUR_MS);
  const { personId: id } = await perform(enrolPerson, { handle }, as(SYSTEM, joinedAt));
  return { kind: "member", id, handle, role: "member", joinedAt, ...UNRESTRICTED };
}

/** Everything they posted was half a minute earlier than it was. */
async function halfAMinuteLater(member: Member): Promise<void> {
  await database().execute(
    sql`update audit_entries set created_at = created_at - interval '30 seconds' where actor_id = ${member.id}`,
  );
}

describe("on the first day", () => {
  test("one of several simultaneous posts is accepted, and the others read when to retry", async ({
    world,
  }) => {
    const nova = await newcomer();
    const sent = await Promise.allSettled([
      answer(world, nova),
      ask(nova),
      answer(world, nova, "And this is another thing that I wanted to say."),
    ]);
    expect(sent.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const refused = sent.find((result) => result.status === "rejected");
    expect(refused?.reason).toMatchObject({ code: "rate_limited", status: 429 });
    expect(refused?.reason.message).toMatch(/30 seconds apart.* in (29|30) seconds/);
    expect(refused?.reason.retryAfter).toBeGreaterThan(25);
    await halfAMinuteLater(nova);
    await ask(nova);
  });

  test("three threads are allowed, announced beforehand with the end of the limit", async () => {
    const nova = await newcomer(2);
    expect(await firstDayOf(nova, new Date())).toMatchObject({ threadsLeft: 3, repliesLeft: 10 });
    for (const n of [1, 2, 3]) {
      await ask(nova, `Does an IT band ever calm down, part ${n}?`);
      await halfAMinuteLater(nova);
    }
    const day = await firstDayOf(nova, new Date());
    expect(day).toMatchObject({ threadsLeft: 0, repliesLeft: 10, secondsUntilNext: 0 });
    const fourth = await ask(nova).catch((error: unknown) => error);
    expect(fourth).toMatchObject({ code: "rate_limited" });
    const { message, retryAfter } = fourth as { message: string; retryAfter: number };
    expect(message).toMatch(/post 3 threads, and you have.* UTC\.$/);
    expect(Math.abs(retryAfter - 22 * 3600)).toBeLessThan(60);
  });

  test("ten replies are allowed, withdrawn ones included", async ({ world }) => {
    const nova = await newcomer();
    for (let n = 0; n < 10; n++) {
      const { commentId } = await answer(world, nova, `What I noticed in week number ${n + 1} of rest.`);
      await database().execute(sql`update comments set withdrawn_at = now() where id = ${commentId}`);
      await halfAMinuteLater(nova);
    }
    await expect(answer(world, nova)).rejects.toThrow("post 10 replies, and you have");
    await ask(nova);
  });

  test("two links and two mentions are allowed, and more are refused beside the text", async ({ world }) => {
    const nova = await newcomer();
    const linked = "Read https://a.example.org/ and https://b.example.org/ and https://c.example.org/ first.";
    await expect(answer(world, nova, linked)).rejects.toMatchObject({
      code: "invalid",
      fields: { body: expect.stringContaining("at most 2 links. Yours has 3") },
    });
    const { ada, ben, mia } = world.people;
    const meant = `What do @${ada.handle}, @${ben.handle} and @${mia.handle} think of this?`;
    await expect(answer(world, nova, meant)).rejects.toThrow("at most 2 mentions. Yours has 3");
    await answer(world, nova, "Read https://a.example.org/ and https://b.example.org/ first.");
  });

  test("a form that is sent twice takes effect once and counts once", async ({ world }) => {
    const context = { ...inBrowser(await newcomer()), submissionKey: randomUUID() };
    const reply = { threadId: world.question.id, parentId: null, body: words("Sent twice from a tunnel.") };
    const events = await Promise.all([1, 2, 3].map(() => perform(postComment, reply, context)));
    expect(new Set(events.map(({ commentId }) => commentId)).size).toBe(1);
  });
});

test("the page of rules names the limits that apply", async ({ world }) => {
  const rules = await readPublicPage("/rules");
  const nova = await newcomer();
  const day = await firstDayOf(nova, new Date());
  expect(rules).toContain(
    `${day?.threadsLeft} threads and ${day?.repliesLeft} replies, at least 30 seconds apart, with at most 2 links and 2 mentions`,
  );
  expect(rules).toContain("limits do not apply to authors, moderators and admins");
  expect(await firstDayOf({ ...world.people.mia, joinedAt: new Date() }, new Date())).toBeNull();
  expect(rules).toContain("end earlier if you reach the first step of trust");
  expect(await firstDayOf({ ...nova, trust: 1 }, new Date())).toBeNull();
  expect(rules).toContain("A moderator can apply the limits to an account again");
  const limited = { ...(await newcomer(72)), limitedUntil: new Date(Date.now() + HOUR_MS) };
  expect(await firstDayOf(limited, new Date())).toMatchObject({ decided: true, threadsLeft: 3 });
});

describe("after the first day, and for staff", () => {
  test("none of these limits applies", async ({ world }) => {
    const settled = await newcomer(25);
    expect(await firstDayOf(settled, new Date())).toBeNull();
    await Promise.all([answer(world, settled), answer(world, settled, "And one thing more, right away.")]);
    const { jo } = world.people;
    const author = { ...jo, joinedAt: new Date() };
    expect(await firstDayOf(author, new Date())).toBeNull();
    await Promise.all([answer(world, author), answer(world, author, "And one thing more, right away.")]);
  });
});
