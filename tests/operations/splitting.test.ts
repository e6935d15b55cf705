import { eq, inArray, sql } from "drizzle-orm";
import { describe, expect } from "vitest";
import { locateComment } from "@/db/comments/locate";
import { comments } from "@/db/comments/schema";
import { decisions } from "@/db/decisions/schema";
import { authorQueue } from "@/db/questions/schema";
import { findThread } from "@/db/threads/reads";
import { acceptAnswer } from "@/lib/forum/answers/acceptances/operations";
import { resolveQuestion } from "@/lib/forum/answers/questions/resolve";
import { askQuestion } from "@/lib/forum/content/threads/operations";
import { decisionFrom } from "@/lib/forum/moderation/decisions/from-form";
import { decide, undoDecision } from "@/lib/forum/moderation/decisions/operations";
import { promotionFrom } from "@/lib/forum/moderation/decisions/promotion-from-form";
import { promoteComment } from "@/lib/forum/moderation/decisions/promotion-operations";
import { joinQuestion, markHelpful } from "@/lib/forum/reactions/marks/operations";
import { perform } from "@/lib/pipeline/perform";
import { decided, reasonCalled } from "../support/decisions";
import { dump } from "../support/dump";
import { effectsOf } from "../support/effects";
import { test } from "../support/with-world";
import { as, question, type World } from "../support/world";
import { reply } from "../support/write-in";

const chosen = { title: "Does icing the outside of the knee do anything?", tags: ["itbs"] };

/** Ben asks under the article; ada and jo answer him, and others mark what they say. */
async function said({ people: { ada, ben, jo, kit }, article }: World) {
  const asked = await reply(ben, article.id, "My knee swells at night. Does icing do anything for it?");
  const answer = await reply(jo, article.id, "It numbs, and it heals nothing.", asked.commentId);
  const thanks = await reply(ada, article.id, "Then I shall sleep instead.", answer.commentId);
  await perform(markHelpful, { commentId: asked.commentId }, as(kit));
  await perform(markHelpful, { commentId: answer.commentId }, as(ada));
  return { line: asked.commentId, answer: answer.commentId, thanks: thanks.commentId };
}

async function split(world: World, line: number, more: object = {}) {
  const event = await decided(
    world.people.mia,
    "split",
    { kind: "comment", id: line },
    { ...chosen, ...more },
  );
  const place = await locateComment({ id: line });
  return { event, decisionId: event.decisionIds[0] ?? 0, home: place?.thread.id ?? 0 };
}

const undo = (world: World, decisionId: number) =>
  perform(undoDecision, { decisionId }, as(world.people.mia));

/** All but the thread that it was for a while: only its address is left, which leads on. */
const withoutAddress = (home: number) =>
  dump({ threads: `id <> ${home}`, thread_tags: `thread_id <> ${home}` });

