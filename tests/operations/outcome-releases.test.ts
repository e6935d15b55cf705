import { sql } from "drizzle-orm";
import { describe, expect } from "vitest";
import { database } from "@/db/client";
import { findOpenConsent } from "@/db/consents/reads";
import { listCountedRunners, listDueInjuries } from "@/db/outcomes/reads";
import { replaceRunners, storeRelease } from "@/db/outcomes/writes";
import { inTransaction } from "@/db/transaction";
import { cacheKey } from "@/lib/addresses/cache-keys";
import { withdrawConsent } from "@/lib/forum/content/consents/operations";
import { addStoryUpdate } from "@/lib/forum/content/stories/operations";
import { lockRunners } from "@/lib/forum/site/outcomes/counted";
import { releaseOutcomes } from "@/lib/forum/site/outcomes/operations";
import { listReleases, readRelease } from "@/lib/forum/site/outcomes/read";
import { dueAt } from "@/lib/forum/site/outcomes/rules";
import { removeSamples } from "@/lib/forum/site/sample-content/operations";
import { SYSTEM } from "@/lib/pipeline/actor";
import { perform } from "@/lib/pipeline/perform";
import { WEEK_MS } from "@/lib/time";
import { countedRunner, countedRunners, type Runner, releaseAt } from "../support/counted-runners";
import { staleSince } from "../support/invalidated";
import { test } from "../support/with-injury";
import { as, tagCalled } from "../support/world";

const START = new Date("2026-06-01T00:00:00Z");
const week = (weeks: number) => new Date(START.getTime() + weeks * WEEK_MS);

const few = (slug: string, more = {}) => ({ tags: [slug], ...more });
const withdraw = async ({ member, threadId }: Runner) =>
  perform(withdrawConsent, { consentId: (await findOpenConsent(threadId))?.id }, as(member));
const runnersIn = async (tagId: number) =>
  (await readRelease(tagId))?.outcomes?.milestones.first_run.curve?.runners ?? null;
const events = async (tagId: number) =>
  (
    await database().execute<{ name: string }>(sql`
      select e.name from events e join audit_entries a on a.event_id = e.id
      where a.operation = 'releaseOutcomes' and e.data ->> 'tagId' = ${String(tagId)} order by e.id`)
  ).rows.map(({ name }) => name);

describe("a release", () => {
  test("comes when 11 runners let us count their recovery, and not before", async ({
    injury: { slug, id },
  }) => {
    await countedRunners(10, () => few(slug));
    await releaseAt(START);
    expect(await readRelease(id)).toBeNull();
    await countedRunner({ tags: [slug], days: 33 });
    await releaseAt(START);
    expect(await readRelease(id)).toMatchObject({ releasedAt: START, sample: false, withheld: false });
    expect(await runnersIn(id)).toBe(11);
    expect(await listReleases()).toContainEqual(expect.objectContaining({ tagId: id, slug, sample: false }));
  });

  test("writes nothing if nothing changed", async ({ injury: { slug, id } }) => {
    await countedRunners(12, () => few(slug));
    await releaseAt(START);
    expect(await events(id)).toEqual(["outcomes.released"]);
    await releaseAt(week(5));
    expect(await events(id)).toEqual(["outcomes.released"]);
    expect((await readRelease(id))?.releasedAt).toEqual(START);
  });

  test("counts new runners as soon as 11 have come, and not one by one", async ({ injury: { slug, id } }) => {
    await countedRunners(12, () => few(slug));
    await releaseAt(START);
    await countedRunners(10, () => few(slug));
    await releaseAt(START);
    await releaseAt(week(2));
    expect(await runnersIn(id)).toBe(12);
    await countedRunner({ tags: [slug] });
    await releaseAt(week(2));
    expect(await runnersIn(id)).toBe(23);
  });

  test("counts updates that change a figure, and no others", async ({ injury: { slug, id } }) => {
    const runners = await countedRunners(12, () => few(slug, { days: null }));
    await releaseAt(START);
    const update = ({ member, threadId }: Runner, reached: string[]) =>
      perform(
        addStoryUpdate,
        { threadId, writtenOn: "2026-05-20", painDuring: 3, note: "Round the lake.", recovery: { reached } },
        as(member, new Date("2026-05-20T10:00:00Z")),
      );
    for (const runner of runners) await update(runner, ["first_run"]);
    await releaseAt(week(0.1));
    expect(await events(id)).toEqual(["outcomes.released", "outcomes.released"]);
    for (const runner of runners) await update(runner, []);
    await releaseAt(week(0.2));
    expect(await events(id)).toEqual(["outcomes.released", "outcomes.released", "outcomes.unchanged"]);
    expect(await listDueInjuries(dueAt(week(9)))).not.toContain(id);
  });

  test("that was withheld comes back after a week, without the runner and some others", async ({
    injury: { slug, id },
  }) => {
    const [first] = await countedRunners(34, () => few(slug));
    await releaseAt(START);
    await withdraw(first as Runner);
    await releaseAt(week(0.9));
    expect(await readRelease(id)).toMatchObject({ withheld: true });
    await releaseAt(week(1));
    expect(await runnersIn(id)).toBe(34 - 1 - 10);
    await countedRunners(10, () => few(slug));
    await releaseAt(week(1.1));
    expect(await runnersIn(id)).toBe(43);
  });

  test("that was withheld comes back at once after 11 changes", async ({ injury: { slug, id } }) => {
    const runners = await countedRunners(26, () => few(slug));
    await releaseAt(START);
    for (const runner of runners.slice(0, 11)) await withdraw(runner);
    await releaseAt(week(0.1));
    expect(await readRelease(id)).toMatchObject({ withheld: false, releasedAt: week(0.1) });
    expect(await runnersIn(id)).toBe(15);
  });

  test("makes its own pages stale, and the page of the tag", async ({ injury: { slug, id } }) => {
    await countedRunners(11, () => few(slug));
    const released = await perform(releaseOutcomes, { tagId: id }, as(SYSTEM, START));
    expect(released.name).toBe("outcomes.released");
    expect(staleSince(released).sort()).toEqual(
      [cacheKey.allOutcomes, cacheKey.outcomes(slug), cacheKey.tag(slug)].sort(),
    );
    const again = await perform(releaseOutcomes, { tagId: id }, as(SYSTEM, START));
    expect([again.name, staleSince(again)]).toEqual(["outcomes.unchanged", []]);
  });

  test("is of an injury, not of a body part", async ({ world: _ }) => {
    await expect(
      perform(releaseOutcomes, { tagId: await tagCalled("knee") }, as(SYSTEM)),
    ).rejects.toMatchObject({ code: "not_found" });
  });
});

