import { eq, inArray } from "drizzle-orm";
import { describe, expect } from "vitest";
import { database } from "@/db/client";
import { findComment } from "@/db/comments/reads";
import { decisions } from "@/db/decisions/schema";
import { people } from "@/db/people/schema";
import { cacheKey, removalKey } from "@/lib/addresses/cache-keys";
import { postComment } from "@/lib/forum/content/comments/operations";
import { withdrawFlag } from "@/lib/forum/reactions/flags/operations";
import { reportIllegal } from "@/lib/forum/reactions/flags/report-operations";
import type { Target } from "@/lib/forum/targets/target";
import { type Member, VISITOR } from "@/lib/pipeline/actor";
import { perform } from "@/lib/pipeline/perform";
import { effectsOf } from "../support/effects";
import { caseOf, flag, mentionOf, pictureOf, picturing, replyOf } from "../support/flags";
import { test } from "../support/with-world";
import { as, type World } from "../support/world";

const trusted = (person: Member, trust = 3): Member => ({ ...person, trust });

/** Two whose flags hide anything, with one who is new. */
const crowd = ({ people: { ada, mia, nova } }: World) => [nova, trusted(ada, 1), mia];

async function flagAll(by: readonly Member[], subject: Target) {
  const events = [];
  for (const person of by) events.push(await flag(person, subject));
  return events;
}

const decided = (ids: readonly number[]) =>
  database()
    .select()
    .from(decisions)
    .where(inArray(decisions.id, [...ids]))
    .orderBy(decisions.id);

describe("flags that weigh enough", () => {
  test("hide a post until a moderator reviews it, tell its writer, and show it again when withdrawn", async ({
    world,
  }) => {
    const { ben, mia } = world.people;
    const subject = await replyOf(ben, world.question.id);
    const [one, two, three] = await flagAll(crowd(world), subject);
    expect([one, two].map((event) => event?.decisionIds)).toEqual([[], []]);
    expect(three).toMatchObject({ decisionIds: [expect.any(Number)], restored: [] });
    if (!three) throw new Error("Nobody flagged it.");
    expect(await decided(three.decisionIds)).toMatchObject([
      {
        kind: "hide",
        targetId: subject.id,
        ownerId: ben.id,
        caseId: three.caseId,
        byId: null,
        machine: "decided",
        noticed: true,
        reasonTitle: "Held for review",
        undoneAt: null,
      },
    ]);
    expect((await findComment(world.question.id, subject.id))?.state ?? "hidden").toBe("hidden");
    const { stale, jobs } = effectsOf(three);
    expect(stale).toContain(removalKey(cacheKey.thread(world.question.id)));
    expect(jobs).toMatchObject([{ payload: { of: "statement", decisionId: three.decisionIds[0] } }]);
    expect(await caseOf(three.caseId)).toMatchObject({ decidedAt: null, flagCount: 3, weight: 3.5 });
    await expect(flag(world.people.jo, subject)).rejects.toThrow("no longer shown");

    const withdrawn = await perform(withdrawFlag, { subject }, as(mia));
    expect(withdrawn).toMatchObject({ decisionIds: three.decisionIds, restored: [subject] });
    expect(effectsOf(withdrawn).stale).toContain(removalKey(cacheKey.thread(world.question.id)));
    expect(await findComment(world.question.id, subject.id)).toMatchObject({ state: "shown" });
    expect((await flag(mia, subject)).decisionIds).toHaveLength(1);
  });

  test("of two members at once hide a post once", async ({ world }) => {
    const { ada, jo, kit, mia } = world.people;
    const subject = await replyOf(world.people.ben, world.question.id);
    const all = await Promise.allSettled([ada, jo, kit, mia].map((person) => flag(trusted(person), subject)));
    const events = all.flatMap((result) => (result.status === "fulfilled" ? [result.value] : []));
    expect(events.flatMap(({ decisionIds }) => decisionIds)).toHaveLength(1);
    for (const result of all)
      if (result.status === "rejected") expect(String(result.reason)).toContain("no longer shown");
  });

  test("also hide a thread, a picture and a mention, but never a member", async ({ world }) => {
    const { ada, ben, mia, jo } = world.people;
    const by = [trusted(jo), trusted(mia)];
    const { key, id } = await pictureOf(ben);
    await perform(
      postComment,
      { threadId: world.question.id, parentId: null, body: picturing(key) },
      as(ben),
    );
    const things: Target[] = [
      { kind: "thread", id: world.question.id },
      { kind: "picture", id },
      await mentionOf(world.article.id),
    ];
    for (const subject of things.toReversed())
      expect((await flagAll(by, subject)).at(-1)?.decisionIds, subject.kind).toHaveLength(1);
    const member = await flagAll(by, { kind: "person", id: ada.id });
    expect(member.flatMap(({ decisionIds }) => decisionIds)).toEqual([]);
  });

  test("hide no post of staff, and nothing if only newcomers and visitors flag", async ({ world }) => {
    const { ada, ben, jo, kit, mia, nova, sol } = world.people;
    const byAuthor = await replyOf(jo, world.story.id);
    const all = await flagAll([trusted(ada), trusted(ben), mia, kit], byAuthor);
    expect(all.flatMap(({ decisionIds }) => decisionIds)).toEqual([]);
    expect(await caseOf(all[0]?.caseId ?? 0)).toMatchObject({ weight: 8 });

    const subject = await replyOf(ben, world.story.id);
    const newcomers = await flagAll([ada, nova, { ...sol, suspendedUntil: null }], subject);
    const why = "It sells prescription drugs without one, number";
    const reports = await Promise.all(
      [1, 2, 3, 4].map((n) =>
        perform(reportIllegal, { subject, why: `${why} ${n}.`, goodFaith: true }, as(VISITOR)),
      ),
    );
    expect([...newcomers, ...reports].flatMap(({ decisionIds }) => decisionIds)).toEqual([]);
    expect(await caseOf(newcomers[0]?.caseId ?? 0)).toMatchObject({ weight: 3.5, harm: 5, flagCount: 7 });
  });

  test("weigh nothing from members refused very often or silenced", async ({ world }) => {
    const { ada, ben } = world.people;
    const silenced = { ...trusted(ada), silencedUntil: new Date(Date.now() + 60_000) };
    const { caseId } = await flag(silenced, await replyOf(ben, world.story.id));
    expect(await caseOf(caseId)).toMatchObject({ weight: 0, flagCount: 1 });
  });
});

