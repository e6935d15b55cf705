import { describe, expect } from "vitest";
import { findThread } from "@/db/threads/reads";
import { editThread } from "@/lib/forum/content/edits/operations";
import { undoDecision } from "@/lib/forum/moderation/decisions/operations";
import { perform } from "@/lib/pipeline/perform";
import { decided } from "../support/decisions";
import { dump } from "../support/dump";
import { threadEdit } from "../support/edits";
import { staleSince } from "../support/invalidated";
import { test } from "../support/with-world";
import { as, type World } from "../support/world";

const moved = (world: World, tags: string[]) =>
  decided(world.people.mia, "move", { kind: "thread", id: world.question.id }, { tags });
const tagsOf = async ({ question: { id } }: World) => {
  const found = await findThread(id);
  return found?.state === "shown" ? found.thread.tags.map(({ slug }) => slug) : null;
};

describe("a thread moved to other tags", () => {
  test("is listed under them, and under its old tags after an undo", async ({ world }) => {
    const before = await dump();
    const event = await moved(world, ["knee", "itbs"]);
    expect(await tagsOf(world)).toEqual(["knee", "itbs"]);
    const undone = await perform(undoDecision, { decisionId: event.decisionIds[0] }, as(world.people.kit));
    expect(await dump()).toEqual(before);
    for (const one of [event, undone])
      expect(staleSince(one)).toEqual(
        expect.arrayContaining([
          "tag:itbs",
          "tag:knee",
          "lists",
          `thread:${world.question.id}`,
          "tags",
          "log",
        ]),
      );
  });

  test("invalidates its old and new tags", async ({ world }) => {
    const event = await moved(world, ["knee"]);
    expect(staleSince(event)).toEqual(expect.arrayContaining(["tag:itbs", "tag:knee"]));
    const undone = await perform(undoDecision, { decisionId: event.decisionIds[0] }, as(world.people.mia));
    expect(staleSince(undone)).toEqual(expect.arrayContaining(["tag:itbs", "tag:knee"]));
  });

  test("stays there if its tags were changed again", async ({ world }) => {
    const event = await moved(world, ["knee"]);
    await perform(
      editThread,
      await threadEdit(world.question.id, { tags: ["knee", "itbs"] }),
      as(world.people.ada),
    );
    await expect(
      perform(undoDecision, { decisionId: event.decisionIds[0] }, as(world.people.mia)),
    ).rejects.toMatchObject({ code: "conflict", message: expect.stringContaining("changed the tags again") });
    expect(await tagsOf(world)).toEqual(["knee", "itbs"]);
  });

  test("cannot get an unknown tag", async ({ world }) => {
    await expect(moved(world, ["nowhere"])).rejects.toMatchObject({ code: "invalid" });
  });
});
