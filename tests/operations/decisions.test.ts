import { eq } from "drizzle-orm";
import { describe, expect } from "vitest";
import { comments } from "@/db/comments/schema";
import { decisions, logEntries } from "@/db/decisions/schema";
import { threads } from "@/db/threads/schema";
import { acceptAnswer } from "@/lib/forum/answers/acceptances/operations";
import { askQuestion } from "@/lib/forum/content/threads/operations";
import { undoDecision } from "@/lib/forum/moderation/decisions/operations";
import { perform } from "@/lib/pipeline/perform";
import { decided } from "../support/decisions";
import { test } from "../support/with-world";
import { as, question } from "../support/world";
import { reply } from "../support/write-in";

describe("a decision", () => {
  test("hides a reply, is logged, and is undone", async ({ db, world }) => {
    const { ada, mia } = world.people;
    const { id } = world.comment;
    await perform(acceptAnswer, { commentId: id }, as(ada));
    const made = await decided(mia, "remove", { kind: "comment", id });
    expect(made).toMatchObject({
      name: "decision.made",
      kind: "remove",
      restored: [],
      caseId: null,
      changed: { threads: [{ threadId: world.question.id }], people: ["ben"] },
    });
    const read = async () => {
      const [row] = await db
        .select({ shown: comments.shown, accepted: threads.acceptedCommentId, count: threads.commentCount })
        .from(comments)
        .innerJoin(threads, eq(threads.id, comments.threadId))
        .where(eq(comments.id, id));
      return row;
    };
    expect(await read()).toEqual({ shown: false, accepted: null, count: 0 });
    const [decisionId = 0] = made.decisionIds;
    const undone = await perform(undoDecision, { decisionId }, as(mia));
    expect(undone).toMatchObject({ name: "decision.undone", restored: [{ kind: "comment", id }] });
    expect(await read()).toEqual({ shown: true, accepted: id, count: 1 });

    const log = await db.select().from(logEntries).orderBy(logEntries.id);
    expect(log.map(({ kind, decisionKind, data }) => ({ kind, decisionKind, ...data }))).toMatchObject([
      {
        kind: "decided",
        decisionKind: "remove",
        by: expect.stringMatching(/^moderator-/),
        commentId: id,
        reason: "Off topic",
      },
      { kind: "undone", decisionKind: "remove", by: expect.stringMatching(/^moderator-/), commentId: id },
    ]);
    expect(JSON.stringify(log)).not.toContain("ben");
    expect(JSON.stringify(log)).not.toContain("tents");
  });

  test("keeps the reason's words and the facts for the member concerned", async ({ db, world }) => {
    await decided(world.people.mia, "hide", { kind: "thread", id: world.question.id });
    const [row] = await db.select().from(decisions).where(eq(decisions.kind, "hide"));
    expect(row).toMatchObject({
      kind: "hide",
      ownerId: world.people.ada.id,
      byId: world.people.mia.id,
      machine: "none",
      reasonTitle: "Off topic",
      note: "It is about tents.",
      noticed: false,
      legal: false,
    });
  });

  test("about an anonymous question reveals its asker nowhere", async ({ db, world }) => {
    const { ada, mia } = world.people;
    const { threadId: id } = await perform(askQuestion, { ...question(), anonymous: true }, as(ada));
    const own = await reply(ada, id, "One thing that I forgot to say about it.");
    for (const subject of [
      { kind: "comment", id: own.commentId } as const,
      { kind: "thread", id } as const,
    ]) {
      const { changed, decisionIds } = await decided(mia, "remove", subject);
      expect(changed).toMatchObject({ threads: [{ threadId: id, writer: null }], people: [] });
      const [entry] = await db
        .select()
        .from(logEntries)
        .where(eq(logEntries.decisionId, decisionIds[0] ?? 0));
      expect(entry?.data).toMatchObject({ threadId: id, by: expect.stringMatching(/^moderator-/) });
      expect(JSON.stringify(entry?.data)).not.toContain("ada");
    }
  });

  test("cannot be undone twice", async ({ world }) => {
    const { mia, kit } = world.people;
    const { decisionIds } = await decided(mia, "lock", { kind: "thread", id: world.question.id });
    const undo = () => perform(undoDecision, { decisionId: decisionIds[0] }, as(kit));
    await undo();
    await expect(undo()).rejects.toMatchObject({ code: "conflict" });
  });
});
