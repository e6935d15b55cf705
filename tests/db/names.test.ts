import { expect } from "vitest";
import { test } from "../support/database";
import { insteadOfStored, needlessExceptions } from "../support/forbidden-names";

/**
 * Objects of the forum's own, as "kind name"; parts of a table as "kind table.name". Constraints whose names Postgres or
 * drizzle derives from a column are left out.
 */
const NAMES = `
  with ours as (
    select oid from pg_class where relnamespace = 'public'::regnamespace
      and oid not in (select objid from pg_depend where deptype = 'e'))
  select 'relation ' || oid::regclass as name from ours
  union select 'column ' || attrelid::regclass || '.' || attname from pg_attribute
    where attrelid in (select oid from ours) and attnum > 0 and not attisdropped
      and attrelid not in (select indexrelid from pg_index)
  union select 'constraint ' || conrelid::regclass || '.' || conname from pg_constraint
    where conrelid in (select oid from ours) and contype <> 'n' and conname !~ '_(pkey|pk|fk)$'
  union select 'trigger ' || tgrelid::regclass || '.' || tgname from pg_trigger
    where tgrelid in (select oid from ours) and not tgisinternal
  union select 'type ' || typname from pg_type where typnamespace = 'public'::regnamespace and typtype = 'e'
  union select 'value ' || typname || '.' || enumlabel from pg_enum join pg_type t on t.oid = enumtypid
  union select 'function ' || proname from pg_proc
    where pronamespace = 'public'::regnamespace and oid not in (select objid from pg_depend where deptype = 'e')
  union select 'parameter ' || proname || '.' || parameter from pg_proc, unnest(proargnames) parameter
    where pronamespace = 'public'::regnamespace and oid not in (select objid from pg_depend where deptype = 'e')
  order by 1`;

test("whatever the database names, it names by the words of the glossary", async ({ db }) => {
  const { rows } = await db.$client.query(NAMES);
  const names = rows.map(({ name }) => String(name));
  expect(names.length).toBeGreaterThan(900);
  const own = (name: string) => name.split(/[ .]/).at(-1) ?? "";
  const violations = names.flatMap((name) =>
    insteadOfStored(own(name)).map((advice) => `${name}: ${advice}`),
  );
  expect(violations).toEqual([]);
  expect(needlessExceptions([...names.map(own), "case.closed"])).toEqual([]);
});
