import { eq, like, sql } from "drizzle-orm";
import { describe, expect } from "vitest";
import { type Database, database } from "@/db/client";
import { locateComment } from "@/db/comments/locate";
import { listComments } from "@/db/comments/reads";
import { comments } from "@/db/comments/schema";
import { drafts } from "@/db/drafts/schema";
import { follows, meToos } from "@/db/marks/schema";
import { notifications } from "@/db/notifications/schema";
import { authorQueue } from "@/db/questions/schema";
import { findThread } from "@/db/threads/reads";
import { threads } from "@/db/threads/schema";
import { acceptAnswer } from "@/lib/forum/answers/acceptances/operations";
import { resolveQuestion } from "@/lib/forum/answers/questions/resolve";
import { askQuestion } from "@/lib/forum/content/threads/operations";
import { undoDecision } from "@/lib/forum/moderation/decisions/operations";
import { followThread } from "@/lib/forum/reactions/follows/operations";
import { joinQuestion, markHelpful } from "@/lib/forum/reactions/marks/operations";
import type { Member } from "@/lib/pipeline/actor";
import { perform } from "@/lib/pipeline/perform";
import { decided } from "../support/decisions";
import { dump } from "../support/dump";
import { staleSince } from "../support/invalidated";
import { test } from "../support/with-world";
import { as, question, type World } from "../support/world";
import { reply } from "../support/write-in";

const TITLE = "Will an IT band ever calm down by itself?";

/** People are told of it, and have begun to reply. */
async function tellOf({ ada, kit }: World["people"], threadId: number, commentId: number) {
  await database()
    .insert(notifications)
    .values([
      { personId: ada.id, kind: "followed", threadId, commentId },
      { personId: kit.id, kind: "outcome", threadId },
    ]);
  const begun = { version: 1, fields: { body: "I have not finished yet." } };
  await database()
    .insert(drafts)
    .values([
      { ...begun, personId: kit.id, place: `reply:${threadId}` },
      { ...begun, personId: kit.id, place: `reply:${threadId}:${commentId}` },
    ]);
}

/** Ben asks what ada has asked; nova and jo answer him there, and people mark, share and follow it. */
async function twice({ people }: World) {
  const { ben, jo, nova, kit, ada } = people;
  const { threadId } = await perform(askQuestion, question(TITLE), as(ben));
  const answer = await reply(jo, threadId, "It does, if you let it. Count in weeks.");
  const below = await reply(nova, threadId, "And what if it does not, after all?", answer.commentId);
  const other = await reply(nova, threadId, "Mine took half a year, to be honest.");
  await perform(markHelpful, { threadId }, as(kit));
  await perform(markHelpful, { commentId: answer.commentId }, as(ada));
  await perform(joinQuestion, { threadId }, as(nova));
  await perform(followThread, { threadId }, as(kit));
  await perform(acceptAnswer, { commentId: answer.commentId }, as(ben));
  await tellOf(people, threadId, answer.commentId);
  const ids = { answer: answer.commentId, below: below.commentId, other: other.commentId };
  return { ...ids, subject: { kind: "thread", id: threadId } as const };
}

const merged = (world: World, subject: { kind: "thread"; id: number }, into: number) =>
  decided(world.people.mia, "merge", subject, { into: `/t/${into}/whatever` });

/** What the triggers have made of the search documents and of the author's queue, against their plain definitions. */
async function wrong(db: Database): Promise<unknown[]> {
  const { search_documents: documents, author_queue: queue } = await dump();
  await db.execute(sql`truncate search_documents, author_queue`);
  await db.execute(sql`select renew_documents_of_thread(id) from threads`);
  await db.execute(sql`select renew_documents_of_comments(array(select id from comments))`);
  await db.execute(sql`select renew_queued_question(id) from threads`);
  await db.execute(sql`select renew_queued_comments(array(select id from comments where depth = 0))`);
  const now = await dump();
  return [documents, queue].flatMap((was, n) => {
    const plain = (n === 0 ? now.search_documents : now.author_queue) ?? [];
    return [
      ...(was ?? []).filter((row) => !plain.includes(row)),
      ...plain.filter((row) => !was?.includes(row)),
    ];
  });
}

/** The comment that the text became. */
async function textOf(threadId: number) {
  const { comments: listed } = await listComments({ threadId, order: "oldest" });
  return listed.find(({ body }) => JSON.stringify(body).includes(TITLE))?.id ?? 0;
}

