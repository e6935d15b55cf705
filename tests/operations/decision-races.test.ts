import { and, eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import { database } from "@/db/client";
import { comments } from "@/db/comments/schema";
import { decisions, logEntries } from "@/db/decisions/schema";
import { flags } from "@/db/flags/schema";
import { decideAppeal, makeAppeal } from "@/lib/forum/moderation/appeals/operations";
import { decide, undoDecision } from "@/lib/forum/moderation/decisions/operations";
import type { Member } from "@/lib/pipeline/actor";
import { perform } from "@/lib/pipeline/perform";
import { decided, reasonCalled } from "../support/decisions";
import { caseOf, flag, replyOf } from "../support/flags";
import { test } from "../support/with-world";
import { as, type World } from "../support/world";

/** A reply of ben's that ada has flagged. */
async function flagged({ people: { ada, ben }, question }: World) {
  const subject = await replyOf(ben, question.id, "Buy the tents that I sell, they are cheap.");
  const { caseId } = await flag(ada, subject);
  return { subject, caseId };
}

type Case = Awaited<ReturnType<typeof flagged>>;

async function decidedBy(by: Member, kind: string, { subject, caseId }: Case) {
  const reasonId = await reasonCalled("spam");
  return perform(decide, { kind, subject, caseId, reasonId, note: "" }, as(by));
}

const flagOf = async ({ caseId }: Case) =>
  (await database().select().from(flags).where(eq(flags.caseId, caseId)))[0];

describe("a case", () => {
  test("is decided once: the second of two moderators reads what the first decided", async ({ world }) => {
    const { mia, kit } = world.people;
    const open = await flagged(world);
    const both = await Promise.allSettled([decidedBy(mia, "remove", open), decidedBy(kit, "dismiss", open)]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const refused = both.find((one) => one.status === "rejected");
    expect(refused?.reason).toMatchObject({ code: "conflict" });
    expect(refused?.reason.message).toMatch(
      /^(mia|kit) decided this case just now\. (Removed a reply|Approved a reply): Spam or advertising\. Your decision was not made/,
    );
    expect(await database().select().from(decisions).where(eq(decisions.caseId, open.caseId))).toHaveLength(
      1,
    );
  });

  test("is closed by its decision, which settles the flags, and opened by an undo", async ({ world }) => {
    const open = await flagged(world);
    const made = await decidedBy(world.people.mia, "remove", open);
    expect(made).toMatchObject({ caseId: open.caseId });
    const [row] = await database().select().from(decisions).where(eq(decisions.caseId, open.caseId));
    expect(row).toMatchObject({ noticed: true, machine: "none" });
    expect(await caseOf(open.caseId)).toMatchObject({ decidedAt: expect.any(Date) });
    expect(await flagOf(open)).toMatchObject({ upheld: true, decidedAt: expect.any(Date) });
    await perform(undoDecision, { decisionId: made.decisionIds[0] }, as(world.people.mia));
    expect(await caseOf(open.caseId)).toMatchObject({ decidedAt: null, takenById: null });
    expect(await flagOf(open)).toMatchObject({ upheld: null, decidedAt: null });
  });

  test("is closed by leaving the target as it is", async ({ world }) => {
    const open = await flagged(world);
    await decidedBy(world.people.mia, "dismiss", open);
    expect(await flagOf(open)).toMatchObject({ upheld: false });
    const [reply] = await database().select().from(comments).where(eq(comments.id, open.subject.id));
    expect(reply?.shown).toBe(true);
  });
});

describe("of several simultaneous acts", () => {
  test("only one undoes a decision, and the log has one entry", async ({ world }) => {
    const { mia, kit } = world.people;
    const { subject } = await flagged(world);
    const { decisionIds } = await decided(mia, "hide", subject);
    const [decisionId = 0] = decisionIds;
    const all = await Promise.allSettled(
      [mia, kit, mia].map((by) => perform(undoDecision, { decisionId }, as(by))),
    );
    expect(all.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const undone = and(eq(logEntries.decisionId, decisionId), eq(logEntries.kind, "undone"));
    expect(await database().select().from(logEntries).where(undone)).toHaveLength(1);
  });

  test("a granted appeal and a new decision are both on record, or the second is refused", async ({
    world,
  }) => {
    const { ben, mia, kit } = world.people;
    for (let round = 0; round < 4; round++) {
      const { subject } = await flagged(world);
      const [decisionId = 0] = (await decided(mia, "hide", subject)).decisionIds;
      const text = "I sell nothing: these are the tents that my club lends.";
      const { appealId } = await perform(makeAppeal, { decisionId, text }, as(ben));
      const answer = { appealId, granted: true, answer: "You are right, and I am sorry." };
      const both = await Promise.allSettled([
        perform(decideAppeal, answer, as(kit)),
        decided(mia, "remove", subject),
      ]);
      for (const one of both) if (one.status === "rejected") expect(one.reason.code).toBe("conflict");
      const [granted, removed] = both.map(({ status }) => status === "fulfilled");
      expect(granted || removed).toBe(true);
      const [reply] = await database().select().from(comments).where(eq(comments.id, subject.id));
      expect({ hidden: reply?.hiddenAt !== null, removed: reply?.removedAt !== null }).toEqual({
        hidden: !granted,
        removed,
      });
    }
  });

  test("decisions about many posts of one thread are all made, and the log stays a chain", async ({
    world,
  }) => {
    const { mia, kit } = world.people;
    const things = await Promise.all(Array.from({ length: 12 }, () => flagged(world)));
    await Promise.all(
      things.map((one, n) => decidedBy(n % 2 ? mia : kit, n % 3 ? "remove" : "dismiss", one)),
    );
    const entries = await database().select().from(logEntries).orderBy(logEntries.id);
    expect(entries.map(({ id }) => id)).toEqual(entries.map((_, n) => n + 1));
    expect(entries.slice(1).map(({ previousHash }) => previousHash)).toEqual(
      entries.slice(0, -1).map(({ hash }) => hash),
    );
  });
});
