import { sql } from "drizzle-orm";
import { describe, expect } from "vitest";
import { database } from "@/db/client";
import { countUnseen, listNotifications } from "@/db/notifications/reads";
import { findThreadOfViewer } from "@/db/threads/viewer";
import { editComment } from "@/lib/forum/content/edits/operations";
import { askQuestion } from "@/lib/forum/content/threads/operations";
import { withdrawComment } from "@/lib/forum/content/withdrawals/operations";
import { markInboxSeen } from "@/lib/forum/notifications/operations";
import { followThread } from "@/lib/forum/reactions/follows/operations";
import { followTag } from "@/lib/forum/reactions/follows/tag-operations";
import { joinQuestion } from "@/lib/forum/reactions/marks/operations";
import { visitThread } from "@/lib/forum/reactions/visits/operations";
import { perform } from "@/lib/pipeline/perform";
import { commentEdit } from "../support/edits";
import { tell, tellOf, told } from "../support/notifications";
import { test as withWorld } from "../support/with-world";
import { as, question, tagCalled, words } from "../support/world";
import { reply } from "../support/write-in";

/** A new question of ada's, so that each test has its own, among people who all have an inbox. */
const test = withWorld.extend<{ thread: number }>({
  thread: async ({ world }, use) => {
    await database().execute(sql`update people set email_verified = joined_at`);
    const asked = question("How long until stairs are nothing special?");
    const { threadId } = await perform(askQuestion, asked, as(world.people.ada));
    await use(threadId);
  },
});

describe("the recipients", () => {
  test("of a reply are the asker, or the writer of the comment it answers, never its own writer", async ({
    world: { people },
    thread,
  }) => {
    const { ada, ben } = people;
    const first = await reply(ben, thread, "Three weeks, as far as I remember.");
    await tellOf(first.commentId);
    const second = await reply(ada, thread, "And downhill, was that the same?", first.commentId);
    await tellOf(second.commentId);
    expect(await told(ada, thread)).toEqual(["reply"]);
    expect(await told(ben, thread)).toEqual(["reply"]);
  });

  test("of the author's answer are asker and me-toos, even if they follow or are mentioned", async ({
    world: { people },
    thread,
  }) => {
    const { ada, ben, jo, mia, nova } = people;
    await perform(joinQuestion, { threadId: thread }, as(mia));
    for (const one of [mia, nova, jo]) await perform(followThread, { threadId: thread }, as(one));
    const answer = await reply(jo, thread, `When it is ready, @${mia.handle} and @${ben.handle}.`);
    await tellOf(answer.commentId);
    expect(await told(ada, thread)).toEqual(["answer"]);
    expect(await told(mia, thread)).toEqual(["answer"]);
    expect(await told(ben, thread)).toEqual(["mention"]);
    expect(await told(nova, thread)).toEqual(["followed"]);
    expect(await told(jo, thread)).toEqual([]);
  });

  test("of a tag and its parent are followers, only for posts of the author", async ({
    world: { people },
    thread,
  }) => {
    const { ben, jo, kit } = people;
    await perform(followTag, { tagId: await tagCalled("knee") }, as(kit));
    await tellOf((await reply(ben, thread, "Four weeks, or a little more.")).commentId);
    expect(await told(kit, thread)).toEqual([]);
    await tellOf((await reply(jo, thread, "Six weeks, rather than four.")).commentId);
    expect(await told(kit, thread)).toEqual(["followed"]);
  });

  test("of the author's reply under an article include the asker", async ({ world: { people, article } }) => {
    const asked = await reply(people.ben, article.id, "Does this hold for trail shoes too?");
    await tellOf(asked.commentId);
    expect(await told(people.jo, article.id)).toEqual(["reply"]);
    const answer = await reply(people.jo, article.id, "It does, on any ground there is.", asked.commentId);
    await tellOf(answer.commentId);
    expect(await told(people.ben, article.id)).toEqual(["answer"]);
  });

  test("of an edit are newly mentioned members, once", async ({ world: { people }, thread }) => {
    const { ada, ben, kit } = people;
    const { commentId } = await reply(ben, thread, "Three weeks, as far as I remember.");
    await tellOf(commentId);
    const edit = await commentEdit(commentId);
    await perform(editComment, { ...edit, body: words(`Three weeks, as @${kit.handle} knows.`) }, as(ben));
    await tellOf(commentId, true);
    await tellOf(commentId, true);
    expect([await told(ada, thread), await told(kit, thread)]).toEqual([["reply"], ["mention"]]);
  });

  test("are never people without an account", async ({ world: { people }, thread }) => {
    const unverified = (at: Date | null) =>
      database().execute(sql`update people set email_verified = ${at} where id = ${people.ada.id}`);
    await unverified(null);
    await tellOf((await reply(people.ben, thread, "Three weeks, as far as I remember.")).commentId);
    await unverified(new Date());
    expect(await told(people.ada, thread)).toEqual([]);
  });
});

