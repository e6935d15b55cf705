import { describe, expect } from "vitest";
import { findComment } from "@/db/comments/reads";
import { decisions } from "@/db/decisions/schema";
import { undoDecision } from "@/lib/forum/moderation/decisions/operations";
import { markOutdated, unmarkOutdated } from "@/lib/forum/moderation/decisions/outdated-operations";
import { perform } from "@/lib/pipeline/perform";
import { decided, reasonCalled } from "../support/decisions";
import { dump } from "../support/dump";
import { effectsOf } from "../support/effects";
import { staleSince } from "../support/invalidated";
import { test } from "../support/with-world";
import { as, type World } from "../support/world";
import { reply } from "../support/write-in";

const answer = async ({ people: { jo }, article }: World) =>
  (await reply(jo, article.id, "Put ice on it, ten minutes at a time.")).commentId;
const lineOf = async ({ article }: World, id: number) => (await findComment(article.id, id))?.outdated;

describe("marking an answer as outdated", () => {
  test("is a decision of moderators, and is undone as one", async ({ world }) => {
    const { kit, mia } = world.people;
    const [old, newer] = [await answer(world), await answer(world)];
    const before = await dump();
    const event = await decided(mia, "outdated", { kind: "comment", id: old }, { newer: `/c/${newer}` });
    expect(await lineOf(world, old)).toMatchObject({ newerId: newer });
    expect(staleSince(event)).toEqual(
      expect.arrayContaining([`thread:${world.article.id}`, "answers", "log"]),
    );
    await perform(undoDecision, { decisionId: event.decisionIds[0] }, as(kit));
    expect(await dump()).toEqual(before);
  });

  test("also works on its own page, with a reason", async ({ world, db }) => {
    const { mia, jo } = world.people;
    const old = await answer(world);
    const bare = { commentId: old, newerId: null };
    await expect(perform(markOutdated, bare, as(mia))).rejects.toMatchObject({
      code: "invalid",
      fields: { reasonId: expect.any(String) },
    });
    const reasonId = await reasonCalled("danger");
    const marked = await perform(markOutdated, { ...bare, reasonId }, as(mia));
    expect(effectsOf(marked).jobs).toEqual([
      { name: "notify_recipients", payload: { of: "statement", decisionId: marked.decisionId } },
    ]);
    const again = { ...bare, newerId: await answer(world), reasonId };
    await perform(markOutdated, again, as(mia));
    const unmarked = await perform(unmarkOutdated, { commentId: old }, as(mia));
    expect(unmarked.undoneIds).toHaveLength(2);
    expect(await lineOf(world, old)).toBeNull();
    const stored = await db.select({ undoneAt: decisions.undoneAt }).from(decisions);
    expect(stored.every(({ undoneAt }) => undoneAt !== null)).toBe(true);
    expect(await perform(markOutdated, bare, as(jo))).toMatchObject({ decisionId: null });
  });

  test("is not undone after the mark was changed again", async ({ world }) => {
    const { mia, jo } = world.people;
    const [old, newer] = [await answer(world), await answer(world)];
    const event = await decided(mia, "outdated", { kind: "comment", id: old }, { newer: "" });
    await perform(markOutdated, { commentId: old, newerId: newer }, as(jo));
    await expect(perform(undoDecision, { decisionId: event.decisionIds[0] }, as(mia))).rejects.toMatchObject({
      code: "conflict",
    });
    expect(await lineOf(world, old)).toMatchObject({ newerId: newer });
    await perform(unmarkOutdated, { commentId: old }, as(mia));
    expect(await lineOf(world, old)).toBeNull();
  });
});
