import { eq, sql } from "drizzle-orm";
import { describe, expect } from "vitest";
import { locateComment } from "@/db/comments/locate";
import { listNewReplies } from "@/db/comments/new-replies";
import { listComments } from "@/db/comments/reads";
import { listNotifications } from "@/db/notifications/reads";
import { authorQueue } from "@/db/questions/schema";
import { searchDocuments } from "@/db/search/schema";
import { findThread } from "@/db/threads/reads";
import { acceptAnswer } from "@/lib/forum/answers/acceptances/operations";
import { postComment } from "@/lib/forum/content/comments/operations";
import { editThread } from "@/lib/forum/content/edits/operations";
import { askQuestion } from "@/lib/forum/content/threads/operations";
import { withdrawComment, withdrawThread } from "@/lib/forum/content/withdrawals/operations";
import { promoteComment } from "@/lib/forum/moderation/decisions/promotion-operations";
import { markHelpful } from "@/lib/forum/reactions/marks/operations";
import { perform } from "@/lib/pipeline/perform";
import { reasonCalled } from "../support/decisions";
import { threadEdit } from "../support/edits";
import { effectsOf } from "../support/effects";
import { tell } from "../support/notifications";
import { test } from "../support/with-world";
import { as, question, type World, words } from "../support/world";
import { reply } from "../support/write-in";

const TITLE = "Does icing the outside of the knee do anything?";

/** Ben asks under the article, jo answers him there, he thanks her, and somebody makes a question of it. */
async function promoted(world: World, kind: "question" | "story" = "question", by = world.people.mia) {
  const { ben, jo } = world.people;
  const asked = await reply(ben, world.article.id, "My knee swells at night. Does icing do anything for it?");
  const answer = await reply(jo, world.article.id, "It numbs, and it heals nothing.", asked.commentId);
  const thanks = await reply(ben, world.article.id, "Then I shall sleep instead.", answer.commentId);
  const chosen = { kind, title: TITLE, tags: ["itbs"], askedOfAuthor: true };
  const input = { commentId: asked.commentId, ...chosen, reasonId: await reasonCalled("order") };
  const event = await perform(promoteComment, input, as(by));
  return { event, line: asked.commentId, answer: answer.commentId, thanks: thanks.commentId };
}

