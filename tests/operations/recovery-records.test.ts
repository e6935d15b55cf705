import { describe, expect } from "vitest";
import { findRecord } from "@/db/stories/records";
import { editThread } from "@/lib/forum/content/edits/operations";
import { recordOutcome } from "@/lib/forum/notifications/check-ins/operations";
import { tokenFor } from "@/lib/mail-tokens/tokens";
import { SYSTEM } from "@/lib/pipeline/actor";
import { perform } from "@/lib/pipeline/perform";
import { threadEdit } from "../support/edits";
import { FULL_RECORD, tellRecord } from "../support/records";
import { test } from "../support/with-world";
import { as, type World } from "../support/world";

const AT = new Date("2026-03-10T18:30:00Z");
const tell = ({ people }: World, recovery: object) => tellRecord(people.ada, recovery, AT);

describe("a recovery record", () => {
  test("keeps every field that its runner filled in", async ({ world }) => {
    const record = await findRecord(await tell(world, FULL_RECORD), "teller");
    const { milestones, treatments, setbacks, ...facts } = FULL_RECORD;
    expect(record).toMatchObject(facts);
    expect(record?.milestones.map(({ kind, reachedOn }) => [kind, reachedOn])).toEqual(
      Object.entries(milestones),
    );
    expect(record?.treatments).toMatchObject(treatments);
    expect(record?.setbacks).toMatchObject([{ happenedOn: "2024-06-24", cause: "shoes", costDays: 49 }]);
  });

  test("may be empty: nothing in it is required", async ({ world }) => {
    const record = await findRecord(await tell(world, {}), "teller");
    expect(record).toMatchObject({
      outcome: null,
      onsetOn: null,
      milestones: [],
      treatments: [],
      setbacks: [],
    });
  });

  test.for([
    ["an onset in the future", { onsetOn: "2026-04" }, "recovery.onsetOn", /in the future/],
    [
      "a milestone in the future",
      { milestones: { race: "2026-03-12" } },
      "recovery.milestones.race",
      /in the future/,
    ],
    ["an outcome in the future", { outcomeOn: "2026-05" }, "recovery.outcomeOn", /in the future/],
    [
      "a setback in the future",
      { setbacks: [{ happenedOn: "2026-07" }] },
      "recovery.setbacks.0.happenedOn",
      /in the future/,
    ],
    [
      "a treatment in the future",
      { treatments: [null, { tag: "rest", beganOn: "2027-01" }] },
      "recovery.treatments.1.beganOn",
      /in the future/,
    ],
    [
      "an injury before its runner was born",
      { onsetOn: "1899-03" },
      "recovery.onsetOn",
      /more than 100 years ago/,
    ],
    [
      "a milestone before the injury",
      { onsetOn: "2025-05", milestones: { first_run: "2025-04" } },
      "recovery.milestones.first_run",
      /before the injury began/,
    ],
    [
      "a milestone some days before the injury",
      { onsetOn: "2025-05-10", milestones: { walking: "2025-05-09" } },
      "recovery.milestones.walking",
      /before the injury began/,
    ],
    [
      "a setback before the injury",
      { onsetOn: "2025-05", setbacks: [{ happenedOn: "2025-04-30" }] },
      "recovery.setbacks.0.happenedOn",
      /before the injury began/,
    ],
    [
      "a treatment that ends before it begins",
      { treatments: [{ tag: "rest", beganOn: "2025-05", endedOn: "2025-04" }] },
      "recovery.treatments.0.endedOn",
      /ends before it begins/,
    ],
    [
      "treatments of one tag that overlap",
      {
        treatments: [
          { tag: "rest", beganOn: "2025-01", endedOn: "2025-06" },
          { tag: "massage", beganOn: "2025-01" },
          { tag: "rest", beganOn: "2025-05", endedOn: "2025-08" },
        ],
      },
      "recovery.treatments.2.beganOn",
      /twice for the same time/,
    ],
    [
      "one treatment twice without an end",
      { treatments: [{ tag: "rest" }, { tag: "rest" }] },
      "recovery.treatments.1.beganOn",
      /twice for the same time/,
    ],
    [
      "a treatment that is none",
      { treatments: [{ tag: "itbs" }] },
      "recovery.treatments.0.tag",
      /treatment from the list/,
    ],
    [
      "a treatment without a name",
      { treatments: [{ tag: "" }] },
      "recovery.treatments.0.tag",
      /from the list/,
    ],
    ["a date that is none", { onsetOn: "2025-02-30" }, "recovery.onsetOn", /month and a year/],
    ["words for a date", { onsetOn: "last spring" }, "recovery.onsetOn", /month and a year/],
    [
      "a setback without a date",
      { setbacks: [{ cause: "hills" }] },
      "recovery.setbacks.0.happenedOn",
      /month/,
    ],
    [
      "a setback that cost a thousand weeks",
      { setbacks: [{ happenedOn: "2025-02", costWeeks: 1000 }] },
      "recovery.setbacks.0.costWeeks",
      /from 0 to 520/,
    ],
    [
      "a thousand treatments",
      { treatments: Array.from({ length: 1000 }, () => ({ tag: "rest" })) },
      "recovery.treatments",
      /at most 12 treatments/,
    ],
    [
      "a thousand setbacks",
      { setbacks: Array.from({ length: 1000 }, () => ({ happenedOn: "2025-02" })) },
      "recovery.setbacks",
      /at most 12 setbacks/,
    ],
    ["an outcome that is none", { outcome: "cured" }, "recovery.outcome", /one of the answers/],
    [
      "a visibility that is none",
      { visibility: { pain: "friends" } },
      "recovery.visibility.pain",
      /who sees/,
    ],
    ["a consent to nothing", { agreed: true, counted: [] }, "recovery.counted", /at least one part/],
  ] as const)("is refused with %s, beside the field", async ([, recovery, field, sentence], { world }) => {
    await expect(tell(world, recovery)).rejects.toMatchObject({
      code: "invalid",
      fields: { [field]: expect.stringMatching(sentence) },
    });
  });

  test("says everything that is wrong at once", async ({ world }) => {
    const wrong = { onsetOn: "2026-04", milestones: { race: "2026-12" }, outcomeOn: "1850-01" };
    await expect(tell(world, wrong)).rejects.toMatchObject({
      fields: {
        "recovery.onsetOn": expect.any(String),
        "recovery.milestones.race": expect.any(String),
        "recovery.outcomeOn": expect.any(String),
      },
    });
  });

  test.for([
    ["a milestone in the month of the injury", { onsetOn: "2025-05", milestones: { walking: "2025-05-02" } }],
    ["a month that may be after the day", { onsetOn: "2025-05-10", milestones: { walking: "2025-05" } }],
    ["the current month", { onsetOn: "2026-03", outcomeOn: "2026-03" }],
    ["a day that has begun in an earlier time zone", { onsetOn: "2026-03-11" }],
    [
      "treatments of one tag in the month in which one ended and the other began",
      {
        treatments: [
          { tag: "rest", beganOn: "2025-01", endedOn: "2025-05" },
          { tag: "rest", beganOn: "2025-05" },
        ],
      },
    ],
    [
      "treatments of several tags at one time",
      { treatments: [{ tag: "rest" }, { tag: "massage" }, { tag: "strength" }] },
    ],
  ] as const)("may have %s", async ([, recovery], { world }) => {
    await expect(tell(world, recovery)).resolves.toBeGreaterThan(0);
  });

  test("is replaced by an edit, and by nothing else", async ({ world }) => {
    const threadId = await tell(world, FULL_RECORD);
    const edit = async (changes: object) =>
      perform(editThread, await threadEdit(threadId, { ...changes }), as(world.people.ada, AT));
    await edit({ title: "What a full record holds, again" });
    expect((await findRecord(threadId, "teller"))?.treatments).toHaveLength(2);
    await edit({ recovery: { side: "right", treatments: [{ tag: "rest" }] } });
    expect(await findRecord(threadId, "teller")).toMatchObject({
      side: "right",
      outcome: null,
      milestones: [],
      setbacks: [],
      treatments: [{ tag: "rest" }],
    });
  });

  test("is refused beside the field by an edit, too, and stays as it was", async ({ world }) => {
    const threadId = await tell(world, FULL_RECORD);
    const wrong = await threadEdit(threadId, { recovery: { onsetOn: "2027-01" } });
    await expect(perform(editThread, wrong, as(world.people.ada, AT))).rejects.toMatchObject({
      fields: { "recovery.onsetOn": expect.stringMatching(/future/) },
    });
    expect(await findRecord(threadId, "teller")).toMatchObject({ onsetOn: "2024-01" });
  });
});

