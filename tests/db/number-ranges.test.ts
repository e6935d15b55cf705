import { sql } from "drizzle-orm";
import type pg from "pg";
import { expect } from "vitest";
import { findCountedWeeks, findFirstWeek, listBuckets } from "@/db/numbers/reads";
import { noteUnanswered, replaceNumbers } from "@/db/numbers/writes";
import { inTransaction } from "@/db/transaction";
import { readCohorts, readNumbers } from "@/lib/forum/site/numbers/read";
import { weeksAfter } from "@/lib/forum/site/numbers/weeks";
import { test as base } from "../support/database";
import { growForum } from "../support/large-forum";
import { explained } from "../support/query-plan";

const FIRST = "2016-01-04";
const WEEKS = 520;
const NOW = new Date("2025-12-24T12:00:00Z");
/** Of the tables that grow with the forum. */
const LARGE = ["threads", "comments", "people", "cases", "appeals", "daily_numbers"];

const test = base.extend("grown", { scope: "file", auto: true }, async ({ db }) => {
  const client = await db.$client.connect();
  await fill(client).finally(() => client.release(true));
});

test("a page of numbers reads the counts of a few weeks by their key, and nothing that grows", async ({
  db,
}) => {
  expect((await readNumbers(NOW))?.weeks).toHaveLength(26);
  const plans = await explained(db, async () => {
    await readNumbers(NOW);
    await readCohorts(NOW);
  });
  expect(plans.length).toBeGreaterThan(5);
  for (const { sql: statement, scannedWhole, indexes, rowsRead } of plans) {
    expect(
      scannedWhole.filter((table) => LARGE.includes(table)),
      statement,
    ).toEqual([]);
    if (!statement.includes("counted_weeks"))
      expect(indexes).toContain("daily_numbers_measure_day_bucket_pk");
    // 26 weeks of nine measures, or 12 weeks of ten buckets; a bitmap scan counts each row twice.
    expect(rowsRead).toBeLessThanOrEqual(2 * 26 * 7 * 9);
  }
});

test("counting weeks reads the posts, members and cases of those weeks by their indexes", async ({ db }) => {
  const from = "2024-05-06";
  const weeks = { from, to: weeksAfter(from, 4) };
  const statements = await explained(db, () =>
    inTransaction((tx) => replaceNumbers(tx, weeks, { signUps: true })).catch(() => undefined),
  );
  const deletes = statements.filter(({ sql: statement }) => /^\s*delete/.test(statement));
  expect(deletes.length).toBeGreaterThan(10);
  for (const { indexes } of deletes) expect(indexes).toContain("daily_numbers_measure_day_bucket_pk");
  const inserts = await insertsOf(weeks);
  expect(inserts).toHaveLength(13);
  for (const { statement, plan } of inserts) {
    expect(plan, statement).not.toMatch(
      /Seq Scan on (?:public\.)?(?:threads|comments|people|cases|appeals)\b/,
    );
    expect(plan).toMatch(
      /author_replies_newest|threads_by_age|articles_by_age|comments_by_age|people_by_own_joining|cases_by_age|appeals_by_decision/,
    );
  }
  expect(await listBuckets("first_replies", weeks)).not.toEqual([]);
});

test("the start of the history and the open questions are found by an index", async ({ db }) => {
  expect(await findFirstWeek()).toBe("2016-01-04");
  const [first] = await explained(db, () => findFirstWeek());
  expect(first?.scannedWhole).toEqual([]);
  expect(first?.rowsRead).toBeLessThanOrEqual(6);
  await inTransaction((tx) => noteUnanswered(tx, "2025-12-24"));
  expect(await findCountedWeeks()).toMatchObject({ since: FIRST });
});

async function fill(client: pg.ClientBase): Promise<void> {
  await growForum(client, { threads: 10_000, comments: 80_000, inThreadOne: 1_000 });
  await client.query(`
    set statement_timeout = 0;
    set session_replication_role = replica;
    update threads set created_at = timestamptz '${FIRST}' + id % ${WEEKS * 7} * interval '1 day';
    update comments c set created_at = t.created_at + c.id % 90 * interval '1 hour' from threads t where t.id = c.thread_id;
    insert into people (handle, email, joined_at, last_seen_at)
      select 'joined-' || n, 'joined-' || n || '@example.org', joined, joined + n % 100 * interval '1 day'
      from generate_series(1, 20000) n cross join lateral (
        select timestamptz '${FIRST}' + n % ${WEEKS * 7} * interval '1 day' as joined) at;
    insert into cases (target_kind, target_id, flag_count, opened_at, decided_at)
      select 'thread', 1 + n % 10000, 1, opened, case when n % 9 > 0 then opened + n % 50 * interval '1 hour' end
      from generate_series(1, 20000) n cross join lateral (
        select timestamptz '${FIRST}' + n % ${WEEKS * 7} * interval '1 day' as opened) at
      where n % 9 > 0 or n > 19000;
    insert into appeals (decision_id, person_id, text, created_at, decided_at, granted)
      select n, 1, '', decided, decided, n % 3 = 0
      from generate_series(1, 20000) n cross join lateral (
        select timestamptz '${FIRST}' + n % ${WEEKS * 7} * interval '1 day' as decided) at;
    insert into daily_numbers (measure, day, bucket, amount)
      select measure, day, bucket, 3 from unnest(enum_range(null::daily_measure)) measure
      cross join generate_series(date '${FIRST}', date '${FIRST}' + ${WEEKS * 7}, interval '1 day') day
      cross join generate_series(0, case when measure in ('first_replies', 'decided_cases') then 9 else 0 end) bucket;
    insert into counted_weeks (since, until, counted_at) values ('${FIRST}', '2025-12-29', '2025-12-24')`);
  await client.query("vacuum analyze");
}

/** EXPLAIN of the inserts that replaceNumbers sends, as the plans of inserts are not explained elsewhere. */
async function insertsOf(weeks: { from: string; to: string }) {
  const seen: { statement: string; plan: string }[] = [];
  await inTransaction(async (tx) => {
    const { execute } = tx;
    const recording = Object.assign(Object.create(tx), {
      async execute(query: ReturnType<typeof sql>) {
        const { rows } = await execute.call(tx, sql`explain ${query}`);
        const plan = rows.map((row) => String(Object.values(row)[0])).join("\n");
        if (plan.startsWith("Insert")) seen.push({ statement: plan.slice(0, 60), plan });
        return execute.call(tx, query);
      },
    });
    await replaceNumbers(recording, weeks, { signUps: true });
  });
  return seen;
}
