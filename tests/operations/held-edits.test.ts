import { describe, expect } from "vitest";
import { database } from "@/db/client";
import { findComment } from "@/db/comments/reads";
import { reasons } from "@/db/decisions/schema";
import { findCommentText } from "@/db/edits/reads";
import { cacheKey } from "@/lib/addresses/cache-keys";
import { editComment } from "@/lib/forum/content/edits/operations";
import { addStoryUpdate } from "@/lib/forum/content/stories/operations";
import { decide } from "@/lib/forum/moderation/decisions/operations";
import { perform } from "@/lib/pipeline/perform";
import { commentEdit } from "../support/edits";
import { effectsOf } from "../support/effects";
import { test } from "../support/with-world";
import { as, type World } from "../support/world";

const browser = "browser" as const;
const SOLD = "It took me nine weeks, and an online casino with free spins kept me happy.";

const edit = async ({ people: { ben }, comment: { id } }: World, text: string) =>
  perform(editComment, await commentEdit(id, text), { actor: ben, source: browser });

const state = async ({ question, comment }: World) => (await findComment(question.id, comment.id))?.state;

describe("an edit that a filter holds", () => {
  test("is stored, and the whole post is held until a moderator approves it", async ({ world }) => {
    const { ben, mia } = world.people;
    expect(
      (await edit(world, "It took me nine weeks, all told, and some patience.")).filtered,
    ).toBeUndefined();
    const event = await edit(world, SOLD);
    expect(event.filtered?.held).toBeTruthy();
    const { stale, jobs } = effectsOf(event);
    expect(stale).toContain(cacheKey.thread(world.question.id));
    expect(stale).toContain(cacheKey.person(ben.handle));
    expect(jobs.map(({ payload }) => payload)).toEqual([
      { of: "statement", decisionId: event.filtered?.held?.decisionId },
    ]);
    expect(await state(world)).not.toBe("shown");
    expect((await findCommentText(world.comment.id))?.bodyText).toBe(SOLD);
    await expect(edit(world, "It took me nine weeks.")).rejects.toMatchObject({ code: "gone" });

    const reason = (await database().select().from(reasons)).find(({ key }) => key === "mistake");
    const subject = { kind: "comment", id: world.comment.id };
    const decision = await perform(decide, { kind: "dismiss", subject, reasonId: reason?.id }, as(mia));
    expect(await state(world)).toBe("shown");
    expect(effectsOf(decision).jobs).toContainEqual({
      name: "notify_recipients",
      payload: { of: "comment", commentId: world.comment.id, edited: false },
    });
  });

  test("is checked only if it changes words", async ({ world }) => {
    expect((await edit(world, SOLD)).filtered).toBeUndefined();
  });
});

test("an update of a story is held with its story", async ({ db, world }) => {
  const update = {
    threadId: world.story.id,
    writtenOn: "2026-01-02",
    pain: 3,
    note: "I am fine, WhatsApp my healer on +44 7700 900 123.",
    recovery: { outcome: "recovering" },
  };
  const event = await perform(addStoryUpdate, update, { actor: world.people.ada, source: browser });
  expect(event.filtered?.held).toBeTruthy();
  const { rows } = await db.$client.query("select listed from threads where id = $1", [world.story.id]);
  expect(rows).toEqual([{ listed: false }]);
});
