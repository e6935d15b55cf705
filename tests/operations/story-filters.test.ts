import { sql } from "drizzle-orm";
import { describe, expect } from "vitest";
import { database } from "@/db/client";
import { listStories, type StoryFilters } from "@/db/stories/lists";
import { findOwnRecord, findRecord } from "@/db/stories/records";
import { recordVisibility } from "@/db/stories/schema";
import { editThread } from "@/lib/forum/content/edits/operations";
import { addStoryUpdate } from "@/lib/forum/content/stories/operations";
import { tellStory } from "@/lib/forum/content/threads/operations";
import { withdrawThread } from "@/lib/forum/content/withdrawals/operations";
import { perform } from "@/lib/pipeline/perform";
import { decided } from "../support/decisions";
import { threadEdit } from "../support/edits";
import fc from "../support/fast-check";
import { defineTreatments, FULL_RECORD, tellRecord } from "../support/records";
import { test } from "../support/with-world";
import { article, as, story, tagCalled } from "../support/world";
import { reply } from "../support/write-in";

const AT = new Date("2026-03-10T18:30:00Z");
const foundBy = async (filters: StoryFilters) => (await listStories(filters)).threads.map(({ id }) => id);

/** Four months out, ran again, two treatments, surgery. */
const RECORD = {
  ...FULL_RECORD,
  milestones: { ...FULL_RECORD.milestones, first_run: "2024-05" },
};

async function filtersOf(): Promise<Record<string, StoryFilters>> {
  return {
    injury: { injuryId: await tagCalled("itbs") },
    outcome: { outcome: "running_with_limits" },
    timeOut: { timeOut: "3_to_6_months" },
    treatment: { treatmentId: await tagCalled("shockwave") },
    surgery: { surgery: true },
    all: {
      injuryId: await tagCalled("itbs"),
      outcome: "running_with_limits",
      timeOut: "3_to_6_months",
      treatmentId: await tagCalled("orthotics"),
      surgery: true,
    },
  };
}

describe("a filter", () => {
  test("finds a story by each public field, and by all of them", async ({ world }) => {
    const threadId = await tellRecord(world.people.ada, RECORD, AT);
    for (const [name, filters] of Object.entries(await filtersOf()))
      expect(await foundBy(filters), name).toContain(threadId);
  });

  test("does not find a story by another value, nor by a value that it lacks", async ({ world }) => {
    const threadId = await tellRecord(world.people.ada, RECORD, AT);
    const treatmentId = await tagCalled("massage");
    for (const filters of [
      { outcome: "running" },
      { timeOut: "under_3_months" },
      { treatmentId },
      { surgery: false },
      { injuryId: await tagCalled("itbs"), outcome: "stopped" },
    ] as const)
      expect(await foundBy(filters), JSON.stringify(filters)).not.toContain(threadId);
    const { threadId: bare } = await perform(
      tellStory,
      { ...article("A story without any figures"), recovery: {} },
      as(world.people.ada, AT),
    );
    const { injury, ...others } = await filtersOf();
    expect(await foundBy(injury ?? {})).toContain(bare);
    for (const filters of Object.values(others)) expect(await foundBy(filters)).not.toContain(bare);
  });

  for (const [hidden, filter] of [
    [{ injury: "members" }, "timeOut"],
    [{ injury: "private" }, "surgery"],
    [{ onsetOn: "members" }, "timeOut"],
    [{ surgery: "private" }, "surgery"],
    [{ outcome: "members" }, "outcome"],
    [{ milestones: "private" }, "timeOut"],
    [{ first_run: "private" }, "timeOut"],
    [{ treatments: "members" }, "treatment"],
  ] as const)
    test(`does not find a story by a hidden field: ${JSON.stringify(hidden)}`, async ({ world }) => {
      const threadId = await tellRecord(world.people.ada, RECORD, AT);
      const filters = await filtersOf();
      expect(await foundBy(filters[filter] ?? {})).toContain(threadId);
      const recovery = { ...RECORD, visibility: hidden };
      await perform(editThread, await threadEdit(threadId, { recovery }), as(world.people.ada, AT));
      for (const name of [filter, "all"] as const)
        expect(await foundBy(filters[name] ?? {}), name).not.toContain(threadId);
      expect(await foundBy(filters.injury ?? {}), "the injury is a public tag").toContain(threadId);
    });

  test("finds no treatment that is hidden alone", async ({ world }) => {
    const treatments = RECORD.treatments.map((row, index) => ({
      ...row,
      visibility: index ? null : "private",
    }));
    const threadId = await tellRecord(world.people.ada, { ...RECORD, treatments }, AT);
    expect(await foundBy({ treatmentId: await tagCalled("shockwave") })).not.toContain(threadId);
    expect(await foundBy({ treatmentId: await tagCalled("orthotics") })).toContain(threadId);
  });

  test("never lists a story that is hidden, and lists it again when it is restored", async ({ world }) => {
    const { ada, mia } = world.people;
    const threadId = await tellRecord(ada, RECORD, AT);
    const { all = {} } = await filtersOf();
    await decided(mia, "hide", { kind: "thread", id: threadId });
    expect(await foundBy(all)).not.toContain(threadId);
    await decided(mia, "restore", { kind: "thread", id: threadId });
    expect(await foundBy(all)).toContain(threadId);
    await perform(withdrawThread, { threadId }, as(ada));
    expect(await foundBy(all)).not.toContain(threadId);
  });

  test("keeps the order of the list when somebody replies", async ({ world }) => {
    const [older, newer] = [
      await tellRecord(world.people.ada, RECORD, AT),
      await tellRecord(world.people.ada, RECORD, AT),
    ];
    const { all = {} } = await filtersOf();
    const order = async () => (await foundBy(all)).filter((id) => [older, newer].includes(id));
    expect(await order()).toEqual([newer, older]);
    await reply(world.people.ben, older, "Thank you for telling us all of this.");
    expect(await order()).toEqual([older, newer]);
  });
});

