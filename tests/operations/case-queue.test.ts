import { describe, expect } from "vitest";
import { findContext } from "@/db/queries/case-context";
import { countCases, countToDecide } from "@/db/queries/case-counts";
import { findThing } from "@/db/queries/case-things";
import { findCase, listCases } from "@/db/queries/cases";
import { nextCasePath } from "@/lib/forum/cases/next";
import { takeCase } from "@/lib/forum/cases/operations";
import { takenSince } from "@/lib/forum/cases/rules";
import { postComment } from "@/lib/forum/comments/operations";
import { decide } from "@/lib/forum/decisions/operations";
import { flagThing } from "@/lib/forum/flags/operations";
import { askQuestion } from "@/lib/forum/threads/operations";
import { perform } from "@/lib/pipeline/perform";
import { test } from "../support/with-world";
import { as, question, type World, words } from "../support/world";

const looking = (viewer: { id: number }) => ({ viewerId: viewer.id, takenSince: takenSince(new Date()) });
const idsOf = async (viewer: { id: number }, more = {}) =>
  (await listCases({ ...looking(viewer), ...more, limit: 10 })).map(({ id }) => id);

async function flagged(world: World, subject: { kind: "comment" | "thread"; id: number }, reason: string) {
  const input = { subject, reason, note: "It says so itself." };
  return (await perform(flagThing, input, as(world.people.jo))).caseId;
}

describe("the queue of cases", () => {
  test("what is most harmful comes first; nobody is shown a case about what is their own", async ({
    world,
  }) => {
    const { mia, kit, ada } = world.people;
    const own = await perform(
      postComment,
      { threadId: world.question.id, parentId: null, body: words("Mine says something as well, at length.") },
      as(mia),
    );
    const offTopic = await flagged(world, { kind: "thread", id: world.question.id }, "off_topic");
    const dangerous = await flagged(world, { kind: "comment", id: world.comment.id }, "dangerous_advice");
    const mias = await flagged(world, { kind: "comment", id: own.commentId }, "spam");
    expect(await idsOf(mia)).toEqual([dangerous, offTopic]);
    expect(await idsOf(kit)).toEqual([dangerous, mias, offTopic]);
    expect(await countToDecide(mia.id)).toEqual({ cases: 2, appeals: 0 });
    expect(await idsOf(kit, { kind: "thread" })).toEqual([offTopic]);

    await perform(takeCase, { caseId: dangerous }, as(kit));
    expect(await idsOf(kit, { of: "mine" })).toEqual([dangerous]);
    expect(await idsOf(mia, { of: "taken" })).toEqual([dangerous]);
    expect(await idsOf(mia, { of: "free" })).toEqual([offTopic]);
    expect(await countCases(looking(mia))).toEqual({
      ...{ all: 2, mine: 0, taken: 1, free: 1 },
      kinds: { comment: 1, thread: 1 },
    });
    expect((await findCase(dangerous, looking(mia)))?.taken).toMatchObject({
      own: false,
      by: { handle: "kit" },
    });
    expect(await nextCasePath(mia.id, { caseId: null, part: {} })).toBe(`/moderation/cases/${offTopic}`);
    expect(await nextCasePath(mia.id, { caseId: offTopic, part: {}, did: 3 })).toBe("/moderation?did=3");

    const late = new Date(Date.now() + 3_600_000);
    const then = { viewerId: mia.id, takenSince: takenSince(late) };
    expect((await listCases({ ...then, of: "free", limit: 10 })).map(({ id }) => id)).toEqual([
      dangerous,
      offTopic,
    ]);
    expect(ada.id).toBe((await findCase(offTopic, looking(mia)))?.thing.owner?.id);
  });

  test("a thing is shown whole to those who decide, whatever became of it, and its asker named", async ({
    world,
  }) => {
    const { ada, ben, mia } = world.people;
    const asked = { ...question("Who asks this without a name?"), anonymous: true };
    const { threadId } = await perform(askQuestion, asked, as(ada));
    const { commentId } = await perform(
      postComment,
      { threadId, parentId: null, body: words("Somebody should hide this, it says too much.") },
      as(ben),
    );
    await perform(
      postComment,
      { threadId, parentId: commentId, body: words("Thank you, it helped me all the same.") },
      as(ada),
    );
    const subject = { kind: "comment" as const, id: commentId };
    const input = { kind: "remove", subject, reasonId: 2, note: "" };
    await perform(decide, input, as(mia));
    expect(await findThing(subject)).toMatchObject({
      state: "removed",
      owner: { handle: "ben" },
      anonymous: false,
    });
    expect(await findThing({ kind: "thread", id: threadId })).toMatchObject({
      ...{ state: "shown", owner: { handle: "ada" }, anonymous: true, free: true },
    });
    const { text, below } = await findContext({ kind: "thread", id: threadId });
    expect([text?.replies, below[0]?.state]).toEqual([expect.any(Number), "removed"]);
    expect(below[0]?.beginning).toContain("Somebody should hide this");
    expect((await findContext(subject)).below[0]?.writer.handle).toBe("ada");
    expect(await findThing({ kind: "comment", id: 999_999 })).toBeNull();
  });
});