describe("a runner who leaves while a release is made", () => {
  const names = (records: readonly { threadId: number }[]) => records.map(({ threadId }) => threadId);

  test("before it is stored, is not in it", async ({ injury: { slug, id } }) => {
    const [first, second] = (await countedRunners(3, () => few(slug))) as [Runner, Runner];
    let release: Promise<number[]> = Promise.resolve([]);
    await inTransaction(async (tx) => {
      await tx.execute(sql`update consents set withdrawn_at = now() where thread_id = ${first.threadId}`);
      await tx.execute(sql`set constraints all immediate`);
      release = inTransaction(async (other) => names(await lockRunners(other, id)));
      await untilOneWaits();
    });
    expect(await release).toHaveLength(2);
    expect(await release).toContain(second.threadId);
  });

  test("while it is stored, waits for its end and takes it away", async ({ injury: { slug, id } }) => {
    const [first] = (await countedRunners(12, () => few(slug))) as [Runner];
    let leaving: Promise<unknown> = Promise.resolve();
    await inTransaction(async (tx) => {
      const records = await lockRunners(tx, id);
      leaving = withdraw(first);
      await untilOneWaits();
      const figures = new Map(records.map(({ threadId }) => [threadId, "some figures"]));
      await replaceRunners(tx, { tagId: id, sample: false }, records, figures);
      await storeRelease(tx, { tagId: id, sample: false, body: {}, at: START });
    });
    await leaving;
    expect(await readRelease(id)).toMatchObject({ withheld: true, outcomes: null });
    const [kept] = (await listCountedRunners(id, false)).filter(({ runner }) => runner === first.threadId);
    expect(kept?.figures).toBeNull();
  });
});

async function untilOneWaits(): Promise<void> {
  for (let n = 0; n < 500; n++) {
    const { rows } = await database().execute(sql`select from pg_locks where not granted`);
    if (rows.length > 0) return;
    await new Promise((done) => setTimeout(done, 10));
  }
  throw new Error("Nothing waits.");
}

describe("samples", () => {
  test("are shown alone while fewer than 11 runners are counted, and never with them", async ({
    injury: { slug, id },
  }) => {
    await countedRunners(15, () => few(slug, { source: "seed" }));
    await countedRunners(10, () => few(slug));
    await releaseAt(START);
    expect(await readRelease(id)).toMatchObject({ sample: true, withheld: false });
    expect(await runnersIn(id)).toBe(15);
    await countedRunner({ tags: [slug] });
    await releaseAt(START);
    expect(await readRelease(id)).toMatchObject({ sample: false });
    expect(await runnersIn(id)).toBe(11);
  });

  test("count each sample story, although a few sample people write them all", async ({
    injury: { slug, id },
  }) => {
    const [first] = (await countedRunners(15, () => few(slug, { source: "seed" }))) as [Runner];
    await database().execute(sql`update threads set writer_id = ${first.member.id}
      where id in (select thread_id from countable_stories where tag_id = ${id})`);
    await releaseAt(START);
    expect(await runnersIn(id)).toBe(15);
  });

  test("come back once too few runners are left", async ({ injury: { slug, id } }) => {
    await countedRunners(15, () => few(slug, { source: "seed" }));
    const [first] = await countedRunners(11, () => few(slug));
    await releaseAt(START);
    expect(await readRelease(id)).toMatchObject({ sample: false });
    await withdraw(first as Runner);
    await releaseAt(week(1));
    expect(await readRelease(id)).toMatchObject({ sample: true, withheld: false });
    await countedRunner({ tags: [slug] });
    await releaseAt(week(2));
    expect(await readRelease(id)).toMatchObject({ sample: true });
  });

  test("leave nothing behind when they are removed", async ({ injury: { slug, id } }) => {
    await countedRunners(12, () => few(slug, { source: "seed" }));
    await releaseAt(START);
    expect(await readRelease(id)).toMatchObject({ sample: true });
    await database().execute(sql`update people set email = handle || '@example.org' where email is null
      and not exists (select from threads t where t.writer_id = people.id and t.sample)`);
    await perform(removeSamples, {}, as(SYSTEM));
    expect(await readRelease(id)).toMatchObject({ withheld: true, outcomes: null });
    await releaseAt(week(0.1));
    expect(await readRelease(id)).toBeNull();
  });
});