describe("a comment split off by a moderator", () => {
  test("becomes a thread by a decision with its reason, and its writer is notified", async ({ world }) => {
    const { line } = await said(world);
    const input = { commentId: line, kind: "question", ...chosen, reasonId: await reasonCalled("order") };
    const event = await perform(promoteComment, input, as(world.people.mia));
    expect(event).toMatchObject({ name: "comment.promoted", moved: 2, decisionId: expect.any(Number) });
    const { stale, jobs } = effectsOf(event);
    expect(stale).toEqual(expect.arrayContaining(["log", `thread:${world.article.id}`]));
    expect(jobs).toEqual([
      { name: "notify_recipients", payload: { of: "statement", decisionId: event.decisionId } },
    ]);
    const { line: other } = await said(world);
    const bare = { commentId: other, kind: "question", ...chosen };
    await expect(perform(promoteComment, bare, as(world.people.mia))).rejects.toMatchObject({
      code: "invalid",
      fields: { reasonId: expect.any(String) },
    });
    expect(await perform(promoteComment, bare, as(world.people.jo))).toMatchObject({ decisionId: null });
  });

  test("is the same decision from the comment’s page as from a case", async ({ world, db }) => {
    const [{ line: one }, { line: other }] = [await said(world), await said(world)];
    const typed = {
      threadKind: "story",
      ...chosen,
      asked: "",
      askedOfAuthor: "everybody",
      note: "Two topics.",
    };
    const reasonId = String(await reasonCalled("order"));
    const mia = as(world.people.mia);
    await perform(promoteComment, promotionFrom({ ...typed, commentId: String(one), reasonId }), mia);
    const decision = { ...typed, kind: "split", targetKind: "comment", targetId: String(other), reasonId };
    await perform(decide, decisionFrom(decision), mia);
    const made = await db
      .select()
      .from(decisions)
      .where(inArray(decisions.targetId, [one, other]));
    const [first, second] = made.map(({ kind, detail, note, reasonId, byId }) => ({
      kind,
      detail,
      note,
      reasonId,
      byId,
    }));
    expect(first).toMatchObject({
      kind: "split",
      note: "Two topics.",
      detail: { ...chosen, threadKind: "story", askedOfAuthor: false },
    });
    expect(second).toEqual(first);
  });

  for (const threadKind of ["question", "story"])
    test(`into a ${threadKind} is as before once undone`, async ({ world }) => {
      const { line } = await said(world);
      const before = await dump();
      const { decisionId, home } = await split(world, line, { threadKind });
      expect(await dump()).not.toEqual(before);
      await undo(world, decisionId);
      expect(await withoutAddress(home)).toEqual(before);
      expect(await findThread(home)).toMatchObject({ state: "merged", into: { id: world.article.id } });
    });

  test("waits for the author again as before, or no longer", async ({ world, db }) => {
    const { ben, jo } = world.people;
    const { commentId } = await reply(ben, world.article.id, "And what about swimming in the meantime?");
    const waits = () => db.select().from(authorQueue).where(eq(authorQueue.commentId, commentId));
    const before = await waits();
    expect(before).toHaveLength(1);
    const first = await split(world, commentId);
    expect(await waits()).toEqual([]);
    await undo(world, first.decisionId);
    expect(await waits()).toMatchObject([{ askedAt: before[0]?.askedAt }]);
    const settled = { question: { threadId: world.article.id, commentId }, kind: "no_question" };
    await perform(resolveQuestion, settled, as(jo));
    const all = await dump();
    const second = await split(world, commentId, { threadKind: "story" });
    await undo(world, second.decisionId);
    expect((await withoutAddress(second.home)).resolutions).toEqual(all.resolutions);
    expect(await waits()).toEqual([]);
  });

  test("takes later replies and marks along when undone", async ({ world, db }) => {
    const { ada, kit } = world.people;
    const { line, thanks } = await said(world);
    const { decisionId, home } = await split(world, line);
    const top = await reply(ada, home, "I did that for a month, and it was pleasant.");
    const deep = await reply(kit, home, "Sleep is the better medicine anyway.", thanks);
    await perform(markHelpful, { threadId: home }, as(ada));
    await undo(world, decisionId);
    const { rows } = await db.execute(sql`
      select c.id::int, c.thread_id::int as thread, c.parent_id::int as parent, c.root_id::int as root, c.depth
      from comments c where id in (${top.commentId}, ${deep.commentId}) order by id`);
    expect(rows).toEqual([
      { id: top.commentId, thread: world.article.id, parent: line, root: line, depth: 1 },
      { id: deep.commentId, thread: world.article.id, parent: thanks, root: line, depth: 3 },
    ]);
    const [row] = await db.select().from(comments).where(eq(comments.id, line));
    expect(row).toMatchObject({ replyCount: 4, helpfulCount: 2, shown: true, promotedId: null });
    expect(await locateComment({ id: deep.commentId })).toMatchObject({ thread: { id: world.article.id } });
  });

  test("stays a thread if a comment cannot hold what it has", async ({ world }) => {
    const { ada, ben, jo } = world.people;
    const refused = (decisionId: number) =>
      undo(world, decisionId).then(
        () => null,
        ({ code, message }: { code: string; message: string }) => `${code}: ${message}`,
      );
    const one = await said(world);
    const first = await split(world, one.line);
    await perform(acceptAnswer, { commentId: one.answer }, as(jo));
    expect(await refused(first.decisionId)).toMatch(/conflict: .*accepted answer/);
    const second = await split(world, (await said(world)).line);
    await perform(joinQuestion, { threadId: second.home }, as(ada));
    expect(await refused(second.decisionId)).toMatch(/conflict: .*“me too”/);
    const asked = await perform(askQuestion, { ...question(), anonymous: true }, as(ada));
    const { commentId } = await reply(ben, asked.threadId, "Mine began just like that, two years ago.");
    const third = await split(world, commentId);
    await reply(ada, third.home, "How long did it last, if I may ask?");
    expect(await refused(third.decisionId)).toMatch(/conflict: .*asked anonymously/);
  });
});
