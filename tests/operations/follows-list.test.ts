import { expect } from "vitest";
import { listFollowed } from "@/db/marks/reads";
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
    (await listFollowed(ada.id)).map(({ id, newComments }) => [id, newComments] as const);
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
