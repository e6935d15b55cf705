import { sql } from "drizzle-orm";
import { describe, expect } from "vitest";
import { database } from "@/db/client";
import { readCountedRecords } from "@/db/outcomes/records";
import { inTransaction } from "@/db/transaction";
import { defineTags } from "@/lib/forum/content/tags/operations";
import { lockRunners } from "@/lib/forum/site/outcomes/counted";
import { readRelease } from "@/lib/forum/site/outcomes/read";
import { SYSTEM } from "@/lib/pipeline/actor";
import { perform } from "@/lib/pipeline/perform";
import { DAY_MS } from "@/lib/time";
import { ALL_PARTS, countedRunner, countedRunners, type Runner, releaseAt } from "../support/counted-runners";
import { defineTreatments } from "../support/records";
import { test } from "../support/with-injury";
import { as, tagCalled } from "../support/world";

const START = new Date("2026-06-01T00:00:00Z");
const LATER = new Date(START.getTime() + DAY_MS);

describe("what is counted of a record", () => {
  const recordsOf = async (tagId: number) => [
    ...(await readCountedRecords({ tagId, sample: false })).values(),
  ];
  const record = async (tagId: number) => (await recordsOf(tagId))[0];

  test("is only what the consent names", async ({ injury: { slug, id } }) => {
    await defineTreatments();
    const recovery = {
      treatments: [{ tag: "rest", beganOn: "2026-01-06", effect: "helped" }],
      setbacks: [{ happenedOn: "2026-01-11", cause: "hills", costWeeks: 2 }],
      milestones: { walking: "2026-01-08" },
    };
    await countedRunner({ tags: [slug], recovery, counted: ["pain"] });
    expect(await record(id)).toMatchObject({
      onsetOn: null,
      weeklyDistanceBefore: null,
      ageBand: null,
      outcome: null,
      outcomeOn: null,
      outcomeRecordedOn: null,
      milestones: [],
      treatments: [],
      setbacks: [],
    });
    await countedRunner({ tags: [slug], recovery });
    expect(await recordsOf(id)).toContainEqual(
      expect.objectContaining({
        onsetOn: "2026-01-05",
        ageBand: "30_to_39",
        begunOn: "2026-01-12",
        followedUntil: "2026-02-11",
        treatments: [{ tagId: await tagCalled("rest"), effect: "helped", beganOn: "2026-01-06" }],
        setbacks: [{ happenedOn: "2026-01-11", costDays: 14 }],
      }),
    );
  });

  test("is nothing without a consent, and nothing of a guest", async ({ injury: { slug, id } }) => {
    await countedRunner({ tags: [slug], recovery: { agreed: false } });
    expect(await record(id)).toBeUndefined();
    const { threadId } = await countedRunner({ tags: [slug] });
    expect(await record(id)).toMatchObject({ threadId });
    await database().execute(sql`update people set imported_at = now(), email_verified = null
      where id = (select writer_id from threads where id = ${threadId})`);
    expect(await record(id)).toBeUndefined();
  });

  test("is the newest story of a runner with several", async ({ injury: { slug, id } }) => {
    const runners = await countedRunners(12, () => ({ tags: [slug] }));
    const [one, other] = runners as [Runner, Runner];
    await database().execute(
      sql`update threads set writer_id = ${one.member.id} where id = ${other.threadId}`,
    );
    const records = await inTransaction((tx) => lockRunners(tx, id));
    expect(records).toHaveLength(11);
    expect(records.map(({ threadId }) => threadId)).not.toContain(one.threadId);
  });

  test("counts for the injury that the runner chose, not for one that this one belongs to", async ({
    injury: { slug, id },
  }) => {
    const child = `${slug.slice(0, 50)}-kind`;
    await perform(defineTags, [{ slug: child, name: child, group: "injury", parent: slug }], as(SYSTEM));
    await countedRunner({ tags: [child] });
    expect(await record(id)).toBeUndefined();
    expect(await record(await tagCalled(child))).toMatchObject({ groups: expect.arrayContaining(ALL_PARTS) });
  });
});

describe("a treatment tag that a record names", () => {
  test("cannot be deleted, and when it is merged its entries move and the story counts as changed", async ({
    injury: { slug, id },
  }) => {
    await defineTreatments();
    const recovery = { treatments: [{ tag: "massage", effect: "helped" }] };
    await countedRunners(11, () => ({ tags: [slug], recovery }));
    await releaseAt(START);
    const [massage, rest] = [await tagCalled("massage"), await tagCalled("rest")];
    expect((await readRelease(id))?.outcomes?.treatments).toMatchObject([
      { treatment: massage, runners: 11 },
    ]);
    await expect(database().execute(sql`delete from tags where id = ${massage}`)).rejects.toMatchObject({
      cause: { constraint: "treatments_tag_id_tags_id_fk" },
    });
    await database().execute(sql`update treatments set tag_id = ${rest} where tag_id = ${massage}`);
    await releaseAt(LATER);
    expect((await readRelease(id))?.outcomes?.treatments).toMatchObject([{ treatment: rest, runners: 11 }]);
  });
});
