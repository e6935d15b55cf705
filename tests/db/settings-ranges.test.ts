import { expect } from "vitest";
import {
  findSettingChange,
  hasSettingPicture,
  listLastChanges,
  listSettingChanges,
} from "@/db/site/settings";
import { listArticles } from "@/db/threads/lists";
import { SETTINGS } from "@/lib/forum-settings/table";
import { test as base } from "../support/database";
import { explained } from "../support/query-plan";

const CHANGES = 200_000;
const GROWN = `insert into setting_changes (name, from_value, to_value, changed_at)
  select case when n % 1000 = 0 then 'name' when n % 3 = 0 then 'tagline' else 'banner' end, to_jsonb(n), to_jsonb(n + 1), now()
  from generate_series(1, $1::int) n`;

const test = base.extend("grown", { scope: "file", auto: true }, async ({ db }) => {
  const client = await db.$client.connect();
  await client.query("set session_replication_role = replica; set statement_timeout = 0");
  await client.query(GROWN, [CHANGES]);
  await client.query(`insert into setting_pictures (key, size, bytes)
    select lpad(n::text, 22, '0'), size, '\\x00' from generate_series(1, 5000) n, unnest(array[32, 512]) size`);
  await client.query("analyze setting_changes; analyze setting_pictures");
  client.release(true);
  return CHANGES;
});

test("reads any page of 200,000 changes, and the newest of each setting, by an index", {
  timeout: 120_000,
}, async ({ db }) => {
  for (const read of [
    () => listSettingChanges(),
    () => listSettingChanges({ before: 90_000 }),
    () => listLastChanges(Object.keys(SETTINGS)),
    () => findSettingChange(db, 90_000),
    () => hasSettingPicture(db, "1".padStart(22, "0")),
    () => listArticles(200),
  ]) {
    for (const plan of await explained(db, read)) {
      expect.soft(plan.scannedWhole, plan.sql).not.toContain("setting_changes");
      expect.soft(plan.scannedWhole, plan.sql).not.toContain("setting_pictures");
      expect.soft(plan.rowsRead, plan.sql).toBeLessThan(500);
    }
  }
});

test("leads through all changes, newest first, once each", async () => {
  const first = await listSettingChanges({ limit: 3 });
  const second = await listSettingChanges({ limit: 3, before: first.next ?? undefined });
  const ids = [...first.changes, ...second.changes].map(({ id }) => id);
  expect(ids).toEqual(ids.toSorted((one, other) => other - one));
  expect(new Set(ids).size).toBe(6);
  expect((await listSettingChanges({ before: 2 })).next).toBeNull();
});
