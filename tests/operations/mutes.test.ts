import { sql } from "drizzle-orm";
import { describe, expect } from "vitest";
import { threadStateOf } from "@/app/api/viewer/thread-state";
import { database } from "@/db/client";
import { countNewReplies, listFollowed } from "@/db/marks/reads";
import { listHiddenThreads, listLeftOut, listMuted } from "@/db/mutes/reads";
import { countUnseen, listNotifications } from "@/db/notifications/reads";
import { postComment } from "@/lib/forum/content/comments/operations";
import { askQuestion } from "@/lib/forum/content/threads/operations";
import { describePerson } from "@/lib/forum/people/describe";
import { followThread } from "@/lib/forum/reactions/follows/operations";
import {
  hideThreadForOneself,
  mutePerson,
  showThreadForOneself,
  unmutePerson,
} from "@/lib/forum/reactions/mutes/operations";
import { MOST_MUTED } from "@/lib/forum/reactions/mutes/rules";
import { visitThread } from "@/lib/forum/reactions/visits/operations";
import { mailNotifications } from "@/lib/jobs/tasks/mail-notifications";
import type { Member } from "@/lib/pipeline/actor";
import { perform } from "@/lib/pipeline/perform";
import { test } from "../support/mailing";
import { tell, tellOf, told } from "../support/notifications";
import { surfacesOf } from "../support/surfaces";
import { as, question, words } from "../support/world";
import { reply } from "../support/write-in";

const mute = (who: Member, muted: Member) => perform(mutePerson, { personId: muted.id }, as(who));
const unmute = (who: Member, muted: Member) => perform(unmutePerson, { personId: muted.id }, as(who));
const hide = (who: Member, threadId: number) => perform(hideThreadForOneself, { threadId }, as(who));
const show = (who: Member, threadId: number) => perform(showThreadForOneself, { threadId }, as(who));

describe("a thread that a member hid", () => {
  test("is left out of their lists, and notifies them of nothing, not even by email", async ({
    world,
    mail,
  }) => {
    const { ada, ben, mia } = world.people;
    const { id: threadId } = world.question;
    await perform(followThread, { threadId }, as(mia));
    const before = await reply(ben, threadId, "This one came before Mia hid the thread.");
    await tellOf(before.commentId);
    expect(await told(mia, threadId)).toEqual(["followed"]);
    await hide(mia, threadId);
    expect([await told(mia, threadId), await countUnseen(mia.id)]).toEqual([[], 0]);
    const { commentId } = await reply(ben, threadId, `And @${mia.handle}, what do you think?`);
    await tellOf(commentId);
    expect([await told(mia, threadId), await countUnseen(mia.id)]).toEqual([[], 0]);
    expect(await told(ada, threadId)).toEqual(["reply", "reply"]);
    await mailNotifications({ personId: mia.id });
    expect(mail.count()).toBe(0);
    expect((await listFollowed(mia.id)).threads).toEqual([]);
    expect(await listLeftOut(mia.id, [threadId, world.story.id])).toEqual([{ threadId, why: "hidden" }]);
    expect(await listLeftOut(ada.id, [threadId])).toEqual([]);
    expect(await threadStateOf(mia, threadId)).toMatchObject({ hiddenForOneself: true, followed: true });
    expect((await listHiddenThreads(mia.id)).threads.map(({ id }) => id)).toEqual([threadId]);

    await show(mia, threadId);
    expect((await listFollowed(mia.id)).threads.map(({ id }) => id)).toEqual([threadId]);
    expect(await told(mia, threadId)).toEqual(["followed"]);
    const after = await reply(ben, threadId, "This one comes after she shows it again.");
    await tellOf(after.commentId);
    expect(await told(mia, threadId)).toEqual(["followed", "followed"]);
  });

  test("still notifies of a decision of the moderators", async ({ world, mail: _ }) => {
    const { ben, kit } = world.people;
    const { id: threadId } = world.question;
    await hide(ben, threadId);
    await mute(ben, kit);
    await tell({
      of: "decision",
      threadId,
      commentId: world.comment.id,
      note: "Your reply was hidden.",
      by: kit.id,
    });
    expect(await told(ben, threadId)).toEqual(["decision"]);
    await unmute(ben, kit);
    await show(ben, threadId);
  });

  test("that is no longer public is listed without its title", async ({ world, mail: _ }) => {
    const { nova } = world.people;
    await hide(nova, world.story.id);
    await database().execute(sql`update threads set hidden_at = now() where id = ${world.story.id}`);
    expect((await listHiddenThreads(nova.id)).threads).toMatchObject([{ title: null, slug: "" }]);
    await expect(hide(nova, world.story.id)).rejects.toMatchObject({ code: "gone" });
    await show(nova, world.story.id);
    await database().execute(sql`update threads set hidden_at = null where id = ${world.story.id}`);
  });
});

