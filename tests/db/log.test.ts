import { describe, expect } from "vitest";
import type { Database } from "@/db/client";
import { verifyLog } from "@/lib/forum/moderation/log/verify";
import { test as base } from "../support/database";

const ENTRIES = 2_500;
/** Odd instants and words that are written otherwise in other places. */
const WRITE = `insert into log_entries (id, at, kind, decision_id, decision_kind, data)
  select 1, timestamptz '2026-11-01 10:00:00.000001+02' + n * interval '1 second 7 microseconds', 'decided', n, 'remove',
    jsonb_build_object('reason', 'Spam „advertising“ \\ ' || n, 'by', case when n % 2 = 0 then 'mia' end, 'until', 0.1 * n)
  from generate_series(1, $1::int) n`;

const test = base.extend("log", { scope: "file", auto: true }, async ({ db }) => {
  await db.$client.query(WRITE, [ENTRIES]);
  const { rows } = await db.$client.query("select hash from log_entries order by id");
  return rows.map(({ hash }) => String(hash));
});

describe("the log of decisions", () => {
  for (const [what, statement] of [
    ["changes an entry", "update log_entries set kind = 'undone' where id = 7"],
    [
      "changes nothing, by a condition that no entry meets",
      "update log_entries set kind = 'undone' where id < 0",
    ],
    ["deletes an entry", "delete from log_entries where id = 7"],
    ["empties it", "truncate log_entries"],
  ] as const) {
    test(`refuses a statement that ${what}`, async ({ db }) => {
      await expect(db.$client.query(statement)).rejects.toThrow("The log of decisions is never changed.");
    });
  }

  test("numbers and chains each entry itself, whatever the insert says", async ({ db, log }) => {
    const { rows } = await db.$client.query(
      "select id::int as id, previous_hash from log_entries order by id desc limit 1",
    );
    expect(rows).toEqual([{ id: ENTRIES, previous_hash: log.at(-2) }]);
  });
});

describe("log verify", () => {
  test("prints the number of entries and the last hash", async ({ log }) => {
    expect(await verifyLog()).toEqual({ unbroken: true, entries: ENTRIES, lastHash: log.at(-1) });
    expect(await verifyLog({ entry: 1_200, hash: String(log[1_199]) })).toMatchObject({ unbroken: true });
  });

  test("accepts an empty log", async ({ db }) => {
    await pretending(db, "delete from log_entries", async () => {
      expect(await verifyLog()).toEqual({ unbroken: true, entries: 0, lastHash: "" });
    });
  });

  for (const [what, tamper, because] of [
    [
      "words that were changed",
      `update log_entries set data = data || '{"by": "nobody"}' where id = 1200`,
      "Entry 1200 was changed after it was written.",
    ],
    [
      "an instant moved by a microsecond",
      "update log_entries set at = at + interval '1 microsecond' where id = 3",
      "Entry 3 was changed after it was written.",
    ],
    ["an entry that was taken out", "delete from log_entries where id = 1000", "Entry 1000 is missing."],
    ["a first entry that was taken out", "delete from log_entries where id = 1", "Entry 1 is missing."],
    [
      "an entry that was taken out with the numbers closed up",
      "delete from log_entries where id = 1000; update log_entries set id = id - 1 where id > 1000",
      "Entry 1000 does not follow entry 999.",
    ],
    [
      "a hash that was made to fit the words",
      `update log_entries set data = '{}', hash = ${hashWith("'{}'")} where id = 40`,
      "Entry 41 does not follow entry 40.",
    ],
  ] as const) {
    test(`finds ${what} after somebody turned the triggers off`, async ({ db }) => {
      await pretending(db, tamper, async () => {
        expect(await verifyLog()).toEqual({ unbroken: false, because });
      });
    });
  }

  test("finds a cut-off end and a rewritten log by a hash kept elsewhere", async ({ db, log }) => {
    const kept = { entry: ENTRIES, hash: String(log.at(-1)) };
    await pretending(db, `delete from log_entries where id > ${ENTRIES - 5}`, async () => {
      expect(await verifyLog()).toMatchObject({ unbroken: true, entries: ENTRIES - 5 });
      expect(await verifyLog(kept)).toEqual({
        unbroken: false,
        because: `There is no entry ${ENTRIES}: the log ends with ${ENTRIES - 5}.`,
      });
    });
    expect(await verifyLog({ ...kept, hash: "0".repeat(64) })).toMatchObject({
      because: expect.stringContaining(`Entry ${ENTRIES} does not have the hash you kept`),
    });
  });
});

/** As the trigger makes it, of an entry with other words. */
function hashWith(data: string): string {
  return `encode(sha256(convert_to(concat_ws(E'\\n', previous_hash, id,
    to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), kind, decision_id, decision_kind, ${data}), 'UTF8')), 'hex')`;
}

/** What somebody could do who may do anything in the database; afterwards all is as it was. */
async function pretending(db: Database, tamper: string, look: () => Promise<void>): Promise<void> {
  const client = await db.$client.connect();
  try {
    await client.query(
      "create table kept as select * from log_entries; set session_replication_role = replica",
    );
    await client.query(tamper);
    await look();
    await client.query(
      "delete from log_entries; insert into log_entries select * from kept; drop table kept",
    );
  } finally {
    client.release(true);
  }
}
