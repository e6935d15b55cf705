import { getTableColumns } from "drizzle-orm";
import { describe, expect } from "vitest";
import { findThreadText } from "@/db/edits/reads";
import { listUpdates } from "@/db/stories/reads";
import { findRecord } from "@/db/stories/records";
import { milestones, recoveries, setbacks, storyUpdates, treatments } from "@/db/stories/schema";
import { findTargetView } from "@/db/targets/reads";
import { editThread } from "@/lib/forum/content/edits/operations";
import { addStoryUpdate } from "@/lib/forum/content/stories/operations";
import { perform } from "@/lib/pipeline/perform";
import { threadEdit } from "../support/edits";
import { FULL_RECORD, filtersThatFind, tellRecord } from "../support/records";
import { surfacesOf, surfacesWith } from "../support/surfaces";
import { tablesHolding } from "../support/tables-holding";
import { test } from "../support/with-world";
import { as, type World } from "../support/world";
import { reply } from "../support/write-in";

const AT = new Date("2026-03-10T18:30:00Z");
const GROUPS = ["injury", "treatments", "milestones", "setbacks", "outcome", "pain"] as const;
const DISTANCE_M = 7654;

/** A value of each field that stands nowhere else in the test forum. */
const VALUES: Record<(typeof GROUPS)[number], readonly string[]> = {
  injury: ["60_to_80_km", "40_to_49", "2024-01"],
  treatments: ["shockwave", "orthotics", "2024-02-21", "2024-03-22", "2024-03-23"],
  milestones: ["2024-02-11", "2024-04", "2024-05-12", "2024-08-13", "2024-09-14"],
  setbacks: ["2024-06-24"],
  outcome: ["running_with_limits", "2024-09-17"],
  pain: [String(DISTANCE_M)],
};

/** The filters that need a group. Without milestones, the day of the outcome says how long a runner was out. */
const FILTERS: Record<(typeof GROUPS)[number], readonly string[]> = {
  injury: ["timeOut", "surgery"],
  treatments: ["treatment"],
  milestones: [],
  setbacks: [],
  outcome: ["outcome"],
  pain: [],
};

async function tellAll({ people }: World, visibility: object) {
  const threadId = await tellRecord(people.ada, FULL_RECORD, AT);
  const update = {
    threadId,
    writtenOn: "2026-03-10",
    note: "A calm week.",
    painDuring: 9,
    painNextMorning: 8,
    distance: DISTANCE_M / 1000,
  };
  await perform(addStoryUpdate, update, as(people.ada, AT));
  const recovery = { ...FULL_RECORD, visibility };
  await perform(editThread, await threadEdit(threadId, { recovery }), as(people.ada, AT));
  const { commentId } = await reply(people.ben, threadId, "Thank you for telling us all of this.");
  return { threadId, commentId };
}

const wordsOf = (groups: readonly (typeof GROUPS)[number][]) =>
  new RegExp(
    groups
      .flatMap((group) => VALUES[group])
      .map((value) => `"?${value}\\b`)
      .join("|"),
  );

describe("what a runner hides", () => {
  for (const hidden of GROUPS)
    for (const visibility of ["members", "private"] as const)
      test(`the group ${hidden} for ${visibility} is on no surface that others read`, async ({ world }) => {
        const looked = await tellAll(world, { [hidden]: visibility });
        const surfaces = surfacesOf(world, { ...looked, mailId: 0, asked: "full record of a recovery" });
        expect(await surfacesWith(surfaces, wordsOf([hidden]))).toEqual([]);
        const shown = GROUPS.filter((group) => group !== hidden);
        for (const group of shown)
          expect(await surfacesWith(surfaces, wordsOf([group])), group).toContain("the thread");
        expect(JSON.stringify(await findThreadText(looked.threadId))).not.toMatch(wordsOf([hidden]));
        const target = await findTargetView({ kind: "thread", id: looked.threadId });
        expect(JSON.stringify(target ?? null)).not.toMatch(wordsOf([hidden]));
        const filters = await filtersThatFind(looked.threadId);
        expect(filters.filter((name) => FILTERS[hidden].includes(name))).toEqual([]);
        expect(filters.length + FILTERS[hidden].length).toBe(4);
        await perform(
          editThread,
          await threadEdit(looked.threadId, { recovery: {} }),
          as(world.people.ada, AT),
        );
      });

  test("no table but those of the record keeps a value of it: no event, log, mail, draft or search document", async ({
    world,
  }) => {
    await tellAll(world, Object.fromEntries(GROUPS.map((group) => [group, "public"])));
    const own = ["2024-02-11", "2024-06-24", "2024-09-17", "2024-02-21", "60_to_80_km", "made_it_worse"];
    expect((await tablesHolding(own)).sort()).toEqual([
      "public.milestones",
      "public.recoveries",
      "public.setbacks",
      "public.treatments",
    ]);
  });
});

test("every column of a record has a group whose visibility is tested here", async ({ world }) => {
  const columns = [recoveries, milestones, treatments, setbacks, storyUpdates].flatMap((table) =>
    Object.keys(getTableColumns(table)),
  );
  const aside =
    /^(id|threadId|tagId|updateId|kind|note|writtenAt|recordedAt|outcomeRecordedAt|inFeeds|visibility|\w+Visibility)$/;
  const fields = [...new Set(columns.filter((column) => !aside.test(column)))].sort();
  const { threadId } = await tellAll(world, {});
  const record = await findRecord(threadId, "everyone");
  const read = [record, ...(await listUpdates(threadId, "everyone"))].flatMap((found) => [
    ...Object.entries(found ?? {}),
    ...Object.values(found ?? {}).flatMap((value) =>
      Array.isArray(value) ? value.flatMap((row) => Object.entries(row as object)) : [],
    ),
  ]);
  const filled = new Set(read.filter(([, value]) => value !== null).map(([name]) => name));
  expect(fields.filter((field) => !filled.has(field))).toEqual([]);
});
