import { describe, expect } from "vitest";
import { database } from "@/db/client";
import { reasons } from "@/db/decisions/schema";
import { listStrongestWords, listWordCounts } from "@/db/filters/training";
import { decide, undoDecision } from "@/lib/forum/moderation/decisions/operations";
import { learnFromDecisions } from "@/lib/jobs/tasks/learn-from-decisions";
import { learnFromUndisputed } from "@/lib/jobs/tasks/learn-from-undisputed";
import { perform } from "@/lib/pipeline/perform";
import { ask } from "../support/questions";
import { test } from "../support/with-world";
import { as, type World } from "../support/world";
import { reply } from "../support/write-in";

async function reasonCalled(key: string): Promise<number> {
  const found = (await database().select().from(reasons)).find((reason) => reason.key === key);
  return found?.id ?? 0;
}

async function decided({ people: { mia } }: World, commentId: number, kind: string, reason = "spam") {
  const subject = { kind: "comment", id: commentId };
  const event = await perform(decide, { kind, subject, reasonId: await reasonCalled(reason) }, as(mia));
  await learnFromDecisions(event);
  return event;
}

const counted = async (...words: string[]) =>
  (await listWordCounts(words))
    .filter(({ spam, ham }) => spam + ham > 0)
    .sort((a, b) => (a.word < b.word ? -1 : 1));

describe("the spam filter learns", () => {
  test("from posts removed as spam, once, and forgets exactly that when undone", async ({ world }) => {
    const { commentId } = await reply(
      world.people.ben,
      world.question.id,
      "Splendid insoles, splendid price!",
    );
    const event = await decided(world, commentId, "remove");
    expect(await counted("splendid", "insoles", "price")).toEqual([
      { word: "", spam: 1, ham: 0 },
      { word: "insoles", spam: 1, ham: 0 },
      { word: "price", spam: 1, ham: 0 },
      { word: "splendid", spam: 1, ham: 0 },
    ]);
    await learnFromDecisions(event);
    expect(await counted("splendid")).toContainEqual({ word: "splendid", spam: 1, ham: 0 });
    const [decisionId = 0] = event.decisionIds;
    const undone = await perform(undoDecision, { decisionId }, as(world.people.mia));
    await learnFromDecisions(undone);
    expect(await counted("splendid", "insoles", "price")).toEqual([]);
  });

  test("that a restored post is not spam, and nothing from other reasons", async ({ world }) => {
    const { commentId } = await reply(
      world.people.ben,
      world.question.id,
      "Marvellous shoes carried me there.",
    );
    await decided(world, commentId, "remove", "off_topic");
    expect(await counted("marvellous")).toEqual([]);
    await decided(world, commentId, "restore", "mistake");
    expect(await counted("marvellous")).toContainEqual({ word: "marvellous", spam: 0, ham: 1 });
    expect(await listStrongestWords(false, 5)).toEqual([]);
  });

  test("from decisions about a thread merged meanwhile", async ({ world }) => {
    const { ben, mia } = world.people;
    const { threadId: id } = await ask(ben);
    const subject = { kind: "thread", id };
    const reasonId = await reasonCalled("spam");
    const event = await perform(decide, { kind: "remove", subject, reasonId }, as(mia));
    await perform(undoDecision, { decisionId: event.decisionIds[0] }, as(mia));
    const into = String(world.question.id);
    await perform(decide, { kind: "merge", subject, reasonId, into }, as(mia));
    await expect(learnFromDecisions(event)).resolves.toBeUndefined();
  });

  test("from helpful replies that stood for a month, until it knows enough", async ({ db, world }) => {
    const { commentId } = await reply(
      world.people.ben,
      world.question.id,
      "Patience and calf raises, honestly.",
    );
    await learnFromUndisputed();
    expect(await counted("raises")).toEqual([{ word: "", spam: 0, ham: 1 }]);
    await db.$client.query(
      "update comments set helpful_count = 2, created_at = created_at - interval '40 days' where id = $1",
      [commentId],
    );
    await learnFromUndisputed();
    await learnFromUndisputed();
    expect(await counted("raises")).toContainEqual({ word: "raises", spam: 0, ham: 1 });
  });
});
