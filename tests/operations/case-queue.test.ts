import { describe, expect } from "vitest";
import { findContext } from "@/db/cases/context";
import { countCases, countToDecide } from "@/db/cases/queue";
import { findCase, isEscalated, listCases } from "@/db/cases/reads";
import { findTargetView } from "@/db/targets/reads";
import { postComment } from "@/lib/forum/content/comments/operations";
import { askQuestion } from "@/lib/forum/content/threads/operations";
import { nextCasePath } from "@/lib/forum/moderation/cases/next";
import { escalate, takeCase } from "@/lib/forum/moderation/cases/operations";
import { takenSince } from "@/lib/forum/moderation/cases/rules";
import { decide } from "@/lib/forum/moderation/decisions/operations";
import { flagTarget } from "@/lib/forum/reactions/flags/operations";
import { perform } from "@/lib/pipeline/perform";
import { HOUR_MS } from "@/lib/time";
import { test } from "../support/with-world";
import { as, question, type World, words } from "../support/world";

const looking = (viewer: { id: number }) => ({ viewerId: viewer.id, takenSince: takenSince(new Date()) });
const idsOf = async (viewer: { id: number }, more = {}) =>
  (await listCases({ ...looking(viewer), ...more, limit: 10 })).map(({ id }) => id);

async function flagged(world: World, subject: { kind: "comment" | "thread"; id: number }, reason: string) {
  const input = { subject, reason, note: "It says so itself." };
  return (await perform(flagTarget, input, as(world.people.jo))).caseId;
}

describe("the review queue", () => {
  test("lists the most harmful case first, and nobody's own cases", async ({ world }) => {
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
    expect(await countToDecide(mia.id)).toEqual({ cases: 2, appeals: 0, messages: 0 });
    expect(await idsOf(kit, { kind: "thread" })).toEqual([offTopic]);

    await perform(takeCase, { caseId: dangerous }, as(kit));
    expect(await idsOf(kit, { of: "mine" })).toEqual([dangerous]);
    expect(await idsOf(mia, { of: "taken" })).toEqual([dangerous]);
    expect(await idsOf(mia, { of: "free" })).toEqual([offTopic]);
    expect(await countCases(looking(mia))).toEqual({
      all: 2,
      mine: 0,
      taken: 1,
      free: 1,
      kinds: { comment: 1, thread: 1 },
    });
    expect((await findCase(dangerous, looking(mia)))?.taken).toMatchObject({
      own: false,
      by: { handle: "kit" },
    });
    expect(await nextCasePath(mia.id, { caseId: null, part: {} })).toBe(`/moderation/cases/${offTopic}`);
    expect(await nextCasePath(mia.id, { caseId: offTopic, part: {}, did: 3 })).toBe("/moderation?did=3");

    const late = new Date(Date.now() + HOUR_MS);
    const then = { viewerId: mia.id, takenSince: takenSince(late) };
    expect((await listCases({ ...then, of: "free", limit: 10 })).map(({ id }) => id)).toEqual([
      dangerous,
      offTopic,
    ]);
    expect(ada.id).toBe((await findCase(offTopic, looking(mia)))?.target.owner?.id);
  });

  test("lists escalated cases first for admins, who alone decide them", async ({ world }) => {
    const { jo, mia, kit } = world.people;
    const { commentId } = await perform(
      postComment,
      {
        threadId: world.article.id,
        parentId: null,
        body: words("Whoever doubts me should leave this forum."),
      },
      as(jo),
    );
    const subject = { kind: "comment", id: commentId } as const;
    const before = await idsOf(kit);
    // The moderator hides the words first: what was decided about them does not stand in the way.
    await perform(decide, { kind: "hide", subject, reasonId: 2, note: "It scares people off." }, as(mia));
    const note = "It is the third time this week that the author sends people away.";
    const { caseId } = await perform(escalate, { subject, escalation: note }, as(mia));
    expect(await idsOf(kit)).toEqual([caseId, ...before]);
    expect((await countToDecide(kit.id)).cases).toBe(before.length + 1);
    const [first, ...rest] = await listCases({ ...looking(kit), limit: 10 });
    expect(first).toMatchObject({
      kind: "person",
      flagCount: 0,
      target: { owner: { handle: jo.handle } },
      escalated: { note, by: { handle: "mia" }, from: subject },
    });
    expect(rest.every((row) => row.escalated === null)).toBe(true);
    expect(await idsOf(kit, { after: first?.key })).toEqual(before);

    for (const viewer of [mia, jo]) expect(await idsOf(viewer)).not.toContain(caseId);
    expect(await isEscalated(jo.id)).toBe(true);
    await expect(perform(escalate, { subject, escalation: note }, as(mia))).rejects.toThrow(
      /already escalated this account/,
    );
    await expect(perform(takeCase, { caseId }, as(mia))).rejects.toThrow(/Only an admin can take it/);
    const person = { kind: "person", id: jo.id } as const;
    for (const kind of ["dismiss", "warn"])
      await expect(
        perform(decide, { kind, subject: person, reasonId: 2, note: "", caseId }, as(mia)),
      ).rejects.toThrow(/Only an admin can decide it/);
    await expect(
      perform(decide, { kind: "suspend", subject: person, reasonId: 2, note: "", days: null }, as(mia)),
    ).rejects.toThrow(/escalated this case/);

    await perform(decide, { kind: "warn", subject: person, reasonId: 2, note: "", caseId }, as(kit));
    expect(await idsOf(kit)).toEqual(before);
    expect(await isEscalated(jo.id)).toBe(false);
  });

  test("says who can suspend the author, and how to escalate", async ({ world }) => {
    const { jo, mia } = world.people;
    for (const [kind, more] of [
      ["suspend", { days: null }],
      ["silence", { days: 1 }],
      ["limit", { days: 1 }],
    ] as const)
      await expect(
        perform(
          decide,
          { kind, subject: { kind: "person", id: jo.id }, reasonId: 2, note: "", ...more },
          as(mia),
        ),
      ).rejects.toThrow(
        /Only an admin can limit, silence, suspend.*hide or lock.*escalate the case to the admins/,
      );
  });

  test("shows staff the whole target in any state, and names its asker", async ({ world }) => {
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
    expect(await findTargetView(subject)).toMatchObject({
      state: "removed",
      owner: { handle: "ben" },
      anonymous: false,
    });
    expect(await findTargetView({ kind: "thread", id: threadId })).toMatchObject({
      state: "shown",
      owner: { handle: "ada" },
      anonymous: true,
      free: true,
    });
    const { text, below } = await findContext({ kind: "thread", id: threadId });
    expect([text?.replies, below[0]?.state]).toEqual([expect.any(Number), "removed"]);
    expect(below[0]?.beginning).toContain("Somebody should hide this");
    expect((await findContext(subject)).below[0]?.writer.handle).toBe("ada");
    expect(await findTargetView({ kind: "comment", id: 999_999 })).toBeNull();
  });
});
