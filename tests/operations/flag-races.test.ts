import { and, eq, isNotNull, isNull, or } from "drizzle-orm";
import { describe, expect } from "vitest";
import { cases } from "@/db/cases/schema";
import { database } from "@/db/client";
import { comments } from "@/db/comments/schema";
import { decisions, logEntries } from "@/db/decisions/schema";
import { flags } from "@/db/flags/schema";
import { postComment } from "@/lib/forum/content/comments/operations";
import { withdrawComment } from "@/lib/forum/content/withdrawals/operations";
import { undoDecision } from "@/lib/forum/moderation/decisions/operations";
import { enrolPerson } from "@/lib/forum/people/operations";
import { withdrawFlag } from "@/lib/forum/reactions/flags/operations";
import type { Target } from "@/lib/forum/targets/target";
import { type Member, SYSTEM } from "@/lib/pipeline/actor";
import { perform } from "@/lib/pipeline/perform";
import { decided } from "../support/decisions";
import { caseOf, flag, mentionOf, pictureOf, picturing, plantReply } from "../support/flags";
import { test } from "../support/with-world";
import { as, type World } from "../support/world";

const ROUNDS = 5;
let racers = 0;

/** One thing of each kind that can be flagged. */
async function oneOfEach({ people: { ben }, question }: World): Promise<Target[]> {
  const { personId } = await perform(enrolPerson, { handle: `racer-${++racers}` }, as(SYSTEM));
  const picture = await pictureOf(ben);
  const post = { threadId: question.id, parentId: null, body: picturing(picture.key) };
  await perform(postComment, post, as(ben));
  return [
    await plantReply(ben, question.id),
    { kind: "picture", id: picture.id },
    { kind: "person", id: personId },
    await mentionOf(question.id),
  ];
}

/** Whoever only came too late is told so: anything else is a fault. */
function onlyTooLate(all: readonly PromiseSettledResult<unknown>[]) {
  const faults = all.flatMap((one) => (one.status === "rejected" ? [one.reason] : []));
  for (const fault of faults) expect(["conflict", "gone"], String(fault)).toContain(fault.code);
}

const trusted = (person: Member): Member => ({ ...person, trust: 3 });

/** Flags without an outcome in a case that was decided, and such as have one and were taken back. */
async function amiss(): Promise<unknown[]> {
  const undecided = and(isNotNull(cases.decidedAt), isNull(flags.decidedAt), isNull(flags.withdrawnAt));
  const both = and(isNotNull(flags.decidedAt), isNotNull(flags.withdrawnAt));
  return database()
    .select({ caseId: cases.id, kind: cases.targetKind })
    .from(flags)
    .innerJoin(cases, eq(cases.id, flags.caseId))
    .where(or(undecided, both));
}

describe("simultaneous acts", () => {
  test("a flag joins a case before its decision, or begins a new one", async ({ world }) => {
    const { ada, mia, nova } = world.people;
    for (let round = 0; round < ROUNDS; round++)
      for (const subject of await oneOfEach(world)) {
        await flag(ada, subject);
        onlyTooLate(await Promise.allSettled([flag(nova, subject), decided(mia, "dismiss", subject)]));
        await decided(mia, "dismiss", subject).catch(() => undefined);
        expect(await amiss()).toEqual([]);
      }
  });

  test("a flag is withdrawn or decided, never both", async ({ world }) => {
    const { ada, mia } = world.people;
    for (let round = 0; round < ROUNDS; round++)
      for (const subject of await oneOfEach(world)) {
        await flag(ada, subject);
        onlyTooLate(
          await Promise.allSettled([
            perform(withdrawFlag, { subject }, as(ada)),
            decided(mia, "dismiss", subject),
          ]),
        );
        expect(await amiss()).toEqual([]);
      }
  });

  test("flags hide a post once, and show it again once", async ({ world }) => {
    const { ada, ben, mia, kit, nova } = world.people;
    for (let round = 0; round < ROUNDS; round++) {
      const subject = await plantReply(ben, world.question.id);
      const all = await Promise.allSettled([nova, trusted(ada), mia, kit].map((one) => flag(one, subject)));
      onlyTooLate(all);
      const about = eq(decisions.targetId, subject.id);
      const [hidden, ...more] = await database().select().from(decisions).where(about);
      expect(hidden).toMatchObject({ kind: "hide", byId: null });
      expect(more).toEqual([]);

      const decisionId = hidden?.id ?? 0;
      onlyTooLate(
        await Promise.allSettled([
          ...[nova, ada, mia, kit].map((one) => perform(withdrawFlag, { subject }, as(one))),
          perform(undoDecision, { decisionId }, as(mia)),
        ]),
      );
      const undone = and(eq(logEntries.decisionId, decisionId), eq(logEntries.kind, "undone"));
      expect(await database().select().from(logEntries).where(undone)).toHaveLength(1);
      const [reply] = await database().select().from(comments).where(eq(comments.id, subject.id));
      expect(reply?.shown).toBe(true);
      if (hidden?.caseId) expect((await caseOf(hidden.caseId)).flagCount).toBeLessThanOrEqual(4);
    }
  });

  test("a withdrawn and removed post stays gone in either order", async ({ world }) => {
    const { ben, mia } = world.people;
    for (let round = 0; round < ROUNDS; round++) {
      const subject = await plantReply(ben, world.question.id);
      const [, removed] = await Promise.allSettled([
        perform(withdrawComment, { commentId: subject.id }, as(ben)),
        decided(mia, "remove", subject),
      ]);
      if (removed?.status === "fulfilled")
        await perform(undoDecision, { decisionId: removed.value.decisionIds[0] }, as(mia));
      const [reply] = await database().select().from(comments).where(eq(comments.id, subject.id));
      expect(reply).toMatchObject({ shown: false, removedAt: null, withdrawnAt: expect.any(Date) });
    }
  });

  test("all posts of a member are removed while others flag them", async ({ world }) => {
    const { ada, ben, kit, mia, nova } = world.people;
    for (let round = 0; round < ROUNDS; round++) {
      const subject = await plantReply(ben, world.question.id);
      await flag(trusted(ada), subject);
      onlyTooLate(
        await Promise.allSettled([
          ...[mia, nova].map((one) => flag(one, subject)),
          decided(kit, "delete_content", { kind: "person", id: ben.id }),
        ]),
      );
      const [reply] = await database().select().from(comments).where(eq(comments.id, subject.id));
      expect(reply).toMatchObject({ shown: false, removedAt: expect.any(Date) });
      expect(await amiss()).toEqual([]);
    }
  });
});
