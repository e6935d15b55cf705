import { describe, expect } from "vitest";
import { releaseCase, takeCase } from "@/lib/forum/moderation/cases/operations";
import { withdrawFlag } from "@/lib/forum/reactions/flags/operations";
import { perform } from "@/lib/pipeline/perform";
import { caseOf, flag, replyOf, settle } from "../support/flags";
import { test } from "../support/with-world";
import { as } from "../support/world";

describe("flags", () => {
  test("on one target form one case with their total weight", async ({ world }) => {
    const { ada, ben, mia, nova } = world.people;
    const subject = await replyOf(ben, world.question.id);
    const [one, two] = [await flag(ada, subject), await flag(nova, subject, "harassment")];
    expect([one.first, two.caseId]).toEqual([true, one.caseId]);
    expect(await caseOf(one.caseId)).toMatchObject({
      targetKind: "comment",
      targetId: subject.id,
      ownerId: ben.id,
      decidedAt: null,
      weight: 1,
      harm: 3,
      flagCount: 2,
    });
    await flag(mia, subject);
    expect(await caseOf(one.caseId)).toMatchObject({ weight: 3, harm: 3, flagCount: 3 });
  });

  test("are set once per member, and a second changes nothing", async ({ world }) => {
    const { ada, ben } = world.people;
    const subject = await replyOf(ben, world.question.id);
    const both = await Promise.all([flag(ada, subject), flag(ada, subject, "off_topic")]);
    expect(both.map(({ first }) => first).sort()).toEqual([false, true]);
    expect((await flag(ada, subject)).first).toBe(false);
    expect(await caseOf(both[0].caseId)).toMatchObject({ flagCount: 1 });
  });

  test("of five members at once form one case", async ({ world }) => {
    const { ada, ben, jo, kit, mia, nova } = world.people;
    const subject = await replyOf(jo, world.question.id);
    const said = await Promise.all([ada, ben, kit, mia, nova].map((person) => flag(person, subject)));
    expect(new Set(said.map(({ caseId }) => caseId)).size).toBe(1);
    expect(await caseOf(said[0]?.caseId ?? 0)).toMatchObject({ flagCount: 5, weight: 5.5 });
  });

  test("can be withdrawn and set again, and a case without flags leaves the queue", async ({ world }) => {
    const { ada, ben } = world.people;
    const subject = await replyOf(ben, world.question.id);
    const { caseId } = await flag(ada, subject);
    expect(await perform(withdrawFlag, { subject }, as(ada))).toMatchObject({ caseId });
    expect(await caseOf(caseId)).toMatchObject({ weight: 0, harm: 0, flagCount: 0 });
    expect(await perform(withdrawFlag, { subject }, as(ada))).toMatchObject({ caseId: null });
    expect(await flag(ada, subject, "dangerous_advice", "It would tear.")).toMatchObject({
      caseId,
      first: true,
    });
    expect(await caseOf(caseId)).toMatchObject({ weight: 0.5, harm: 4, flagCount: 1 });
  });

  test("name a danger, or what else is wrong", async ({ world }) => {
    const { ada, ben } = world.people;
    const subject = await replyOf(ben, world.question.id);
    await expect(flag(ada, subject, "dangerous_advice", " ")).rejects.toThrow("Say what is dangerous");
    await expect(flag(ada, subject, "other")).rejects.toThrow("in your own words");
    await expect(flag(ada, subject, "illegal", "It is.")).rejects.toThrow("Choose what is wrong");
    await expect(flag(ada, { kind: "comment", id: 999_999_999 })).rejects.toThrow("no such reply");
  });

  test("stay as they were once decided, and later flags form a new case", async ({ world }) => {
    const { ada, ben, nova } = world.people;
    const subject = await replyOf(ben, world.question.id);
    const { caseId } = await flag(ada, subject);
    await settle(caseId, true);
    await expect(flag(ada, subject)).rejects.toThrow("has decided");
    await expect(perform(withdrawFlag, { subject }, as(ada))).rejects.toThrow("has already been decided");
    const other = await flag(nova, subject);
    expect(other.caseId).not.toBe(caseId);
    expect(await caseOf(other.caseId)).toMatchObject({ flagCount: 1 });
    // One of two upheld weighs more than the first of somebody unknown.
    const next = await flag(ada, await replyOf(ben, world.question.id));
    expect((await caseOf(next.caseId)).weight).toBe(0.6);
  });
});

describe("a case", () => {
  test("is taken by one moderator, who is named to the second, until returned or expired", async ({
    world,
  }) => {
    const { ada, ben, kit, mia } = world.people;
    const { caseId } = await flag(ada, await replyOf(ben, world.question.id));
    const taking = await Promise.allSettled([mia, kit].map((by) => perform(takeCase, { caseId }, as(by))));
    expect(taking.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const [first, second] = taking[0]?.status === "fulfilled" ? [mia, kit] : [kit, mia];
    await expect(perform(takeCase, { caseId }, as(second))).rejects.toThrow(/has taken this case/);
    await expect(perform(releaseCase, { caseId }, as(second))).rejects.toThrow(/Only \w+ can give it back/);
    await perform(takeCase, { caseId }, as(first));
    await perform(releaseCase, { caseId }, as(first));
    expect(await caseOf(caseId)).toMatchObject({ takenById: null, takenAt: null });
    await perform(takeCase, { caseId }, as(first, new Date(Date.now() - 31 * 60_000)));
    await perform(takeCase, { caseId }, as(second));
    expect(await caseOf(caseId)).toMatchObject({ takenById: second.id });
  });
});
