import { expect } from "vitest";
import { listResolvedQuestions } from "@/db/questions/resolutions";
import { reopenQuestion, resolveQuestion } from "@/lib/forum/answers/questions/resolve";
import { askQuestion } from "@/lib/forum/content/threads/operations";
import { perform } from "@/lib/pipeline/perform";
import { test } from "../support/with-world";
import { as, question } from "../support/world";
import { reply } from "../support/write-in";

test("lists what became of questions, and names no anonymous asker", async ({ world }) => {
  const { ada, ben, jo } = world.people;
  const asked = { ...question("Is it all in my head, by now?"), anonymous: true };
  const { threadId } = await perform(askQuestion, asked, as(ada));
  const nameless = { threadId, commentId: null };
  const said = await reply(ben, world.article.id, "Does any of this hold for runners over seventy?");
  const comment = { threadId: world.article.id, commentId: said.commentId };
  expect(await listResolvedQuestions([])).toEqual([]);
  expect(await listResolvedQuestions([comment, nameless])).toMatchObject([
    { ...comment, asker: { handle: "ben" }, waits: true, settled: null, replyId: null },
    { ...nameless, asker: null, waits: true, settled: null, replyId: null },
  ]);

  await perform(resolveQuestion, { question: comment, kind: "handed_over" }, as(jo));
  const answer = await reply(jo, threadId, "Some of it is, and all of it heals.");
  expect(await listResolvedQuestions([nameless, comment])).toMatchObject([
    { ...nameless, asker: null, waits: false, settled: null, replyId: answer.commentId },
    { ...comment, waits: false, settled: "handed_over", replyId: null },
  ]);

  await perform(reopenQuestion, { question: comment }, as(jo));
  const elsewhere = { threadId, commentId: said.commentId };
  expect(
    await listResolvedQuestions([elsewhere, { threadId: 999_999, commentId: null }, comment]),
  ).toMatchObject([{ ...comment, waits: true, settled: null }]);
});
