import { expect } from "vitest";
import { findLoggedBefore, listChain, listLog, listLoggedParts } from "@/db/decisions/log";
import { test as base } from "../support/database";
import { explained } from "../support/query-plan";

const ENTRIES = 200_000;
const GROWN = `insert into log_entries (id, at, kind, decision_id, decision_kind, data, previous_hash, hash)
  select n, now(), case when n % 10 = 0 then 'undone' else 'decided' end::log_entry_kind, n - (n % 10 = 0)::int,
    case when n = 77 then 'suspend' when n % 3 = 0 then 'hide' else 'remove' end::decision_kind,
    jsonb_build_object('by', case when n % 500 > 0 then 'mia' end, 'machine', 'none', 'reason', 'Spam', 'targetKind', 'comment', 'threadId', n,
      'commentId', n, 'partOf', case when n % 7 = 0 then n - 6 end), '', ''
  from generate_series(1, $1::int) n`;

const test = base.extend("grown", { scope: "file", auto: true }, async ({ db }) => {
  const client = await db.$client.connect();
  await client.query("set session_replication_role = replica; set statement_timeout = 0");
  await client.query(GROWN, [ENTRIES]);
  await client.query("analyze log_entries");
  client.release(true);
  return ENTRIES;
});

test("reads any page of 200,000 entries by ranges of an index", {
  timeout: 120_000,
}, async ({ db }) => {
  for (const read of [
    () => listLog({}),
    () => listLog({ before: 90_000 }),
    () => listLog({ part: "remove", before: 90_000 }),
    () => listLog({ part: "suspend" }),
    () => listLog({ part: "warn" }),
    () => listLog({ part: "program", before: 90_000 }),
    () => findLoggedBefore(undefined, 90_000),
    () => findLoggedBefore("remove", 90_000),
    () => findLoggedBefore("program", 90_000),
    () => listLoggedParts(),
    () => listChain(100_000, 1_000),
  ]) {
    for (const plan of await explained(db, read)) {
      expect.soft(plan.scannedWhole, plan.sql).not.toContain("log_entries");
      expect.soft(plan.rowsRead, plan.sql).toBeLessThan(2_000);
    }
  }
});
