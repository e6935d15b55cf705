import { describe, expect } from "vitest";
import { findRecord } from "@/db/stories/records";
import { listThreads } from "@/db/threads/lists";
import { FULL_RECORD, tellRecord } from "../support/records";
import { test } from "../support/with-world";
import type { World } from "../support/world";

const AT = new Date("2026-03-10T18:30:00Z");
const tell = ({ people }: World, recovery: object) => tellRecord(people.ada, recovery, AT);

describe("who sees a record", () => {
  const HIDDEN = {
    side: "left",
    surgery: true,
    weeklyDistanceBefore: "60_to_80_km",
    ageBand: "40_to_49",
    onsetOn: "2024-01",
  };

  for (const [visibility, seenBy] of [
    ["public", ["everyone", "members", "teller"]],
    ["members", ["members", "teller"]],
    ["private", ["teller"]],
  ] as const) {
    test(`a ${visibility} group is read for ${seenBy.join(", ")} alone`, async ({ world }) => {
      const groups = ["injury", "treatments", "milestones", "setbacks", "outcome", "pain"];
      const all = Object.fromEntries(groups.map((group) => [group, visibility]));
      const threadId = await tell(world, { ...FULL_RECORD, visibility: all });
      for (const reader of ["everyone", "members", "teller"] as const) {
        const record = await findRecord(threadId, reader);
        const seen = (seenBy as readonly string[]).includes(reader);
        expect(record, reader).toMatchObject(
          seen
            ? HIDDEN
            : {
                side: null,
                surgery: null,
                weeklyDistanceBefore: null,
                ageBand: null,
                onsetOn: null,
                outcome: null,
                outcomeOn: null,
                outcomeOnIsWhenTold: null,
                milestones: [],
                treatments: [],
                setbacks: [],
              },
        );
        expect(record?.milestones).toHaveLength(seen ? 5 : 0);
        expect(record?.moreForMembers).toBe(visibility === "members");
      }
    });
  }

  test("a field of its own differs from its group, in both directions", async ({ world }) => {
    const threadId = await tell(world, {
      ...FULL_RECORD,
      treatments: FULL_RECORD.treatments.map((row, index) => ({
        ...row,
        visibility: index ? "private" : null,
      })),
      visibility: { injury: "private", side: "public", milestones: "public", race: "members" },
    });
    const record = await findRecord(threadId, "everyone");
    expect(record).toMatchObject({ side: "left", surgery: null, ageBand: null, onsetOn: null });
    expect(record?.milestones.map(({ kind }) => kind)).toEqual([
      "walking",
      "first_run",
      "thirty_minutes",
      "full_training",
    ]);
    expect(record?.treatments.map(({ tag }) => tag)).toEqual(["shockwave"]);
    expect(record?.moreForMembers).toBe(true);
    expect((await findRecord(threadId, "members"))?.milestones).toHaveLength(5);
  });

  test("lists show how long it took only if everybody may see both dates", async ({ world }) => {
    const rowOf = async (visibility: object) => {
      const threadId = await tell(world, { ...FULL_RECORD, visibility });
      return (await listThreads({ tab: "stories" })).threads.find(({ id }) => id === threadId)?.recovery;
    };
    expect(await rowOf({})).toEqual({
      outcome: "running_with_limits",
      monthsToRunning: 3,
      monthsSoFar: null,
    });
    const neither = { monthsToRunning: null, monthsSoFar: null };
    expect(await rowOf({ onsetOn: "members" })).toMatchObject(neither);
    expect(await rowOf({ first_run: "private" })).toMatchObject(neither);
    expect(await rowOf({ milestones: "private" })).toMatchObject(neither);
    expect(await rowOf({ outcome: "members" })).toMatchObject({ outcome: null, monthsToRunning: 3 });
  });
});
