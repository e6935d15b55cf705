import { expect } from "vitest";
import { findRelease, listCountedRunners, listDueInjuries } from "@/db/outcomes/reads";
import { readCountedRecords } from "@/db/outcomes/records";
import { readRelease } from "@/lib/forum/site/outcomes/read";
import { releaseDueOutcomes } from "@/lib/forum/site/outcomes/release-due";
import { SYSTEM } from "@/lib/pipeline/actor";
import { test as base } from "../support/database";
import { fillRecoveries } from "../support/many-recoveries";
import { explained } from "../support/query-plan";

const INJURIES = 40;
const OF_EACH = 250;

const test = base.extend("filled", { scope: "file", auto: true }, async ({ db }) => {
  const client = await db.$client.connect();
  await fillRecoveries(client, { stories: INJURIES * OF_EACH, injuries: INJURIES }).finally(() =>
    client.release(true),
  );
  await releaseDueOutcomes({ actor: SYSTEM, source: "job" });
  await db.$client.query("vacuum analyze");
});

test("recomputing the outcomes of an injury reads the stories of that injury alone, by indexes", async ({
  db,
}) => {
  expect(await readCountedRecords({ tagId: 7, sample: false })).toHaveProperty("size", OF_EACH);
  const [stories, plan] = await explained(db, () => readCountedRecords({ tagId: 7, sample: false }));
  expect(stories?.rowsRead).toBe(OF_EACH);
  // One row for each injury, on one page of the disk.
  expect(plan?.scannedWhole.filter((table) => table !== "tags")).toEqual([]);
  const byInjury = ["thread_tags_thread_id_tag_id_pk", "tag_newest"];
  expect(plan?.indexes.filter((index) => byInjury.includes(index))).not.toEqual([]);
  // For each story: its tag, consent, person, thread and record, 3 milestones, 4 updates, some treatments and setbacks.
  expect(plan?.rowsRead).toBeLessThan(OF_EACH * 30);
  const [counted] = await explained(db, () => listCountedRunners(7, false));
  expect(counted?.rowsRead).toBeLessThanOrEqual(OF_EACH);
});

test("a page reads one row by its key, and what is due is one row for each injury", async ({ db }) => {
  expect(await readRelease(7)).toMatchObject({ sample: false, withheld: false });
  const [plan] = await explained(db, () => findRelease(7));
  expect(plan?.rowsRead).toBe(1);
  const due = { changes: 11, checkedBefore: new Date(0) };
  expect(await listDueInjuries(due)).toEqual([]);
  const [list] = await explained(db, () => listDueInjuries(due));
  expect(list?.rowsRead).toBeLessThanOrEqual(INJURIES);
});
