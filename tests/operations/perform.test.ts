import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import pg from "pg";
import { describe, expect } from "vitest";
import { database } from "@/db/client";
import { postComment } from "@/lib/forum/content/comments/operations";
import { askQuestion, tellStory } from "@/lib/forum/content/threads/operations";
import { enrolPerson } from "@/lib/forum/people/operations";
import { requestSignIn } from "@/lib/forum/people/sign-ins/operations";
import { SYSTEM, VISITOR } from "@/lib/pipeline/actor";
import { perform } from "@/lib/pipeline/perform";
import { traces } from "../support/traces";
import { test } from "../support/with-world";
import { as, question, type World, words } from "../support/world";

const reply = ({ question: { id } }: World, text = "It took me nine weeks, all told.") => ({
  threadId: id,
  parentId: null,
  body: words(text),
});

describe("invalid input", () => {
  test("is reported by field, each with a sentence", async ({ world }) => {
    const bad = { title: "Too short", body: words("Also short."), tags: [], askedOfAuthor: false };
    await expect(perform(askQuestion, bad, as(world.people.ada))).rejects.toMatchObject({
      code: "invalid",
      fields: {
        title: "Write at least 15 characters. Your title has 9.",
        body: "Write at least 20 characters. Your text has 11.",
        tags: "Choose at least one tag.",
      },
    });
  });

  test("names an unknown tag", async ({ world }) => {
    const odd = { ...question(), tags: ["itbs", "no-such-tag"] };
    await expect(perform(askQuestion, odd, as(world.people.ada))).rejects.toMatchObject({
      fields: { tags: "There is no tag “no-such-tag”. Choose from the list." },
    });
  });
});

describe("a violated constraint", () => {
  test("is reported beside its field", async ({ world }) => {
    await expect(perform(enrolPerson, { handle: world.people.ada.handle }, as(SYSTEM))).rejects.toMatchObject(
      {
        code: "conflict",
        fields: { handle: "Somebody already has this handle. Choose another." },
      },
    );
    const recovery = { outcome: "running", onsetOn: "2024-03", milestones: { first_run: "2024-01" } };
    const story = { ...question("Back on the hills after eleven weeks"), recovery };
    await expect(perform(tellStory, story, as(world.people.ada))).rejects.toMatchObject({
      code: "invalid",
      fields: {
        "recovery.milestones.first_run": "A milestone cannot be before the injury began. Check both dates.",
      },
    });
  });
});

describe("an operation of members", () => {
  test("asks a visitor to sign in, and reveals nothing", async ({ world }) => {
    const before = await traces();
    for (const threadId of [world.question.id, 999_999]) {
      const asked = perform(postComment, { ...reply(world), threadId }, as(VISITOR));
      await expect(asked).rejects.toMatchObject({ code: "unauthenticated", status: 401 });
      await expect(asked).rejects.toThrow("Sign in first. You can read without an account.");
    }
    expect(await traces()).toEqual(before);
  });

  test("is refused to the program", async ({ world }) => {
    await expect(perform(postComment, reply(world), as(SYSTEM))).rejects.toMatchObject({ status: 403 });
  });
});

describe("limits", () => {
  const ask = (email: string, address: string) =>
    perform(requestSignIn, { email }, { actor: VISITOR, source: "browser", address });

  test("that are soft refuse nobody, and tell the write that one of them is full", async () => {
    for (let asked = 1; asked <= 5; asked++)
      expect(await ask("Often@example.org", "10.0.0.1")).toMatchObject({ crowded: false });
    expect(await ask("often@example.org ", "10.0.0.1")).toMatchObject({ crowded: true });
    // What is full for one source counts for no other: five of the twenty a day were used.
    for (let last = 2; last <= 16; last++)
      expect(await ask("often@example.org", `10.0.0.${last}`)).toMatchObject({ crowded: false });
    expect(await ask("often@example.org", "10.0.0.17")).toMatchObject({ crowded: true });
    expect(await ask("seldom@example.org", "10.0.0.17")).toMatchObject({ crowded: false });
  });

  test("count by source, say when they end, and store no address", async () => {
    for (let index = 0; index < 20; index++) await ask(`person-${index}@example.org`, "10.9.9.9");
    const refused = ask("one-more@example.org", "10.9.9.9");
    await expect(refused).rejects.toMatchObject({ code: "rate_limited", status: 429 });
    const { retryAfter } = (await refused.catch((error: unknown) => error)) as { retryAfter: number };
    expect(retryAfter).toBeGreaterThan(800);
    expect(retryAfter).toBeLessThanOrEqual(900);
    const { rows } = await database().execute(sql`select key from rate_limits where key ~ '10\\.9|@'`);
    expect(rows).toEqual([]);
  });
});

