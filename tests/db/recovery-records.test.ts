import { readFile } from "node:fs/promises";
import { gunzipSync } from "node:zlib";
import { describe, expect, inject } from "vitest";
import { runSql } from "@/db/databases";
import { migrate } from "@/db/migrate";
import { test } from "../support/database";
import { emptyDatabase } from "../support/templates";

const MADE_BY = "4b498c3";

interface OldRecord extends Record<string, unknown> {
  thread_id: string;
  onset_on: string | null;
  first_run_on: string | null;
  full_training_on: string | null;
}

const OLD = `select thread_id::text, onset_on::text, first_run_on::text, full_training_on::text
  from recoveries order by recoveries.thread_id`;
const NOW = `select r.*, r.thread_id::text as thread_id,
    (select m.reached_on from milestones m where m.thread_id = r.thread_id and m.kind = 'first_run') as first_run_on,
    (select m.reached_on from milestones m where m.thread_id = r.thread_id and m.kind = 'full_training')
      as full_training_on,
    (select bool_and(m.recorded_at >= t.created_at and m.visibility is null) from milestones m join threads t
      on t.id = m.thread_id where m.thread_id = r.thread_id) as milestones_follow
  from recoveries r order by r.thread_id`;

/** A first day of a month was typed as a month. */
const asPartial = (date: string | null) => date && (date.endsWith("-01") ? date.slice(0, 7) : date);

describe("records of a forum from before treatments and setbacks", () => {
  test("keep their dates, stay public, and are in no chart", async () => {
    const { url, drop } = await emptyDatabase(inject("serverUrl"));
    try {
      const dump = await readFile(`tests/support/fixtures/database-of-${MADE_BY}.sql.gz`);
      await runSql(url, gunzipSync(dump).toString());
      await runSql(
        url,
        `update recoveries set onset_on = date_trunc('month', onset_on)
         where thread_id = (select min(thread_id) from recoveries where onset_on is not null)`,
      );
      const before = (await runSql(url, OLD)).rows as unknown as OldRecord[];
      const pain = (await runSql(url, "select id, pain from story_updates order by id")).rows;
      await migrate(url);
      const now = (await runSql(url, NOW)).rows;
      expect(before.length).toBeGreaterThan(3);
      expect(before.some(({ onset_on }) => onset_on?.endsWith("-01"))).toBe(true);
      expect(
        now.map(({ thread_id, onset_on, first_run_on, full_training_on }) => [
          thread_id,
          onset_on,
          first_run_on,
          full_training_on,
        ]),
      ).toEqual(
        before.map((record) => [
          record.thread_id,
          asPartial(record.onset_on),
          asPartial(record.first_run_on),
          asPartial(record.full_training_on),
        ]),
      );
      for (const record of now) {
        const seen = Object.entries(record).filter(([name]) => name.endsWith("_visibility"));
        expect(seen.length).toBe(11);
        expect(new Set(seen.map(([, value]) => value))).toEqual(new Set(["public", null]));
        expect(record.outcome_recorded_at).not.toBeNull();
        expect(record.milestones_follow).not.toBe(false);
      }
      expect(
        (await runSql(url, "select id, pain_during as pain from story_updates order by id")).rows,
      ).toEqual(pain);
      expect((await runSql(url, "select from consents")).rows).toEqual([]);
      const listed = "select id from threads where kind = 'story' and listed order by 1";
      expect(
        (await runSql(url, "select distinct thread_id as id from story_facets order by 1")).rows,
      ).toEqual((await runSql(url, listed)).rows);
    } finally {
      await drop();
    }
  });
});

test.for([
  ["2026-02-30", false],
  ["2026-13", false],
  ["2026", false],
  ["2026-2", false],
  ["2026-02", true],
  ["2024-02-29", true],
] as const)("the database takes %s as a month or a day: %s", async ([date, taken], { db }) => {
  const asked = db.$client.query("select first_day($1::partial_date)::text as day", [date]);
  if (taken) expect((await asked).rows[0]).toEqual({ day: date.length === 7 ? `${date}-01` : date });
  else await expect(asked).rejects.toThrow();
});
