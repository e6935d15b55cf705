import { describe, expect } from "vitest";
import { listFlaggedPosts } from "@/db/cases/reads";
import { listLinesOfCases } from "@/db/decisions/reads";
import { takenSince } from "@/lib/forum/moderation/cases/rules";
import { withdrawFlag } from "@/lib/forum/reactions/flags/operations";
import { perform } from "@/lib/pipeline/perform";
import { newMember } from "../support/decision-targets";
import { decided } from "../support/decisions";
import { flag, replyOf } from "../support/flags";
import { test } from "../support/with-world";
import { as } from "../support/world";

describe("an appeal against a suspension", () => {
  test("shows the flagged posts before it, first the one that led to the account", async ({ world }) => {
    const { mia, kit } = world.people;
    const [owner, flagger] = [await newMember(), await newMember()];
    const post = async (words: string) => {
      const subject = await replyOf(owner, world.question.id, words);
      return { subject, caseId: (await flag(flagger, subject, "harassment")).caseId };
    };
    const first = await post("You are all weak, and slow, and old.");
    const second = await post("Nobody here has ever run a mile.");
    const third = await post("Go home and stay there, all of you.");
    const withdrawn = await post("I said it, and I say it again.");
    await perform(withdrawFlag, { subject: withdrawn.subject }, as(flagger));
    await replyOf(owner, world.question.id, "This one is friendly, and nobody flagged it.");
    await decided(kit, "hide", second.subject, { caseId: second.caseId });
    const { decisionIds } = await decided(
      mia,
      "suspend",
      { kind: "person", id: owner.id },
      { days: 3, fromCaseId: first.caseId },
    );
    await post("And this one came after the suspension.");

    const looking = { viewerId: kit.id, takenSince: takenSince(new Date()) };
    const posts = await listFlaggedPosts(decisionIds[0] ?? 0, looking);
    expect(posts.map(({ id }) => id)).toEqual([first.caseId, third.caseId, second.caseId]);
    expect(posts.map(({ target }) => target.beginning)).toContain("Go home and stay there, all of you.");
    expect(posts[0]?.said).toMatchObject([{ reason: "harassment", members: 1 }]);
    expect(await listLinesOfCases(posts.map(({ id }) => id))).toMatchObject([
      { caseId: second.caseId, kind: "hide", by: { handle: "kit" } },
    ]);
  });
});