describe("an acceptance, a resolution or a decision", () => {
  test("notifies the answer's writer and waiting members, and nobody once it is undone", async ({
    world: { people },
    thread,
  }) => {
    const { ada, ben, mia } = people;
    await perform(joinQuestion, { threadId: thread }, as(mia));
    const { commentId } = await reply(ben, thread, "Three weeks, as far as I remember.");
    const accept = (id: number | null) =>
      database().execute(sql`update threads set accepted_comment_id = ${id} where id = ${thread}`);
    await accept(commentId);
    await tell({ of: "acceptance", commentId, by: null });
    await tell({ of: "acceptance", commentId, by: null });
    expect(await told(ben, thread)).toEqual(["reply"]);
    expect(await told(mia, thread)).toEqual(["answer"]);
    expect(await told(ada, thread)).toEqual([]);
    await accept(null);
    expect([...(await told(ben, thread)), ...(await told(mia, thread))]).toEqual([]);
  });

  test("that declines a question tells asker and me-toos why", async ({ world: { people }, thread }) => {
    const { ada, mia, jo } = people;
    await perform(joinQuestion, { threadId: thread }, as(mia));
    await database().execute(sql`insert into resolutions (thread_id, kind, reason, resolved_by_id)
      values (${thread}, 'declined', 'A doctor has to see this.', ${jo.id})`);
    for (let times = 0; times < 2; times++)
      await tell({ of: "resolution", threadId: thread, commentId: null });
    expect([await told(ada, thread), await told(mia, thread)]).toEqual([["answer"], ["answer"]]);
    const [line] = (await listNotifications(mia.id)).rows;
    expect(line?.note).toBe("The author will not answer this: A doctor has to see this.");
  });

  test("is notified even about a hidden comment, and only the newest one", async ({
    world: { people },
    thread,
  }) => {
    const { commentId } = await reply(people.ben, thread, "Three weeks, as far as I remember.");
    await database().execute(sql`update comments set hidden_at = now() where id = ${commentId}`);
    for (const note of ["It was hidden.", "It was hidden.", "It is shown again.", "It was hidden."])
      await tell({ of: "decision", threadId: thread, commentId, note, by: people.mia.id });
    const { rows } = await listNotifications(people.ben.id);
    expect(rows.filter((row) => row.thread?.id === thread).map(({ note, text }) => [note, text])).toEqual([
      ["It was hidden.", null],
    ]);
  });
});

describe("repeated notifications", () => {
  test("reach nobody twice, however often and whenever the job runs", async ({
    world: { people },
    thread,
  }) => {
    const { commentId } = await reply(people.ben, thread, "Three weeks, as far as I remember.");
    const events = await Promise.all([1, 2, 3, 4].map(() => tellOf(commentId)));
    expect(events.map((event) => event.people).sort()).toEqual([0, 0, 0, 1]);
    expect(await told(people.ada, thread)).toEqual(["reply"]);
    const { rows } = await database().execute(
      sql`select run_at > now() + interval '9 minutes' as later from graphile_worker.jobs where key = ${`mail:${people.ada.id}`}`,
    );
    expect(rows).toEqual([{ later: true }]);
  });

  test("queue no email for members who want none at once", async ({ world: { people }, thread }) => {
    await database().execute(
      sql`insert into mail_preferences (person_id, kind, frequency) values (${people.sol.id}, 'mention', 'never')`,
    );
    const { commentId } = await reply(people.ben, thread, `Better ask @${people.sol.handle} about it.`);
    await tellOf(commentId);
    expect(await told(people.sol, thread)).toEqual(["mention"]);
    const { rows } = await database().execute(
      sql`select from graphile_worker.jobs where key = ${`mail:${people.sol.id}`}`,
    );
    expect(rows).toEqual([]);
  });

  test("disappear and stop counting when the post is withdrawn", async ({ world: { people }, thread }) => {
    const { ada, ben } = people;
    const { commentId } = await reply(ben, thread, "Three weeks, as far as I remember.");
    await tellOf(commentId);
    const before = await countUnseen(ada.id);
    await perform(withdrawComment, { commentId }, as(ben));
    expect(await countUnseen(ada.id)).toBe(before - 1);
    expect(await told(ada, thread)).toEqual([]);
  });

  test("never name the asker of an anonymous question", async ({ world: { people }, thread }) => {
    const { ada, ben } = people;
    await database().execute(sql`update threads set anonymous = true where id = ${thread}`);
    const first = await reply(ben, thread, "Three weeks, as far as I remember.");
    await tellOf((await reply(ada, thread, "And downhill, was that the same?", first.commentId)).commentId);
    const { rows } = await listNotifications(ben.id);
    const line = rows.find((row) => row.thread?.id === thread);
    expect(line).toMatchObject({ kind: "reply", writer: null });
    expect(JSON.stringify(line)).not.toContain(ada.handle);
  });
});