describe("a thread that is merged into another", () => {
  test("becomes a comment there, with all its replies below", async ({ world, db }) => {
    const { ada, ben } = world.people;
    const { threadId: into } = await perform(askQuestion, question(), as(ada));
    const { subject, answer, below, other } = await twice(world);
    const event = await merged(world, subject, into);
    expect(staleSince(event)).toEqual(
      expect.arrayContaining([
        `thread:${subject.id}`,
        `thread:${into}`,
        `person:${ben.handle}`,
        "lists",
        "log",
      ]),
    );
    const { comments: listed } = await listComments({ threadId: into, order: "oldest" });
    const text = await textOf(into);
    expect(listed.map(({ id, depth, parentId }) => ({ id, depth, parentId }))).toEqual([
      { id: text, depth: 0, parentId: null },
      { id: answer, depth: 1, parentId: text },
      { id: below, depth: 2, parentId: answer },
      { id: other, depth: 1, parentId: text },
    ]);
    expect(listed[0]).toMatchObject({ helpfulCount: 1, writer: { handle: ben.handle } });
    expect(JSON.stringify(listed[0]?.body)).toContain(TITLE);
    expect(await findThread(into)).toMatchObject({
      thread: { commentCount: 4, authorReplyCount: 1, acceptedCommentId: null, meTooCount: 2 },
    });
    expect(await findThread(subject.id)).toMatchObject({ state: "merged", into: { id: into } });
    expect(await locateComment({ id: below })).toMatchObject({ id: below, thread: { id: into } });
    const follow = await db.select().from(follows).where(eq(follows.threadId, into));
    expect(follow.map(({ personId }) => personId)).toEqual([world.people.kit.id]);
    const begun = await db
      .select({ place: drafts.place })
      .from(drafts)
      .where(like(drafts.place, `%:${into}:%`));
    expect(begun.map(({ place }) => place).sort()).toEqual(
      [`reply:${into}:${answer}`, `reply:${into}:${text}`].sort(),
    );
    expect(await wrong(db)).toEqual([]);
  });

  test("is as before once the merge is undone", async ({ world }) => {
    const { ada, mia, nova } = world.people;
    const { threadId: into } = await perform(askQuestion, question(), as(ada));
    const { subject } = await twice(world);
    await perform(joinQuestion, { threadId: into }, as(nova));
    const before = await dump();
    const { decisionIds } = await merged(world, subject, into);
    expect(await dump()).not.toEqual(before);
    await perform(undoDecision, { decisionId: decisionIds[0] }, as(mia));
    expect(await dump()).toEqual(before);
  });

  test("waits for the author under an article as it did on its own", async ({ world, db }) => {
    const { ben, jo, mia } = world.people;
    const waits = async (threadId: number) =>
      (await db.select().from(authorQueue).where(eq(authorQueue.threadId, threadId))).length;
    const ask = async () => (await perform(askQuestion, question(TITLE), as(ben))).threadId;
    const [open, settled] = [await ask(), await ask()];
    await perform(
      resolveQuestion,
      {
        question: { threadId: settled, commentId: null },
        kind: "handed_over",
      },
      as(jo),
    );
    const before = await dump();
    const { id: into } = world.article;
    const made = [
      await merged(world, { kind: "thread", id: open }, into),
      await merged(world, { kind: "thread", id: settled }, into),
    ];
    expect([await waits(open), await waits(into)]).toEqual([0, 1]);
    expect(await wrong(db)).toEqual([]);
    for (const { decisionIds } of made.reverse())
      await perform(undoDecision, { decisionId: decisionIds[0] }, as(mia));
    expect(await dump()).toEqual(before);
  });

  test("is merged one way, whatever others merge or write at that moment", async ({ world }) => {
    const { ada, ben, kit, mia } = world.people;
    const [one, other] = [
      await perform(askQuestion, question(TITLE), as(ben)),
      await perform(askQuestion, question(), as(ada)),
    ];
    const say = (n: number) => reply(ada, one.threadId, `One more thing about it, the ${n}.`);
    const merge = (by: Member, from: number, into: number) =>
      decided(by, "merge", { kind: "thread", id: from }, { into: `${into}` });
    const done = await Promise.allSettled([
      merge(mia, one.threadId, other.threadId),
      say(1),
      merge(kit, other.threadId, one.threadId),
      say(2),
    ]);
    const merges = [done[0], done[2]].map((result) => result?.status);
    expect(merges.sort()).toEqual(["fulfilled", "rejected"]);
    const said = done.filter((result, n) => n % 2 === 1 && result.status === "fulfilled").length;
    const standing = await Promise.all([one, other].map(({ threadId }) => findThread(threadId)));
    const left = standing.find((found) => found?.state === "shown");
    expect(left).toMatchObject({ thread: { commentCount: said + 1 } });
  });

  test("takes later replies and marks along when the merge is undone", async ({ world, db }) => {
    const { ada, mia, kit } = world.people;
    const { threadId: into } = await perform(askQuestion, question(), as(ada));
    const { subject, other } = await twice(world);
    const { decisionIds } = await merged(world, subject, into);
    const text = await textOf(into);
    const late = await reply(ada, into, "I asked the very same thing, see above.", text);
    const later = await reply(kit, into, "And this belongs to what was said there.", other);
    const beside = await reply(kit, into, "This is about ada’s own question.");
    await perform(markHelpful, { commentId: text }, as(ada));
    await perform(undoDecision, { decisionId: decisionIds[0] }, as(mia));
    const standing = await db
      .select({ id: comments.id, threadId: comments.threadId, parentId: comments.parentId })
      .from(comments)
      .where(sql`id in (${late.commentId}, ${later.commentId}, ${beside.commentId})`)
      .orderBy(comments.id);
    expect(standing).toEqual([
      { id: late.commentId, threadId: subject.id, parentId: null },
      { id: later.commentId, threadId: subject.id, parentId: other },
      { id: beside.commentId, threadId: into, parentId: null },
    ]);
    expect(await findThread(subject.id)).toMatchObject({ thread: { commentCount: 5, helpfulCount: 2 } });
    expect(await findThread(into)).toMatchObject({ thread: { commentCount: 1, meTooCount: 0 } });
  });

  test("stays merged if it can no longer be taken apart", async ({ world }) => {
    const { ada, mia, ben } = world.people;
    const { threadId: into } = await perform(askQuestion, question(), as(ada));
    const first = await twice(world);
    const { decisionIds } = await merged(world, first.subject, into);
    const undo = () => perform(undoDecision, { decisionId: decisionIds[0] }, as(mia));
    await perform(acceptAnswer, { commentId: first.answer }, as(ada));
    await expect(undo()).rejects.toThrow("accepted answer there");
    const second = await twice(world);
    const { decisionIds: ids } = await merged(world, second.subject, world.question.id);
    await decided(mia, "hide", { kind: "comment", id: await textOf(world.question.id) });
    await expect(perform(undoDecision, { decisionId: ids[0] }, as(mia))).rejects.toMatchObject({
      code: "conflict",
      message: expect.stringContaining("edited, flagged or moderated"),
    });
    await expect(reply(ben, second.subject.id, "Too late for this one, I fear.")).rejects.toMatchObject({
      code: "gone",
    });
  });

  test("is refused if data would be lost, or an asker named", async ({ world, db }) => {
    const { ada, mia, ben } = world.people;
    const into = world.question.id;
    const refused = (id: number, to = into) =>
      decided(mia, "merge", { kind: "thread", id }, { into: `${to}` }).then(
        () => null,
        ({ code, message }: { code: string; message: string }) => `${code}: ${message}`,
      );
    expect(await refused(world.story.id)).toMatch(/conflict: .*recovery record/);
    expect(await refused(world.article.id)).toMatch(/conflict: An article stays/);
    expect(await refused(into)).toMatch(/conflict: This is the link of the thread itself/);
    expect(await refused(into, 999_999)).toMatch(/not_found/);
    const unnamed = await perform(askQuestion, { ...question(TITLE), anonymous: true }, as(ben));
    expect(await refused(unnamed.threadId)).toMatch(/asked anonymously/);
    const named = await perform(askQuestion, question(TITLE), as(ben));
    expect(await refused(named.threadId, unnamed.threadId)).toMatch(/asked anonymously/);
    const again = await perform(askQuestion, { ...question(TITLE), anonymous: true }, as(ben));
    expect(await refused(again.threadId, unnamed.threadId)).toBeNull();
    expect((await listComments({ threadId: unnamed.threadId, order: "best" })).comments).toMatchObject([
      { writer: null },
    ]);
    const shared = await db.select().from(meToos).where(eq(meToos.threadId, unnamed.threadId));
    expect(shared).toEqual([]);
    await db.update(threads).set({ removedAt: new Date() }).where(eq(threads.id, into));
    const { threadId } = await perform(askQuestion, question(TITLE), as(ada));
    expect(await refused(threadId)).toMatch(/other thread is hidden or removed/);
  });
});
