import { describe, expect } from "vitest";
import { findAskedOutcome, listOutcomes, readOutcomesDue } from "@/db/check-ins/reads";
import type { Tx } from "@/db/transaction";
import { sendCheckIns } from "@/lib/forum/notifications/check-ins/operations";
import { dueAt } from "@/lib/forum/notifications/check-ins/rules";
import { SYSTEM } from "@/lib/pipeline/actor";
import { perform } from "@/lib/pipeline/perform";
import { explained } from "../support/query-plan";
import { test as base } from "../support/with-world";
import { as } from "../support/world";

const THREADS = 100_000;
const DAYS = 730;
const NOW = new Date("2026-11-23T12:00:00Z");

/** Two years of questions, some of them every hour, and what came of a quarter of them. */
const test = base.extend("years", { scope: "file", auto: true }, async ({ db, world }) => {
  const client = await db.$client.connect();
  await client.query(`
    set statement_timeout = 0;
    set session_replication_role = replica;
    update people set email_verified = now(), email = handle || '@example.org';
    insert into threads (kind, writer_id, title, slug, body, body_text, excerpt, created_at)
    select 'question', ${world.people.ada.id}, 'Question ' || n, 'q', '{}', '', '',
      '${NOW.toISOString()}'::timestamptz - n * interval '${DAYS} days' / ${THREADS}
    from generate_series(1, ${THREADS}) n;
    insert into outcomes (thread_id, weeks, answer) select id, 4, 'better' from threads where id % 4 = 0;
    analyze`);
  client.release(true);
});

describe("with 100,000 questions", () => {
  test("due check-ins are found by a range of the index, and answers by key", async ({ db, world }) => {
    const asking = await explained(db, () => readOutcomesDue(db as unknown as Tx, dueAt(NOW), "at_once"));
    const page = await explained(db, () => findAskedOutcome(world.question.id, 4));
    const lines = await explained(db, () => listOutcomes(world.question.id));
    expect(asking.length).toBe(4);
    for (const plan of asking) expect(plan.indexes, plan.sql).toContain("threads_by_age");
    for (const plan of [...asking, ...page, ...lines]) {
      expect(plan.scannedWhole, plan.sql).not.toContain("threads");
      expect(plan.scannedWhole, plan.sql).not.toContain("outcomes");
      expect(plan.rowsRead, plan.sql).toBeLessThan(5_000);
    }
  });

  test("rounds of some hundred ask every due member once, and a second run asks nobody", {
    timeout: 60_000,
  }, async ({ db }) => {
    const run = async () => {
      const asked: string[] = [];
      for (let round = 1; round > 0; ) {
        const event = await perform(sendCheckIns, {}, as(SYSTEM, NOW));
        expect(event.asked.length).toBeLessThanOrEqual(400);
        asked.push(...event.asked.map(({ threadId, weeks }) => `outcome:${threadId}:${weeks}`));
        round = event.asked.length;
      }
      return asked;
    };
    const asked = await run();
    expect(asked.length).toBe(Math.round((4 * 7 * THREADS) / DAYS));
    expect(new Set(asked).size).toBe(asked.length);
    const { rows } = await db.$client.query(
      "select key from graphile_worker.jobs where key like 'outcome:%'",
    );
    expect(rows.map(({ key }) => key).sort()).toEqual([...asked].sort());
    expect(await run()).toEqual([]);
  });
});