describe("a check-in", () => {
  const answer = async (threadId: number, given: string) =>
    perform(recordOutcome, { token: tokenFor("outcome", [threadId, 4]), answer: given }, as(SYSTEM, AT));

  test("that says running again writes this into the record, with the month", async ({ world }) => {
    const threadId = await tell(world, { outcome: "recovering" });
    await answer(threadId, "better");
    expect(await findRecord(threadId, "teller")).toMatchObject({ outcome: "recovering", outcomeOn: null });
    await answer(threadId, "running");
    expect(await findRecord(threadId, "teller")).toMatchObject({
      outcome: "running",
      outcomeOn: "2026-03",
      outcomeOnIsWhenTold: true,
    });
    await answer(threadId, "worse");
    expect(await findRecord(threadId, "teller")).toMatchObject({ outcome: "running" });
  });

  test("fills in where the runner is now if the record does not say", async ({ world }) => {
    const threadId = await tell(world, {});
    await answer(threadId, "same");
    expect(await findRecord(threadId, "teller")).toMatchObject({
      outcome: "recovering",
      outcomeOn: "2026-03",
    });
  });

  test("leaves a record alone that already says more", async ({ world }) => {
    const threadId = await tell(world, { outcome: "running_with_limits", outcomeOn: "2025-12" });
    await answer(threadId, "running");
    expect(await findRecord(threadId, "teller")).toMatchObject({
      outcome: "running_with_limits",
      outcomeOn: "2025-12",
      outcomeOnIsWhenTold: false,
    });
  });
});