describe("a submission sent several times", () => {
  test("at once takes effect once, and every sender gets the same response", async ({ world }) => {
    const before = await traces();
    const context = { ...as(world.people.ben), submissionKey: randomUUID() };
    const events = await Promise.all([1, 2, 3, 4, 5].map(() => perform(postComment, reply(world), context)));
    const after = await traces();
    expect(after.comments - before.comments).toBe(1);
    expect(after.events - before.events).toBe(1);
    expect(new Set(events.map((event) => event.commentId)).size).toBe(1);
  });

  test("with somebody else's key is separate", async ({ world }) => {
    const submissionKey = randomUUID();
    const first = await perform(postComment, reply(world), { ...as(world.people.ben), submissionKey });
    const second = await perform(postComment, reply(world), { ...as(world.people.ada), submissionKey });
    expect(second.commentId).not.toBe(first.commentId);
  });
});

describe("one transaction", () => {
  test("contains the write, its event, its audit row, its jobs and the invalidation notice", async ({
    world,
    url,
  }) => {
    const before = await traces();
    const heard = await noticesDuring(url, async () => {
      await perform(postComment, reply(world), { ...as(world.people.jo), submissionKey: randomUUID() });
      await perform(requestSignIn, { email: "reader@example.org" }, as(VISITOR));
    });
    const after = await traces();
    expect(after).toEqual({
      comments: before.comments + 1,
      events: before.events + 2,
      audited: before.audited + 2,
      submissions: before.submissions + 1,
      jobs: before.jobs + 2,
    });
    expect(heard.flat()).toContain(`thread:${world.question.id}`);
    const { rows } = await database().execute(sql`
      select operation, actor_id::int as by, acted_as, source from audit_entries order by event_id desc limit 2`);
    expect(rows).toEqual([
      { operation: "requestSignIn", by: null, acted_as: "visitor", source: "job" },
      { operation: "postComment", by: world.people.jo.id, acted_as: "author", source: "job" },
    ]);
  });

  test("leaves nothing if the write fails, and the form can be sent again", async ({ world, url }) => {
    const context = { ...as(world.people.jo), submissionKey: randomUUID() };
    const broken: typeof postComment = {
      ...postComment,
      async write(tx, request) {
        await postComment.write(tx, request);
        throw new Error("The disk is full.");
      },
    };
    const before = await traces();
    const heard = await noticesDuring(url, async () => {
      await expect(perform(broken, reply(world), context)).rejects.toThrow("The disk is full.");
    });
    expect(heard).toEqual([]);
    expect(await traces()).toEqual(before);
    await perform(postComment, reply(world), context);
    expect((await traces()).comments).toBe(before.comments + 1);
  });

  test("invalidates every page, even if one notice could not hold them all", async ({ world, url }) => {
    const tags = Array.from({ length: 900 }, (_, index) => `a-rather-long-name-of-a-tag-${index}`);
    const crowded: typeof postComment = {
      ...postComment,
      write: async (tx, request) => ({ ...(await postComment.write(tx, request)), tags }),
    };
    const heard = await noticesDuring(url, () => perform(crowded, reply(world), as(world.people.ben)));
    expect(heard.length).toBeGreaterThan(2);
    expect(heard.flat()).toEqual(expect.arrayContaining(tags.map((slug) => `tag:${slug}`)));
  });
});

/** The notices that other instances hear of what `work` commits. */
async function noticesDuring(url: string, work: () => Promise<unknown>): Promise<string[][]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const heard: string[][] = [];
  client.on("notification", ({ payload }) => heard.push(JSON.parse(payload ?? "[]")));
  await client.query("listen comeback_stale");
  await work();
  // Postgres delivers, in order and before its answer, what was committed before a question.
  await client.query("select 1");
  await client.end();
  return heard;
}
