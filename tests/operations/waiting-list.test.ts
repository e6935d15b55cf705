import { expect } from "vitest";
import { countWaiting, findWaiting, listWaiting, listWaitingTags } from "@/db/questions/reads";
import { listResolvedQuestions } from "@/db/questions/resolutions";
import { askQuestion } from "@/lib/forum/content/threads/operations";
import { joinQuestion } from "@/lib/forum/reactions/marks/operations";
import { perform } from "@/lib/pipeline/perform";
import { DAY_MS } from "@/lib/time";
import { ask } from "../support/questions";
import { test } from "../support/with-world";
import { as, question } from "../support/world";
import { reply } from "../support/write-in";

const daysAgo = (days: number) => new Date(Date.now() - days * DAY_MS);

test("lists questions with most runners and longest wait first, page by page, and under a tag", async ({
  world,
}) => {
  const { ada, ben, nova } = world.people;
  const asked = async (days: number, joined: (typeof ben)[]) => {
    const { threadId } = await perform(
      askQuestion,
      question(`It is ${days} days that I wait`),
      as(ada, daysAgo(days)),
    );
    for (const person of joined) await perform(joinQuestion, { threadId }, as(person));
    return threadId;
  };
  const old = await asked(50, []);
  const shared = await asked(20, [ben, nova]);
  const newer = await asked(24, [ben]);
  const said = await reply(ben, world.article.id, "Does any of this hold for runners over seventy?");

  const all = await listWaiting({ limit: 10 });
  const ids = all.map(({ threadId }) => threadId);
  expect(ids).toEqual([shared, old, newer, world.question.id, world.article.id]);
  expect(all[0]).toMatchObject({
    commentId: null,
    runners: 3,
    kind: "question",
    locked: false,
    asker: { handle: "ada" },
  });
  expect(all[4]).toMatchObject({
    commentId: said.commentId,
    runners: 1,
    kind: "article",
    asker: { handle: "ben" },
  });

  const first = await listWaiting({ limit: 2 });
  const rest = await listWaiting({ limit: 10, after: first[1]?.key });
  expect([...first, ...rest].map(({ threadId }) => threadId)).toEqual(ids);
  const tagged = await listWaiting({ limit: 2, tag: "knee" });
  const restOfTagged = await listWaiting({ limit: 10, tag: "knee", after: tagged[1]?.key });
  expect([...tagged, ...restOfTagged].map(({ threadId }) => threadId)).toEqual(ids);
  expect(await listWaiting({ limit: 10, tag: "no-such-tag" })).toEqual([]);
  expect(await countWaiting()).toEqual({ questions: 5, runners: 8, comments: 0 });
  expect(await countWaiting("itbs")).toEqual({ questions: 5, runners: 8, comments: 0 });
  expect(await listWaitingTags()).toEqual([
    { slug: "itbs", name: "IT band", questions: 5 },
    { slug: "knee", name: "Knee", questions: 5 },
  ]);
  expect(await findWaiting({ threadId: world.article.id, commentId: said.commentId })).toMatchObject({
    bodyText: "Does any of this hold for runners over seventy?",
    title: "What I would do differently next time",
    body: { type: "doc" },
  });
  expect(await findWaiting({ threadId: world.article.id, commentId: null })).toBeNull();
});

test.for([
  "",
  "1",
  "1_2_3_4",
  "0_9e99_1",
  "99999999999999_999999999999999999_999999999999999",
  "0_-1.5_0",
  "' or true",
])("ignores a made-up page key: %s", async (after, { world: _ }) => {
  expect(await listWaiting({ limit: 3, after })).toBeInstanceOf(Array);
});

test("names no anonymous asker in the queue", async ({ world }) => {
  const asked = await ask(world.people.nova, {
    anonymous: true,
    title: "Who would ask this by name, I wonder?",
  });
  const rows = [
    ...(await listWaiting({ limit: 50 })),
    await findWaiting(asked),
    ...(await listResolvedQuestions([asked])),
  ];
  const said = JSON.stringify(rows.filter((row) => row?.threadId === asked.threadId));
  expect(said).toContain("Who would ask this by name");
  expect(said).not.toMatch(/nova|"handle"/i);
});