/** What everybody reads of a record, as its rows of facets should say. */
async function facetsOf(threadId: number): Promise<string[]> {
  const [seen, own] = [await findRecord(threadId, "everyone"), await findOwnRecord(threadId)];
  if (!seen || !own) return [];
  const ran = seen.milestones.find(({ kind }) => kind === "first_run")?.reachedOn;
  const firstRun = own.milestones.find(({ kind }) => kind === "first_run");
  const hiddenEnd = [own.outcomeVisibility, own.milestonesVisibility, firstRun?.visibility ?? "public"].some(
    (visibility) => visibility !== "public",
  );
  const goesOn = !ran && (seen.outcome ?? "recovering") === "recovering" && !hiddenEnd;
  const ended = ran ?? (seen.outcome && seen.outcome !== "recovering" ? seen.outcomeOn : null);
  const until = goesOn ? new Date().toISOString().slice(0, 10) : ended;
  const time = seen.onsetOn && until ? bandOf(seen.onsetOn, until) : "-";
  const surgery = seen.surgery === null ? "-" : seen.surgery ? "surgery" : "no_surgery";
  const known = [seen.outcome ?? "-", time, surgery];
  const tried = ["any", ...new Set(seen.treatments.map(({ tag }) => tag))];
  return ["any", "itbs"].flatMap((injury) => tried.map((tag) => [injury, tag, ...known].join("/"))).sort();
}

function bandOf(onset: string, until: string): string {
  const dayOf = (date: string, months = 0) => {
    const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
    return Date.UTC(year, month - 1 + months, day);
  };
  if (dayOf(until) < dayOf(onset, 3)) return "under_3_months";
  if (dayOf(until) < dayOf(onset, 6)) return "3_to_6_months";
  return dayOf(until) < dayOf(onset, 12) ? "6_to_12_months" : "over_a_year";
}

test("facets say what everybody may see, after any change of a record and who sees it", async ({ world }) => {
  const { ada } = world.people;
  const threadId = await tellRecord(ada, RECORD, AT);
  const stored = async () => {
    const { rows } = await database().execute<{ facet: string }>(sql`
      select concat_ws('/', coalesce(i.slug, split_part(facet, '/', 1)), coalesce(t.slug, split_part(facet, '/', 2)),
        split_part(facet, '/', 3), split_part(facet, '/', 4), split_part(facet, '/', 5)) as facet
      from story_facets
      left join tags i on i.id::text = split_part(facet, '/', 1)
      left join tags t on t.id::text = split_part(facet, '/', 2) where thread_id = ${threadId}`);
    return rows.map(({ facet }) => facet).sort();
  };
  const seen = fc.constantFrom(...recordVisibility.enumValues);
  const own = fc.option(seen);
  // Days up to 28: no month is shorter.
  const date = (years: number[]) =>
    fc
      .tuple(
        fc.constantFrom(...years),
        fc.integer({ min: 1, max: 12 }),
        fc.option(fc.integer({ min: 1, max: 28 })),
      )
      .map((parts) =>
        parts.flatMap((part) => (part === null ? [] : [String(part).padStart(2, "0")])).join("-"),
      );
  const recovery = fc.record({
    outcome: fc.option(fc.constantFrom("recovering", "running", "running_with_limits", "stopped")),
    outcomeOn: fc.option(date([2025])),
    surgery: fc.option(fc.boolean()),
    onsetOn: fc.option(date([2023, 2024])),
    milestones: fc.record({ first_run: fc.option(date([2025])) }),
    treatments: fc.uniqueArray(
      fc.record({
        tag: fc.constantFrom("massage", "orthotics", "rest"),
        beganOn: fc.constant(null),
        visibility: own,
      }),
      { selector: ({ tag }) => tag },
    ),
    visibility: fc.record({
      injury: seen,
      treatments: seen,
      milestones: seen,
      outcome: seen,
      surgery: own,
      onsetOn: own,
      first_run: own,
    }),
  });
  await fc.assert(
    fc.asyncProperty(recovery, async (told) => {
      await perform(editThread, await threadEdit(threadId, { recovery: told }), as(ada));
      expect(await stored()).toEqual(await facetsOf(threadId));
    }),
    { numRuns: 40 },
  );
});

test("an update of a story changes what filters find", async ({ world }) => {
  await defineTreatments();
  const { threadId } = await perform(
    tellStory,
    story("Twelve weeks of it, and counting"),
    as(world.people.ada),
  );
  const treatmentId = await tagCalled("rest");
  const filters = { outcome: "stopped", treatmentId } as const;
  expect(await foundBy(filters)).not.toContain(threadId);
  const update = {
    threadId,
    writtenOn: new Date().toISOString().slice(0, 10),
    note: "I stop here.",
    recovery: { outcome: "stopped", treatment: { tag: "rest", change: "began" } },
  };
  await perform(addStoryUpdate, update, as(world.people.ada));
  expect(await foundBy(filters)).toContain(threadId);
});
