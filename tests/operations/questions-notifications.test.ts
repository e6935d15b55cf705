import { sql } from "drizzle-orm";
import { describe, expect, vi } from "vitest";
import { type Database, database } from "@/db/client";
import { listNotifications } from "@/db/notifications/reads";
import type { ForumEvent } from "@/lib/events/event";
import { followTag } from "@/lib/forum/reactions/follows/tag-operations";
import { joinQuestion } from "@/lib/forum/reactions/marks/operations";
import type { Member } from "@/lib/pipeline/actor";
import { perform } from "@/lib/pipeline/perform";
import { effectsOf } from "../support/effects";
import { tell } from "../support/notifications";
import { answer, ask, reopen, settle } from "../support/questions";
import { test as withWorld } from "../support/with-world";
import { as, tagCalled } from "../support/world";
import { reply } from "../support/write-in";

/** All have an inbox. */
const test = withWorld.extend("inboxes", { scope: "file", auto: true }, async ({ world: _ }) =>
  database().execute(sql`update people set email_verified = joined_at`),
);

/** The jobs of an event as the worker does them, each twice: told twice, nobody hears twice. */
async function workOff(event: ForumEvent): Promise<void> {
  const { jobs } = effectsOf(event);
  for (const job of [...jobs, ...jobs]) if (job.name === "notify_recipients") await tell(job.payload);
}

async function toldOf(person: Member, threadId: number) {
  const { rows } = await listNotifications(person.id);
  return rows.filter(({ thread }) => thread?.id === threadId).map(({ kind, note }) => [kind, note]);
}

async function waitingForLocks(db: Database): Promise<number> {
  const { rows } = await db.$client.query(
    "select count(*)::int as count from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'",
  );
  return rows[0].count;
}

describe("the notification of an answer", () => {
  test("to several questions reaches everybody who waits, once per thread", async ({ world }) => {
    const { ada, ben, jo, mia, nova } = world.people;
    const [first, second] = [await ask(ada), await ask(ben)];
    const said = await reply(nova, world.article.id, "Does it hold for trails and for tracks alike?");
    await perform(joinQuestion, { threadId: first.threadId }, as(ben));
    await perform(followTag, { tagId: await tagCalled("itbs") }, as(mia));
    const under = { threadId: world.article.id, commentId: said.commentId };
    await workOff(await answer(jo, [first, second, under]));

    expect(await toldOf(ada, first.threadId)).toEqual([["answer", null]]);
    expect(await toldOf(ben, first.threadId)).toEqual([["answer", null]]);
    expect(await toldOf(ben, second.threadId)).toEqual([["answer", null]]);
    expect(await toldOf(nova, under.threadId)).toEqual([["answer", null]]);
    for (const { threadId } of [first, second, under]) {
      expect(await toldOf(mia, threadId)).toEqual([["followed", null]]);
      expect(await toldOf(jo, threadId)).toEqual([]);
    }
  });
});

describe("the notification of a resolution", () => {
  test("reaches everybody who waits, with the reason, and goes when the question is reopened", async ({
    world,
  }) => {
    const { ada, ben, jo } = world.people;
    const asked = await ask(ada);
    await perform(joinQuestion, { threadId: asked.threadId }, as(ben));
    const declined = await settle(jo, asked, "declined", "Only a doctor can say this.");
    await workOff(declined);
    const note = "The author will not answer this: Only a doctor can say this.";
    for (const person of [ada, ben]) expect(await toldOf(person, asked.threadId)).toEqual([["answer", note]]);

    await workOff(await reopen(jo, asked));
    for (const person of [ada, ben]) expect(await toldOf(person, asked.threadId)).toEqual([]);
    await workOff(declined);
    expect(await toldOf(ada, asked.threadId)).toEqual([]);
  });

  test("reaches nobody who could not also lose it, in either order", async ({ db, world }) => {
    const { ada, jo } = world.people;
    const asked = await ask(ada);
    const declined = await settle(jo, asked, "declined", "Only a doctor can say this.");
    const client = await db.$client.connect();
    await client.query("begin");
    await client.query("select pg_advisory_xact_lock(hashtextextended($1, 0))", [
      `told:${asked.threadId}:null`,
    ]);
    // The settlement has been read, and nobody told yet.
    const telling = workOff(declined);
    await vi.waitFor(async () => expect(await waitingForLocks(db)).toBe(1));
    const reopened = reopen(jo, asked);
    await vi.waitFor(async () => expect(await waitingForLocks(db)).toBe(2));
    await client.query("commit");
    client.release();
    await Promise.all([telling, reopened]);
    expect(await toldOf(ada, asked.threadId)).toEqual([]);
  });

  test("under an article reaches the asker, and nobody if it was no question", async ({ world }) => {
    const { ben, jo, nova } = world.people;
    const [one, other] = [
      await reply(ben, world.article.id, "How would you begin again after a year?"),
      await reply(nova, world.article.id, "Thank you, this is what I needed today."),
    ];
    await workOff(await settle(jo, { threadId: world.article.id, commentId: one.commentId }, "handed_over"));
    await workOff(
      await settle(jo, { threadId: world.article.id, commentId: other.commentId }, "no_question"),
    );
    const { rows } = await listNotifications(ben.id);
    expect(rows.filter(({ commentId }) => commentId === one.commentId)).toMatchObject([
      { kind: "answer", note: "The author has handed this question to the community." },
    ]);
    const { rows: ofNova } = await listNotifications(nova.id);
    expect(ofNova.filter(({ commentId }) => commentId === other.commentId)).toEqual([]);
  });
});
