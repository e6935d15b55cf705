import { describe, expect } from "vitest";
import { listUpdates } from "@/db/stories/reads";
import { findThread } from "@/db/threads/reads";
import { editThread } from "@/lib/forum/content/edits/operations";
import { addStoryUpdate } from "@/lib/forum/content/stories/operations";
import { perform } from "@/lib/pipeline/perform";
import { threadPath } from "@/lib/urls";
import { threadEdit } from "../support/edits";
import { explained } from "../support/query-plan";
import { readPublicPage } from "../support/read-public-page";
import { defineTreatments } from "../support/records";
import { test } from "../support/with-world";
import { as, type World } from "../support/world";

const NOW = new Date("2026-03-10T18:30:00Z");

const update = (world: World, more: object = {}, at = NOW) =>
  perform(
    addStoryUpdate,
    {
      threadId: world.story.id,
      writtenOn: "2026-03-10",
      painDuring: 2,
      painNextMorning: 0,
      distance: 3.2,
      note: " Three times five minutes.\r\nNo pain after. ",
      recovery: { outcome: "running_with_limits", reached: ["first_run"] },
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
    const worse = { writtenOn: "2026-02-01", painDuring: null, note: "A bad week.", recovery: {} };
    await update(world, worse, later);
    const after = await storyOf(world);
    expect(after.updates).toMatchObject([
      { writtenAt: new Date("2026-02-01T12:00:00Z"), painDuring: null, note: "A bad week." },
      {
        writtenAt: later,
        painDuring: 2,
        painNextMorning: 0,
        distanceM: 3200,
        note: "Three times five minutes.\nNo pain after.",
      },
    ]);
    expect(after.record).toMatchObject({
      outcome: "running_with_limits",
      onsetOn: before.record?.onsetOn,
      outcomeOn: today,
      milestones: [{ kind: "first_run", reachedOn: today, updateId: event.updateId }],
    });
    expect(after.lastActivityAt).toEqual(later);
    expect(event.revision).toBeGreaterThan(before.revision);
  });

  test("adds a setback and the beginning and end of a treatment to the record", async ({ world }) => {
    await defineTreatments();
    const began = { recovery: { treatment: { tag: "massage", change: "began" } } };
    await update(world, { writtenOn: "2026-01-05", ...began });
    const setback = { cause: "hills", costWeeks: 3 };
    const ended = { tag: "massage", change: "ended", effect: "no_effect", endedBecause: "cost" };
    await update(world, { writtenOn: "2026-02-06", recovery: { setback, treatment: ended } });
    const { record } = await storyOf(world);
    expect(record?.setbacks).toMatchObject([{ happenedOn: "2026-02-06", cause: "hills", costDays: 21 }]);
    expect(record?.treatments).toMatchObject([
      {
        tag: "massage",
        beganOn: "2026-01-05",
        endedOn: "2026-02-06",
        effect: "no_effect",
        endedBecause: "cost",
      },
    ]);
  });

  test("keeps its pain and distance from those who may not see them", async ({ world }) => {
    const { ada } = world.people;
    const visibility = { pain: "members" };
    const edit = await threadEdit(world.story.id, { recovery: { onsetOn: "2025-11", visibility } });
    await perform(editThread, edit, as(ada));
    const tomorrow = new Date(Date.now() + 86_400_000);
    await update(world, { writtenOn: tomorrow.toISOString().slice(0, 10) }, tomorrow);
    const figures = { painDuring: 2, painNextMorning: 0, distanceM: 3200 };
    const hidden = { painDuring: null, painNextMorning: null, distanceM: null };
    const last = (updates: readonly object[]) => updates.slice(-1);
    expect(last((await storyOf(world)).updates)).toMatchObject([hidden]);
    expect((await storyOf(world)).record?.moreForMembers).toBe(true);
    expect(last(await listUpdates(world.story.id, "members"))).toMatchObject([figures]);
    expect(last(await listUpdates(world.story.id, "teller"))).toMatchObject([figures]);
  });

  test("with a day in the future, or before the injury, is refused beside that day", async ({ world }) => {
    await defineTreatments();
    const count = (await storyOf(world)).updates.length;
    await update(world, { recovery: { treatment: { tag: "rest", change: "began" } } });
    const treatment = (more: object) => ({
      recovery: { treatment: { tag: "rest", change: "began", ...more } },
    });
    for (const [wrong, field, sentence] of [
      [{ writtenOn: "2026-03-12" }, "writtenOn", /in the future/],
      [{ writtenOn: "2025-10-31" }, "writtenOn", /the injury began later/],
      [{ writtenOn: "yesterday" }, "writtenOn", /year, month and day/],
      [{}, "recovery.reached", /already has this milestone/],
      [{ recovery: { reached: ["podium"] } }, "recovery.reached.0", /milestone from the list/],
      [treatment({}), "recovery.treatment.tag", /still have this treatment/],
      [treatment({ tag: "itbs" }), "recovery.treatment.tag", /treatment from the list/],
      [treatment({ change: "paused" }), "recovery.treatment.change", /began or ended/],
      [{ recovery: { outcome: "cured" } }, "recovery.outcome", /one of the answers/],
      [{ recovery: { setback: { costWeeks: -1 } } }, "recovery.setback.costWeeks", /0 to 520/],
      [{ note: " " }, "note", /Write what happened/],
      [{ note: "a".repeat(2001) }, "note", /more than 2,000/],
      [{ painDuring: 11 }, "painDuring", /0 to 10/],
      [{ painNextMorning: -1 }, "painNextMorning", /0 to 10/],
      [{ distance: 501 }, "distance", /at most 500 km/],
      [{ distance: Number.NaN }, "distance", /as a number/],
    ] as const) {
      await expect(update(world, wrong), JSON.stringify(wrong)).rejects.toMatchObject({
        code: "invalid",
        fields: { [field]: expect.stringMatching(sentence) },
      });
    }
    expect((await storyOf(world)).updates).toHaveLength(count + 1);
  });

  test("may have a day that has already begun in an earlier time zone", async ({ world }) => {
    await update(world, { writtenOn: "2026-03-11", recovery: {} });
    expect((await storyOf(world)).updates.map(({ writtenAt }) => writtenAt)).toContainEqual(NOW);
  });

  test("after five hundred others is refused with a sentence, and their story stays small", async ({
    world,
    db,
  }) => {
    const at = new Date(Date.now() + 120_000);
    const edit = await threadEdit(world.story.id, { recovery: { onsetOn: "2025-11" } });
    await perform(editThread, edit, as(world.people.ada));
    const read = () => readPublicPage(threadPath(world.story));
    const reads = async () => (await explained(db, () => findThread(world.story.id))).length;
    const before = await reads();
    await db.$client.query(
      `insert into story_updates (thread_id, written_at, pain_during, pain_next_morning, note)
       select $1, timestamptz '2025-12-01' + n * interval '4 hours', n % 11, n % 7, 'A calm week, number ' || n
       from generate_series(1, 500 - (select count(*)::int from story_updates where thread_id = $1)) n`,
      [world.story.id],
    );
    await expect(update(world, { recovery: {} }, at)).rejects.toMatchObject({
      code: "conflict",
      message: "This story already has 500 updates, the most a story can have.",
    });
    expect((await storyOf(world)).updates).toHaveLength(500);
    const html = await read();
    const [drawing = ""] = /<section class="timeline".*?<svg.*?<\/svg>/s.exec(html) ?? [];
    expect(drawing.length).toBeGreaterThan(5_000);
    expect(drawing.length).toBeLessThan(30_000);
    expect(html.length).toBeLessThan(300_000);
    expect(await reads()).toBe(before);
  });
});