describe("a promoted comment", () => {
  test("takes its date, marks and replies along, and leaves a line", async ({ world }) => {
    const { ben, ada } = world.people;
    const asked = await reply(ben, world.article.id, "Is swimming any good while I wait for the knee?");
    await perform(markHelpful, { commentId: asked.commentId }, as(ada));
    const { event, line, thanks } = await promoted(world);
    const input = { commentId: asked.commentId, kind: "story", title: TITLE, tags: ["knee"] };
    const other = await perform(promoteComment, input, as(world.people.jo));
    expect(await findThread(event.threadId)).toMatchObject({
      state: "shown",
      thread: {
        kind: "question",
        title: TITLE,
        commentCount: 2,
        authorReplyCount: 1,
        askedOfAuthor: true,
        origin: { id: world.article.id },
      },
    });
    expect(await findThread(other.threadId)).toMatchObject({
      thread: { kind: "story", helpfulCount: 1, record: null, askedOfAuthor: false, recovery: null },
    });
    const left = await listComments({ threadId: world.article.id, order: "oldest" });
    expect(left.comments).toMatchObject([
      {
        id: asked.commentId,
        state: "promoted",
        writer: null,
        promoted: { kind: "story", id: other.threadId },
      },
      { id: line, state: "promoted", body: null, promoted: { title: TITLE, slug: event.slug } },
    ]);
    expect(await findThread(world.article.id)).toMatchObject({ thread: { commentCount: 0 } });
    const { comments } = await listComments({ threadId: event.threadId, order: "oldest" });
    expect(comments.map(({ depth, parentWriterName }) => [depth, parentWriterName])).toEqual([
      [0, null],
      [1, "Jo"],
    ]);
    expect(await locateComment({ id: line })).toMatchObject({ id: null, thread: { id: event.threadId } });
    expect(await locateComment({ id: thanks })).toMatchObject({ id: thanks, thread: { id: event.threadId } });
  });

  test("invalidates pages that name it, and notifies its writer once", async ({ world, db }) => {
    await db.execute(sql`update people set email_verified = joined_at`);
    const { ben, jo } = world.people;
    const { event } = await promoted(world, "question", jo);
    const { stale, jobs } = effectsOf(event);
    expect(stale).toEqual(
      expect.arrayContaining([
        ...[
          `thread:${event.threadId}`,
          `thread:${world.article.id}`,
          "lists",
          "tag:itbs",
          "tag:knee",
          "tags",
        ],
        ...[`person:${ben.handle}`, `person:${jo.handle}`],
      ]),
    );
    const [job] = jobs;
    if (job?.name !== "notify_recipients") throw new Error("Nobody is told.");
    for (const _ of [1, 2]) await tell(job.payload);
    const told = (await listNotifications(ben.id)).rows.filter(({ kind }) => kind === "decision");
    expect(told).toMatchObject([
      { thread: { title: TITLE }, note: expect.stringContaining("its own question") },
    ]);
    expect((await listNotifications(jo.id)).rows.filter(({ kind }) => kind === "decision")).toEqual([]);
    const renamed = await perform(
      editThread,
      await threadEdit(event.threadId, { title: `${TITLE} Or not?` }),
      as(ben),
    );
    expect(effectsOf(renamed).stale).toContain(`thread:${world.article.id}`);
    const gone = await perform(withdrawThread, { threadId: event.threadId }, as(ben));
    expect(effectsOf(gone).stale).toContain(`thread:${world.article.id}`);
    const { comments } = await listComments({ threadId: world.article.id, order: "oldest" });
    expect(comments.at(-1)).toMatchObject({ promoted: { title: null, slug: "withdrawn" } });
  });

  test("is found, and waits, as a thread", async ({ world, db }) => {
    const asked = await reply(world.people.ben, world.article.id, "Is swimming any good for a sore knee?");
    const input = { commentId: asked.commentId, kind: "question", title: TITLE, tags: ["itbs"] };
    const { threadId } = await perform(
      promoteComment,
      { ...input, askedOfAuthor: true },
      as(world.people.jo),
    );
    const waits = await db.select().from(authorQueue).where(eq(authorQueue.threadId, threadId));
    expect(waits).toMatchObject([{ commentId: null, runners: 1 }]);
    expect(await db.select().from(authorQueue).where(eq(authorQueue.threadId, world.article.id))).toEqual([]);
    expect(
      await db.select().from(searchDocuments).where(eq(searchDocuments.threadId, threadId)),
    ).toMatchObject([{ kind: "thread", heading: TITLE }]);
    const { event, answer } = await promoted(world);
    expect(
      await db.select().from(searchDocuments).where(eq(searchDocuments.threadId, event.threadId)),
    ).toMatchObject([{ kind: "author_reply", commentId: answer, heading: TITLE }]);
  });

  test("leaves a line that accepts nothing, and later replies follow the moved ones", async ({ world }) => {
    const { ada, ben, mia } = world.people;
    const { event, line, answer, thanks } = await promoted(world);
    const refused = { code: "conflict" };
    const reasonId = await reasonCalled("order");
    const input = { commentId: line, kind: "story", title: TITLE, tags: ["knee"], reasonId };
    await expect(perform(promoteComment, input, as(mia))).rejects.toMatchObject(refused);
    await expect(perform(withdrawComment, { commentId: line }, as(ben))).rejects.toMatchObject(refused);
    await expect(perform(markHelpful, { commentId: line }, as(ada))).rejects.toMatchObject(refused);
    await expect(reply(ada, world.article.id, "The same happened to me.", line)).rejects.toMatchObject(
      refused,
    );
    const body = words("I did that as well, and slept like a stone.");
    const late = { threadId: world.article.id, parentId: thanks, body };
    expect(await perform(postComment, late, as(ada))).toMatchObject({ threadId: event.threadId });
    expect(await listNewReplies(world.article.id, thanks)).toMatchObject({ comments: [] });
    await perform(acceptAnswer, { commentId: answer }, as(ben));
    const again = { ...input, commentId: answer };
    await expect(perform(promoteComment, again, as(mia))).rejects.toMatchObject(refused);
  });

  test("is promoted once, whatever others do or write below it meanwhile", async ({ world, db }) => {
    const { ada, ben, jo, mia } = world.people;
    const { commentId } = await reply(ben, world.article.id, "Which of the two exercises should come first?");
    const below = await reply(ada, world.article.id, "The bridge, if you ask me.", commentId);
    const reasonId = await reasonCalled("order");
    const input = { commentId, kind: "question", title: TITLE, tags: ["itbs"], reasonId };
    const done = await Promise.allSettled([
      ...[mia, jo].map((keeper) => perform(promoteComment, input, as(keeper))),
      ...[1, 2, 3].map((n) =>
        reply(ben, world.article.id, `Thank you, for the ${n}. time.`, below.commentId),
      ),
    ]);
    expect(done.map(({ status }) => status).filter((status) => status === "rejected")).toHaveLength(1);
    const { rows } = await db.execute(sql`
      select t.comment_count as counted, count(c.id) filter (where c.shown)::int as shown, count(distinct c.thread_id)::int as places
      from comments l join threads t on t.id = l.promoted_id join comments c on c.thread_id = t.id
      where l.id = ${commentId} group by t.id`);
    expect(rows).toEqual([{ counted: 4, shown: 4, places: 1 }]);
  });

  test("has no recovery record as a story until its writer adds one", async ({ world }) => {
    const { event } = await promoted(world, "story");
    const recovery = { outcome: "recovering", onsetOn: "2026-01" };
    await perform(editThread, { ...(await threadEdit(event.threadId)), recovery }, as(world.people.ben));
    expect(await findThread(event.threadId)).toMatchObject({ thread: { record: recovery } });
  });

  test("stays anonymous if it was", async ({ world }) => {
    const { ada, ben, mia } = world.people;
    const asked = await perform(askQuestion, { ...question(), anonymous: true }, as(ada));
    const own = await reply(ada, asked.threadId, "One more thing: may I ride a bicycle meanwhile?");
    await reply(ben, asked.threadId, "I did, on every day of it.", own.commentId);
    const reasonId = await reasonCalled("order");
    const input = { commentId: own.commentId, kind: "question", title: TITLE, tags: ["itbs"], reasonId };
    const event = await perform(promoteComment, input, as(mia));
    expect(event).toMatchObject({ writer: null, moved: 1, commenters: [ben.handle] });
    expect(await findThread(event.threadId)).toMatchObject({ thread: { writer: null } });
  });
});
