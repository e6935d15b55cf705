import { sql } from "drizzle-orm";
import { expect } from "vitest";
import { database } from "@/db/client";
import { countNewReplies, listFollowed } from "@/db/marks/reads";
import { followThread, unfollowThread } from "@/lib/forum/reactions/follows/operations";
import { visitThread } from "@/lib/forum/reactions/visits/operations";
import { perform } from "@/lib/pipeline/perform";
import { test } from "../support/with-world";
import { as } from "../support/world";
import { reply } from "../support/write-in";

test("followed threads are listed by last activity, with new replies since the last visit", async ({
  world: { people, question, article, comment },
}) => {
  const { ada, ben } = people;
  const list = async () =>
    (await listFollowed(ada.id)).threads.map(({ id, newReplies }) => [id, newReplies.count] as const);
  for (const { id: threadId } of [question, article]) await perform(followThread, { threadId }, as(ada));
  await perform(visitThread, { threadId: question.id, seenCommentId: comment.id }, as(ada));
  await reply(ada, question.id, "Thank you for writing that.");
  await reply(ben, question.id, "It took me nine weeks, and then a month of hills.");
  expect(await list()).toEqual([
    [question.id, 1],
    [article.id, 0],
  ]);
  const last = await reply(ben, article.id, "Rest sooner: that is the whole of it.");
  expect(await list()).toEqual([
    [article.id, 1],
    [question.id, 1],
  ]);
  await perform(visitThread, { threadId: article.id, seenCommentId: last.commentId }, as(ada));
  await perform(unfollowThread, { threadId: question.id }, as(ada));
  expect(await list()).toEqual([[article.id, 0]]);
});

test("a list marks what others wrote since the member last read a thread, and leads to the first of it", async ({
  world: { people, question, article, story, comment },
}) => {
  const { ada, ben, mia, kit } = people;
  const marked = (who: typeof ada) => countNewReplies(who.id, [question.id, article.id, story.id]);
  const visit = (threadId: number, seenCommentId: number) =>
    perform(visitThread, { threadId, seenCommentId }, as(mia));
  expect(await marked(mia)).toEqual([]);
  await visit(story.id, 0);
  await visit(question.id, 0);
  expect(await marked(mia)).toMatchObject([{ threadId: question.id, first: comment.id }]);
  await visit(question.id, (await reply(ada, question.id, "Read by Mia, as all before it.")).commentId);
  expect(await marked(mia)).toEqual([]);
  await reply(mia, question.id, "Thank you, I will try exactly that.");
  const second = await reply(ben, question.id, "Tell us how it went, after a week or two.");
  await reply(ada, question.id, "The same helped me, and it took a month.");
  await reply(ben, article.id, "A thread that Mia never read has no mark.");
  expect(await marked(mia)).toEqual([{ threadId: question.id, count: 2, first: second.commentId }]);
  expect(await marked(kit)).toEqual([]);
  await database().execute(sql`update comments set hidden_at = now() where id = ${second.commentId}`);
  expect((await marked(mia))[0]?.count).toBe(1);
  await database().execute(sql`update threads set hidden_at = now() where id = ${question.id}`);
  expect(await marked(mia)).toEqual([]);
});

test("a list counts no further than 100 new replies", async ({ world: { people, article } }) => {
  const { mia, ben } = people;
  await perform(visitThread, { threadId: article.id, seenCommentId: 0 }, as(mia));
  await database().execute(sql`
    insert into comments (thread_id, writer_id, body, body_text)
    select ${article.id}, ${ben.id}, '{"type":"doc","content":[{"type":"paragraph"}]}', n::text
    from generate_series(1, 120) n`);
  expect(await countNewReplies(mia.id, [article.id])).toMatchObject([{ count: 100 }]);
});
