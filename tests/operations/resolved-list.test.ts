import { expect } from "vitest";
import { threadStateOf } from "@/app/api/viewer/thread-state";
import { listResolutions, listResolvedQuestions } from "@/db/questions/resolutions";
import { resolveQuestion } from "@/lib/forum/answers/questions/resolve";
import { askQuestion } from "@/lib/forum/content/threads/operations";
import { withdrawComment } from "@/lib/forum/content/withdrawals/operations";
import { perform } from "@/lib/pipeline/perform";
import { ask, reopen, settle } from "../support/questions";
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

  await reopen(jo, comment);
  const elsewhere = { threadId, commentId: said.commentId };
  expect(
    await listResolvedQuestions([elsewhere, { threadId: 999_999, commentId: null }, comment]),
  ).toMatchObject([{ ...comment, waits: true, settled: null }]);
});

test("lists resolutions newest first, page by page, and only of posts that everyone can see", async ({
  world,
}) => {
  const { ada, ben, jo } = world.people;
  const first = await ask(ada, { anonymous: true });
  const said = await reply(ben, world.article.id, "Thank you, this helped me a lot in spring.");
  const second = { threadId: world.article.id, commentId: said.commentId };
  await settle(jo, first, "declined", "I cannot see your knee from here.");
  await settle(jo, second, "no_question");
  const [newest] = await listResolutions({ limit: 1 });
  expect(newest).toMatchObject({
    ...second,
    kind: "no_question",
    asker: { handle: "ben" },
    resolvedBy: { role: "author" },
  });
  expect(await listResolutions({ limit: 5, after: newest?.key })).toMatchObject([
    { ...first, asker: null, kind: "declined" },
  ]);
  await perform(withdrawComment, { commentId: said.commentId }, as(ben));
  expect(await listResolutions({ limit: 5 })).toMatchObject([first]);
});

test("says of a thread what was resolved in it, to authors and admins only", async ({ world }) => {
  const { ada, ben, jo, kit, mia } = world.people;
  const asked = await ask(ada);
  const said = await reply(ben, world.article.id, "Thank you, this helped me through a long winter.");
  const thanks = { threadId: world.article.id, commentId: said.commentId };
  await settle(jo, asked, "handed_over");
  await settle(jo, thanks, "no_question");
  for (const person of [jo, kit]) {
    expect(await threadStateOf(person, asked.threadId)).toMatchObject({
      resolved: [{ commentId: null, kind: "handed_over" }],
    });
    expect((await threadStateOf(person, world.article.id))?.resolved).toContainEqual({
      commentId: said.commentId,
      kind: "no_question",
    });
  }
  for (const person of [ada, ben, mia])
    expect(await threadStateOf(person, asked.threadId)).toMatchObject({ resolved: [] });
  expect(await listResolutions({ limit: 5, question: thanks })).toMatchObject([thanks]);
  expect(await listResolutions({ limit: 5, question: asked })).toMatchObject([asked]);
  expect(await listResolutions({ limit: 5, question: { ...asked, commentId: said.commentId } })).toEqual([]);
});