describe("a new member with three hidden posts", () => {
  test("cannot post until a moderator reviews the case about them", async ({ world }) => {
    const { nova, jo, mia } = world.people;
    const by = [trusted(jo), trusted(mia)];
    const events = [];
    for (const words of ["Buy my insoles, now!", "Insoles, cheap, today!", "My insoles heal it all!"])
      events.push((await flagAll(by, await replyOf(nova, world.story.id, words))).at(-1));
    expect(events.map((event) => event?.decisionIds.length)).toEqual([1, 1, 2]);
    const [, silence] = await decided(events.at(-1)?.decisionIds ?? []);
    expect(silence).toMatchObject({
      kind: "silence",
      targetKind: "person",
      targetId: nova.id,
      until: null,
      byId: null,
      machine: "decided",
      note: "3 posts of this new member were hidden within 7 days.",
    });
    expect(await caseOf(silence?.caseId ?? 0)).toMatchObject({ ownerId: nova.id, flagCount: 1, weight: 1 });
    const [row] = await database().select().from(people).where(eq(people.id, nova.id));
    expect(row?.silencedUntil?.getUTCFullYear()).toBe(9999);
    const fourth = await replyOf({ ...nova }, world.story.id, "Insoles for everybody, once more!");
    expect((await flagAll(by, fourth)).at(-1)?.decisionIds).toHaveLength(1);
  });

  test("is never the author or a moderator, even one who joined yesterday", async ({ db, world }) => {
    const { ada, ben, jo, kit, mia } = world.people;
    const staff = [jo.id, mia.id];
    await db.update(people).set({ trust: 0, joinedAt: new Date() }).where(inArray(people.id, staff));
    for (const owner of [jo, mia]) {
      for (let n = 0; n < 5; n++) {
        const subject = await replyOf(owner, world.story.id, `Read what I sell, part ${n} of it.`);
        const events = await flagAll([trusted(ada), trusted(ben), kit], subject);
        expect(events.flatMap(({ decisionIds }) => decisionIds)).toEqual([]);
      }
      await flagAll([trusted(ada), trusted(ben), kit], { kind: "person", id: owner.id });
    }
    for (const row of await db.select().from(people).where(inArray(people.id, staff)))
      expect([row.silencedUntil, row.suspendedUntil, row.limitedUntil], row.handle).toEqual([
        null,
        null,
        null,
      ]);
  });

  test("is no longer new after a month, or with a step of trust", async ({ db, world }) => {
    const { ada, ben, jo, mia } = world.people;
    const by = [trusted(jo), trusted(mia)];
    await db.update(people).set({ trust: 1, joinedAt: new Date() }).where(eq(people.id, ben.id));
    for (const owner of [ada, ben])
      for (let n = 5; n < 9; n++) {
        const subject = await replyOf(owner, world.article.id, `It took me ${n} weeks, honestly.`);
        expect((await flagAll(by, subject)).at(-1)?.decisionIds).toHaveLength(1);
      }
  });
});
