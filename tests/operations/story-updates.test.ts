import { describe, expect } from "vitest";
import { findThread } from "@/db/threads/reads";
import { withinMonthOf } from "@/lib/forum/content/stories/dates";
import { addStoryUpdate } from "@/lib/forum/content/stories/operations";
import { perform } from "@/lib/pipeline/perform";
import { test } from "../support/with-world";
import { as, type World } from "../support/world";

const NOW = new Date("2026-03-10T18:30:00Z");

const update = (world: World, more: object = {}, at = NOW) =>
  perform(
    addStoryUpdate,
    {
      threadId: world.story.id,
      writtenOn: "2026-03-10",
      pain: 2,
      note: " Three times five minutes.\r\nNo pain after. ",
      recovery: { outcome: "running_with_limits", firstRunOn: "2026-03-10", fullTrainingOn: null },
      ...more,
    },
    as(world.people.ada, at),
  );

async function storyOf({ story }: World) {
  const found = await findThread(story.id);
  if (found?.state !== "shown") throw new Error("The story is gone.");
  return found.thread;
}

describe("an update of a story", () => {
  test("is listed by its day, updates the record, and moves the story up", async ({ world }) => {
    const before = await storyOf(world);
    const later = new Date(Date.now() + 60_000);
    const today = later.toISOString().slice(0, 10);
    const event = await update(world, { writtenOn: today }, later);
    await update(world, { writtenOn: "2026-02-01", pain: null, note: "A bad week." }, later);
    const after = await storyOf(world);
    expect(after.updates).toMatchObject([
      { writtenAt: new Date("2026-02-01T12:00:00Z"), pain: null, note: "A bad week." },
      { writtenAt: later, pain: 2, note: "Three times five minutes.\nNo pain after." },
    ]);
    expect(after.record).toMatchObject({
      outcome: "running_with_limits",
      onsetOn: before.record?.onsetOn,
      firstRunOn: "2026-03-10",
    });
    expect(after.lastActivityAt).toEqual(later);
    expect(event.revision).toBeGreaterThan(before.revision);
  });

  test("with a milestone in the month of the injury does not come before the injury", async () => {
    const record = { firstRunOn: "2026-03-01", fullTrainingOn: null };
    expect(withinMonthOf("2026-03-10", record)).toEqual({ firstRunOn: "2026-03-10", fullTrainingOn: null });
    expect(withinMonthOf("2026-04-10", record)).toEqual(record);
    expect(withinMonthOf(null, record)).toEqual(record);
  });

  test("with a day in the future, or before the injury, is refused beside that day", async ({ world }) => {
    const before = (await storyOf(world)).updates.length;
    const recovery = { outcome: "running", firstRunOn: null, fullTrainingOn: null };
    for (const [wrong, field, sentence] of [
      [{ writtenOn: "2026-03-12" }, "writtenOn", /in the future/],
      [{ writtenOn: "2025-10-31" }, "writtenOn", /the injury began later/],
      [{ writtenOn: "yesterday" }, "writtenOn", /year, month and day/],
      [{ recovery: { ...recovery, firstRunOn: "2026-05-01" } }, "recovery.firstRunOn", /in the future/],
      [
        { recovery: { ...recovery, fullTrainingOn: "2026-05-01" } },
        "recovery.fullTrainingOn",
        /in the future/,
      ],
      [{ recovery: { ...recovery, firstRunOn: "2025-01-01" } }, "recovery.firstRunOn", /before the injury/],
      [{ recovery: {} }, "recovery.outcome", /where you are now/],
      [{ note: " " }, "note", /Write what happened/],
      [{ note: "a".repeat(2001) }, "note", /more than 2,000/],
      [{ pain: 11 }, "pain", /0 to 10/],
    ] as const) {
      await expect(update(world, wrong), JSON.stringify(wrong)).rejects.toMatchObject({
        code: "invalid",
        fields: { [field]: expect.stringMatching(sentence) },
      });
    }
    expect((await storyOf(world)).updates).toHaveLength(before);
  });

  test("may have a day that has already begun in an earlier time zone", async ({ world }) => {
    await update(world, { writtenOn: "2026-03-11" });
    expect((await storyOf(world)).updates.map(({ writtenAt }) => writtenAt)).toContainEqual(NOW);
  });
});