describe("a muted member", () => {
  test("causes no notification and no email: reply, mention, answer, acceptance, of before and after", async ({
    world,
    mail,
  }) => {
    const { ada, ben, jo } = world.people;
    const { id: threadId } = world.question;
    const before = await reply(ben, threadId, "Written before the mute.");
    await tellOf(before.commentId);
    for (const muted of [ben, jo]) await mute(ada, muted);
    const after = await reply(ben, threadId, `Written after it, @${ada.handle}.`);
    const answer = await reply(
      jo,
      threadId,
      "The author’s answer to the question of a reader who muted them.",
    );
    for (const { commentId } of [after, answer]) await tellOf(commentId);
    const own = await reply(ada, threadId, "My own way out of it was rest.");
    await database().execute(
      sql`update threads set accepted_comment_id = ${own.commentId} where id = ${threadId}`,
    );
    await tell({ of: "acceptance", commentId: own.commentId, by: jo.id });
    await database().execute(sql`update threads set accepted_comment_id = null where id = ${threadId}`);
    expect([await told(ada, threadId), await countUnseen(ada.id)]).toEqual([[], 0]);
    await mailNotifications({ personId: ada.id });
    expect(mail.count()).toBe(0);
    for (const muted of [ben, jo]) await unmute(ada, muted);
    expect(await told(ada, threadId)).toEqual(["reply"]);
  });

  test("counts in nothing that is new to the reader, and their threads are left out of lists", async ({
    world,
    mail: _,
  }) => {
    const { ada, ben, mia } = world.people;
    const { id: threadId } = world.question;
    const read = await reply(ada, threadId, "The last one that Mia read.");
    await perform(visitThread, { threadId, seenCommentId: read.commentId }, as(mia));
    await mute(mia, ben);
    await reply(ben, threadId, "Nothing new for Mia.");
    expect(await countNewReplies(mia.id, [threadId])).toEqual([]);
    expect((await threadStateOf(mia, threadId))?.newComments).toEqual([]);
    const own = await reply(ada, threadId, "This one is new for Mia.");
    expect(await countNewReplies(mia.id, [threadId])).toEqual([{ threadId, count: 1, first: own.commentId }]);
    await mute(mia, ada);
    expect(await listLeftOut(mia.id, [threadId, world.article.id])).toEqual([{ threadId, why: "muted" }]);
    await unmute(mia, ada);
    await unmute(mia, ben);
  });

  test("is not given away as the asker of an anonymous question", async ({ world, mail: _ }) => {
    const { ada, kit } = world.people;
    await mute(kit, ada);
    const input = { ...question(`Am I alone with this fear, @${kit.handle}?`), anonymous: true };
    const asked = await perform(
      askQuestion,
      { ...input, body: words(`A word from @${kit.handle} would help me.`) },
      as(ada),
    );
    const { threadId } = asked;
    await perform(followThread, { threadId }, as(kit));
    await perform(visitThread, { threadId, seenCommentId: 0 }, as(kit));
    await tell({ of: "thread", threadId });
    const own = await reply(ada, threadId, "It is worst in the morning.");
    await tellOf(own.commentId);
    expect(await told(kit, threadId)).toEqual(["followed", "mention"]);
    expect(await listLeftOut(kit.id, [threadId])).toEqual([]);
    expect(await countNewReplies(kit.id, [threadId])).toMatchObject([{ count: 1 }]);
    expect((await threadStateOf(kit, threadId))?.newComments).toEqual([own.commentId]);
    const elsewhere = await perform(
      postComment,
      { threadId: world.article.id, parentId: null, body: words(`Under my own name, @${kit.handle}.`) },
      as(ada),
    );
    await tellOf(elsewhere.commentId);
    expect(await told(kit, world.article.id)).toEqual([]);
    await unmute(kit, ada);
  });

  test("stays muted under a new handle, and never learns of it", async ({ world, mail: _ }) => {
    const { ada, ben } = world.people;
    await mute(ada, ben);
    await perform(describePerson, { handle: "ben-renamed", name: "Ben", about: "" }, as(ben));
    expect((await listMuted(ada.id)).map(({ handle }) => handle)).toEqual(["ben-renamed"]);
    const looked = { threadId: world.question.id, commentId: world.comment.id, mailId: 0, asked: "knee" };
    for (const [name, read] of Object.entries(surfacesOf(world, looked)))
      expect(JSON.stringify((await read()) ?? null), name).not.toMatch(
        /"muted|mutedId|hiddenForOneself":true/,
      );
    const { rows } = await database().execute(
      sql`select data from events where data ->> 'name' = 'person.muted' order by id desc limit 1`,
    );
    expect(rows).toEqual([{ data: { name: "person.muted" } }]);
    expect((await listNotifications(ben.id)).rows).toEqual([]);
    await unmute(ada, ben);
  });

  test("is one of at most 500, and never oneself", async ({ world, mail: _ }) => {
    const { nova } = world.people;
    await expect(mute(nova, nova)).rejects.toMatchObject({
      code: "conflict",
      message: "This is your own account. You can only mute other members.",
    });
    await expect(perform(mutePerson, { personId: 999_999_999 }, as(nova))).rejects.toMatchObject({
      code: "not_found",
    });
    await database().execute(sql`
      with made as (insert into people (handle) select 'muted-' || n from generate_series(1, ${MOST_MUTED}) n returning id)
      insert into muted_people (person_id, muted_id) select ${nova.id}, id from made`);
    await expect(mute(nova, world.people.ben)).rejects.toMatchObject({
      message: expect.stringContaining("You have muted 500 members"),
    });
    await database().execute(sql`delete from muted_people where person_id = ${nova.id}`);
  });
});
