import { eq } from "drizzle-orm";
import { beforeEach, describe, expect } from "vitest";
import { database } from "@/db/client";
import { decisions } from "@/db/decisions/schema";
import { flags } from "@/db/flags/schema";
import { helpfulMarks, visits } from "@/db/marks/schema";
import { people } from "@/db/people/schema";
import { firstDayOf } from "@/lib/forum/people/first-day";
import { changeThreshold } from "@/lib/forum/people/settings/operations";
import { USUAL_THRESHOLDS } from "@/lib/forum/people/settings/thresholds";
import { weighTrust } from "@/lib/forum/people/trust/operations";
import { stepOf, trustSteps } from "@/lib/forum/people/trust/steps";
import { SYSTEM, VISITOR } from "@/lib/pipeline/actor";
import { perform } from "@/lib/pipeline/perform";
import { widened } from "@/lib/pipeline/rate-limit";
import { DAY_MS } from "@/lib/time";
import { test } from "../support/with-world";
import { as, type World } from "../support/world";

const trustOf = async (id: number) =>
  (await database().select({ trust: people.trust }).from(people).where(eq(people.id, id)))[0]?.trust;

async function against(world: World, set: Partial<typeof decisions.$inferInsert> = {}): Promise<number> {
  const [row] = await database()
    .insert(decisions)
    .values({
      kind: "remove",
      targetKind: "comment",
      targetId: world.comment.id,
      ownerId: world.people.ben.id,
      byId: world.people.mia.id,
      reasonTitle: "Spam",
      reasonText: "Spam.",
      before: {},
      detail: {},
      ...set,
    })
    .returning({ id: decisions.id });
  return row?.id ?? 0;
}

/** Ben was here on 20 days and read three threads; ada, nova and kit found him helpful. The steps ask for little. */
beforeEach<{ world: World }>(async ({ world }) => {
  const { ada, ben, nova, kit } = world.people;
  await database().delete(helpfulMarks);
  await database().delete(visits);
  await database().delete(decisions);
  await database().update(people).set({ trust: 0, daysHere: 20 }).where(eq(people.id, ben.id));
  for (const { id } of [world.question, world.article, world.story])
    await database().insert(visits).values({ personId: ben.id, threadId: id, seenCommentId: 0 });
  for (const { id } of [ada, nova, kit])
    await database().insert(helpfulMarks).values({ personId: id, commentId: world.comment.id });
  for (const [name, value] of Object.entries({ familiarThreads: 2, regularThreads: 3, regularHelped: 3 }))
    await perform(changeThreshold, { name, value }, as(kit));
});

describe("trust", () => {
  test("grows with days here, reading and being helpful", async ({ world }) => {
    const { ben, ada } = world.people;
    const event = await perform(weighTrust, { after: 0 }, as(SYSTEM));
    expect(event.moved).toEqual([{ personId: ben.id, from: 0, to: 2 }]);
    expect(await trustOf(ben.id)).toBe(2);
    expect(await trustOf(ada.id)).toBe(0);
    const again = await perform(weighTrust, { after: 0 }, as(SYSTEM));
    expect(again.moved).toEqual([]);
    expect((await perform(weighTrust, { after: again.last }, as(SYSTEM))).last).toBeNull();
  });

  test("counts a right flag as help, and counts people, not marks", async ({ world }) => {
    const { ben, ada } = world.people;
    await database().delete(helpfulMarks);
    await database().insert(helpfulMarks).values({ personId: ada.id, commentId: world.comment.id });
    await perform(weighTrust, { after: 0 }, as(SYSTEM));
    expect(await trustOf(ben.id)).toBe(1);
    const { rows } = await database().$client.query(
      "insert into cases (target_kind, target_id) values ('thread', 1), ('thread', 2) returning id",
    );
    for (const [index, { id: caseId }] of rows.entries())
      await database()
        .insert(flags)
        .values({
          caseId,
          targetKind: "thread",
          targetId: index + 1,
          origin: "member",
          personId: ben.id,
          reason: "spam",
          weight: 1,
          upheld: true,
        });
    await perform(weighTrust, { after: 0 }, as(SYSTEM));
    expect(await trustOf(ben.id)).toBe(2);
  });

  test("falls a step for each post that a moderator decided against, and not for automatic holds", async ({
    world,
  }) => {
    const decisionIds = [
      await against(world, { byId: null, machine: "decided" }),
      await against(world, { kind: "restore" }),
      await against(world, { undoneAt: new Date() }),
      await against(world, { createdAt: new Date(Date.now() - 200 * DAY_MS), targetId: 99 }),
    ];
    const { ben } = world.people;
    await perform(weighTrust, { decisionIds }, as(SYSTEM));
    expect(await trustOf(ben.id)).toBe(2);
    decisionIds.push(await against(world, { kind: "hide" }), await against(world));
    await perform(weighTrust, { decisionIds }, as(SYSTEM));
    expect(await trustOf(ben.id)).toBe(1);
  });
});

test("asks no less at each step, and stops falling at newcomer", () => {
  const steps = trustSteps(USUAL_THRESHOLDS);
  for (const [index, { needs }] of steps.entries())
    for (const [of, least] of Object.entries(steps[index - 1]?.needs ?? {}))
      expect(needs[of as keyof typeof needs]).toBeGreaterThanOrEqual(least);
  const all = { days: 1000, threads: 1000, helped: 1000 };
  expect([0, 1, 2, 3, 4].map((lost) => stepOf({ ...all, lost }, USUAL_THRESHOLDS))).toEqual([3, 2, 1, 0, 0]);
});

test("lifts the limits of the first day and of an hour, and gives nobody less than a newcomer", async ({
  world,
}) => {
  const { nova } = world.people;
  const at = new Date();
  expect(await firstDayOf(nova, at)).not.toBeNull();
  expect(await firstDayOf({ ...nova, trust: 1 }, at)).toBeNull();
  const limitedUntil = new Date(at.getTime() + 3 * DAY_MS);
  expect(await firstDayOf({ ...nova, trust: 3, limitedUntil }, at)).not.toBeNull();
  const room = [0, 1, 2, 3].map(
    (trust) =>
      widened({ points: 60, seconds: 3600 }, { actor: { ...nova, trust }, source: "browser" }).points,
  );
  expect(room).toEqual([60, 90, 120, 180]);
  expect(widened({ points: 5, seconds: 60 }, { actor: VISITOR, source: "browser" }).points).toBe(5);
});