describe("a notification is seen", () => {
  test("by opening the inbox, as far as shown, and by reading the thread", async ({
    world: { people },
    thread,
  }) => {
    const { ada, ben } = people;
    const comments = [];
    for (const week of ["Three", "Four", "Five"]) {
      const { commentId } = await reply(ben, thread, `${week} weeks, as far as I remember.`);
      await tellOf(commentId);
      comments.push(commentId);
    }
    const unseen = async () =>
      (await listNotifications(ada.id)).rows.filter((row) => row.thread?.id === thread && !row.seen);
    const [third] = await unseen();
    const newest = third?.id ?? 0;
    await perform(markInboxSeen, { newest, oldest: newest }, as(ada));
    expect((await unseen()).map((row) => row.commentId)).toEqual([comments[1], comments[0]]);
    await perform(visitThread, { threadId: thread, seenCommentId: comments[0] }, as(ada));
    expect((await unseen()).map((row) => row.commentId)).toEqual([comments[1]]);
    await perform(markInboxSeen, { newest, oldest: null }, as(ada));
    expect([await unseen(), await countUnseen(ada.id)]).toEqual([[], 0]);
  });

  test("and a mention in an edit of a read post is new until the next visit", async ({
    world: { people },
    thread,
  }) => {
    const { ben, kit } = people;
    const { commentId } = await reply(ben, thread, "Three weeks, as far as I remember.");
    const later = await reply(ben, thread, "Or four, now that I think of it.");
    await perform(visitThread, { threadId: thread, seenCommentId: later.commentId }, as(kit));
    const edit = await commentEdit(commentId);
    await perform(editComment, { ...edit, body: words(`Three weeks, as @${kit.handle} knows.`) }, as(ben));
    await database().execute(sql`update comments set edited_at = now() where id = ${commentId}`);
    await tellOf(commentId, true);
    const news = async () => (await findThreadOfViewer(thread, kit.id))?.toldOfNew;
    expect(await news()).toBe(true);
    await perform(visitThread, { threadId: thread, seenCommentId: 0 }, as(kit));
    expect(await news()).toBe(false);
  });

  test("already, if its reply was read before the job ran, and no email is sent", async ({
    world: { people },
    thread,
  }) => {
    const { ada, ben } = people;
    await database().execute(sql`delete from graphile_worker._private_jobs`);
    const { commentId } = await reply(ben, thread, "Three weeks, as far as I remember.");
    await perform(visitThread, { threadId: thread, seenCommentId: commentId }, as(ada));
    await tellOf(commentId);
    const [line] = (await listNotifications(ada.id)).rows;
    expect(line).toMatchObject({ commentId, seen: true });
    const { rows } = await database().execute(
      sql`select from graphile_worker.jobs where key = ${`mail:${ada.id}`}`,
    );
    expect(rows).toEqual([]);
  });

  test("by kind, if only that kind was shown", async ({ world: { people }, thread }) => {
    const { ada, ben, jo } = people;
    await tellOf((await reply(ben, thread, "Three weeks, as far as I remember.")).commentId);
    await tellOf((await reply(jo, thread, "Six weeks, rather than four.")).commentId);
    const unseen = async (kind?: "reply" | "answer") =>
      (await listNotifications(ada.id, undefined, kind)).rows
        .filter((row) => !row.seen)
        .map((row) => row.kind);
    expect([await unseen("reply"), await unseen("answer")]).toEqual([["reply"], ["answer"]]);
    const newest = (await listNotifications(ada.id)).rows[0]?.id ?? 0;
    await perform(markInboxSeen, { newest, oldest: null, kind: "reply" }, as(ada));
    expect(await unseen()).toEqual(["answer"]);
  });
});
