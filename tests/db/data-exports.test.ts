import { sql } from "drizzle-orm";
import { expect } from "vitest";
import { database } from "@/db/client";
import { LEFT_OUT_COLUMNS, LEFT_OUT_TABLES, PARTS } from "@/db/data-exports/parts";
import { withDossier } from "@/db/data-exports/rows";
import { memberWithEverything } from "../support/leaving";
import { test } from "../support/with-world";

async function rowsOf<Row>(query: ReturnType<typeof sql>): Promise<Row[]> {
  return (await database().execute(query)).rows as Row[];
}

test("every column that refers to a person is in the export, or left out with a reason", async ({
  world: _,
}) => {
  const links = await rowsOf<{ table: string; column: string }>(sql`
    select c.conrelid::regclass::text as table, a.attname as column
    from pg_constraint c cross join unnest(c.conkey) k join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k
    where c.contype = 'f' and c.confrelid = 'people'::regclass`);
  expect(links.length).toBeGreaterThan(50);
  const covered = new Set(PARTS.flatMap(({ table, by }) => by.map((column) => `${table}.${column}`)));
  const missing = links
    .filter(({ table }) => !LEFT_OUT_TABLES[table])
    .map(({ table, column }) => `${table}.${column}`)
    .filter((place) => !covered.has(place) && !LEFT_OUT_COLUMNS[place]);
  expect(missing).toEqual([]);
  const known = new Set(links.map(({ table, column }) => `${table}.${column}`));
  expect([...covered, ...Object.keys(LEFT_OUT_COLUMNS)].filter((place) => !known.has(place))).toEqual([]);
});

test("every table is in the export, or left out with a reason", async ({ world: _ }) => {
  const tables = await rowsOf<{ name: string }>(sql`
    select tablename as name from pg_tables where schemaname = 'public' order by 1`);
  const named = new Map([
    ...PARTS.map(({ table }) => [table, "exported"] as const),
    ...Object.entries(LEFT_OUT_TABLES),
  ]);
  expect(tables.filter(({ name }) => !named.get(name)).map(({ name }) => name)).toEqual([]);
  expect(PARTS.filter(({ table }) => table in LEFT_OUT_TABLES)).toEqual([]);
  const there = new Set(tables.map(({ name }) => name));
  expect([...named.keys()].filter((name) => !there.has(name))).toEqual([]);
});

test("a row has every column of its table but those that are left out with a reason", async ({ world }) => {
  const { member } = await memberWithEverything(world);
  const columns = await rowsOf<{ table: string; column: string }>(sql`
    select table_name as table, column_name as column from information_schema.columns where table_schema = 'public'`);
  let compared = 0;
  await withDossier(member.id, async (dossier) => {
    for (const part of PARTS) {
      const all = columns.filter(({ table }) => table === part.table).map(({ column }) => column);
      expect(
        Object.keys(part.omit ?? {}).filter((column) => !all.includes(column)),
        part.table,
      ).toEqual([]);
      for await (const row of dossier.rows(part)) {
        const lacking = all.filter((column) => !(column in row) && !part.omit?.[column]);
        expect(lacking, part.table).toEqual([]);
        compared += 1;
        break;
      }
    }
  });
  expect(compared).toBeGreaterThan(12);
});

test("has nothing of anybody else", async ({ world }) => {
  const { member } = await memberWithEverything(world);
  await withDossier(member.id, async (dossier) => {
    for (const { table, mine } of PARTS.filter(({ by }) => by.includes("person_id"))) {
      const part = PARTS.find((one) => one.table === table && one.mine === mine);
      if (!part || mine.includes(" or ")) continue;
      for await (const row of dossier.rows(part)) expect(Number(row.person_id), table).toBe(member.id);
    }
    expect(await dossier.count(PARTS[0] as (typeof PARTS)[number])).toBe(1);
  });
});
