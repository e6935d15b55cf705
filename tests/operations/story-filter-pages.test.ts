import { sql } from "drizzle-orm";
import { describe, expect } from "vitest";
import { database } from "@/db/client";
import { findStoryCursor, listStories, type StoryFilters } from "@/db/stories/lists";
import { renewTimesOut } from "@/lib/forum/content/stories/operations";
import { SYSTEM } from "@/lib/pipeline/actor";
import { perform } from "@/lib/pipeline/perform";
import { readPublicPage } from "../support/read-public-page";
import { FULL_RECORD, tellRecord } from "../support/records";
import { test } from "../support/with-world";
import { as, tagCalled } from "../support/world";

const AT = new Date("2026-03-10T18:30:00Z");
const foundBy = async (filters: StoryFilters) => (await listStories(filters)).threads.map(({ id }) => id);

describe("time out", () => {
  const today = new Date();
  const monthsAgo = (months: number) =>
    new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() - months, 1)).toISOString().slice(0, 7);
  const told = (by: Parameters<typeof tellRecord>[0], recovery: object) => tellRecord(by, recovery);
  const bandsOf = async (threadId: number) => {
    const bands: string[] = [];
    for (const timeOut of ["under_3_months", "3_to_6_months", "6_to_12_months", "over_a_year"] as const)
      if ((await foundBy({ timeOut })).includes(threadId)) bands.push(timeOut);
    return bands;
  };

  test.for([
    [
      "until the first run",
      { onsetOn: "2024-01", milestones: { first_run: "2024-03-30" } },
      "under_3_months",
    ],
    [
      "from exactly three months",
      { onsetOn: "2024-01-15", milestones: { first_run: "2024-04-15" } },
      "3_to_6_months",
    ],
    [
      "until the outcome, without a first run",
      { onsetOn: "2024-01", outcome: "stopped", outcomeOn: "2024-09" },
      "6_to_12_months",
    ],
    ["until now, while it goes on", { onsetOn: monthsAgo(5) }, "3_to_6_months"],
    ["until now, even for years", { onsetOn: monthsAgo(40), outcome: "recovering" }, "over_a_year"],
    ["not at all, if no date says when it ended", { onsetOn: "2024-01", outcome: "running" }, undefined],
    ["not at all, without a beginning", { milestones: { first_run: "2024-03" } }, undefined],
    [
      "not at all, if the end may be hidden",
      { onsetOn: "2024-01", visibility: { milestones: "members" } },
      undefined,
    ],
  ] as const)("is counted %s", async ([, recovery, band], { world }) => {
    expect(await bandsOf(await told(world.people.ada, recovery))).toEqual(band ? [band] : []);
  });

  test("grows by itself", async ({ world }) => {
    const threadId = await told(world.people.ada, { onsetOn: monthsAgo(5) });
    // As it was computed half a year ago.
    await database().execute(sql`update story_facets set facet = replace(facet, '3_to_6', 'under_3'),
      time_out_grows_on = current_date - 90 where thread_id = ${threadId}`);
    expect(await bandsOf(threadId)).toEqual(["under_3_months"]);
    expect(await perform(renewTimesOut, {}, as(SYSTEM))).toMatchObject({ stories: 1, more: false });
    expect(await bandsOf(threadId)).toEqual(["3_to_6_months"]);
    expect(await perform(renewTimesOut, {}, as(SYSTEM))).toMatchObject({ stories: 0 });
  });
});

describe("the page of a filter", () => {
  test("says what it filters, with a way to remove each filter", async ({ world }) => {
    await tellRecord(world.people.ada, FULL_RECORD, AT);
    const html = await readPublicPage("/stories/itbs/running-with-limits/tried/shockwave/surgery");
    expect(html).toContain(
      "IT band, Running, with limits, Tried: The shockwave, With surgery. Latest first.",
    );
    for (const without of [
      "/stories/running-with-limits/tried/shockwave/surgery",
      "/stories/itbs/tried/shockwave/surgery",
      "/stories/itbs/running-with-limits/surgery",
      "/stories/itbs/running-with-limits/tried/shockwave",
    ])
      expect(html).toContain(`href="${without}"`);
    expect(html).toContain("What a full record of a recovery holds");
  });

  test("says that nothing fits, and leads out", async () => {
    const html = await readPublicPage("/stories/itbs/stopped/under-3-months/no-surgery");
    expect(html).toContain("No story fits these filters yet");
    expect(html).toContain('href="/stories"');
  });

  test.for([
    ["/stories/it-band", "/stories/itbs"],
    ["/stories/it-band/running/surgery", "/stories/itbs/running/surgery"],
  ] as const)("leads %s to the tag's own address", async ([asked, led]) => {
    expect((await readPublicPage(asked)).split(";").slice(2, 4)).toEqual([led, "308"]);
  });

  test.for(["/stories/knee", "/stories/nothing-like-it", "/stories/tried/itbs", "/stories/shockwave"])(
    "does not exist at %s, which names no injury or treatment",
    async (path) => {
      expect(await readPublicPage(path)).toBe("NEXT_HTTP_ERROR_FALLBACK;404");
    },
  );

  test("leads a cursor to a row of the list", async ({ world }) => {
    const threadId = await tellRecord(world.people.ada, FULL_RECORD, AT);
    const filters = { outcome: "running_with_limits", treatmentId: await tagCalled("orthotics") } as const;
    expect(await findStoryCursor(filters, String(threadId))).toMatch(new RegExp(`^\\d+_${threadId}$`));
    expect(await findStoryCursor(filters, "9999999999999999_1")).toBeNull();
  });
});
