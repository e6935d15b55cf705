import type pg from "pg";
import { type CopiedTable, SCHEMAS, type Sequence } from "./tables";

/**
 * Takes away what would slow or change a copy: foreign keys, indexes that hold no constraint, triggers. Empties the tables.
 * @returns the statements that bring all of it back, in order; foreign keys then check every row
 */
export async function makeBare(client: pg.ClientBase, tables: readonly CopiedTable[]): Promise<string[]> {
  const { rows } = await client.query<{ away: string; back: string }>(ASIDE, [SCHEMAS]);
  for (const { away } of rows) await client.query(away);
  const names = tables.map(({ name }) => name);
  for (const name of names) await client.query(`alter table ${name} disable trigger user`);
  await client.query(`truncate ${names.join(", ")}`);
  return [
    ...rows.map(({ back }) => back).reverse(),
    ...names.map((name) => `alter table ${name} enable trigger user`),
  ];
}

/** Foreign keys go first and come back last: they need unique indexes. */
const ASIDE = `
  select away, back from (
    select 1 as nth, format('alter table %s drop constraint %I', conrelid::regclass, conname) as away,
      format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as back
    from pg_constraint
    where contype = 'f' and connamespace = any($1::regnamespace[])
    union all
    select 2, format('drop index %s', i.indexrelid::regclass), pg_get_indexdef(i.indexrelid)
    from pg_index i
    join pg_class c on c.oid = i.indrelid
    where c.relnamespace = any($1::regnamespace[]) and c.relkind = 'r' and c.relpersistence = 'p'
      and not exists (select from pg_constraint k where k.conindid = i.indexrelid)
  ) parts order by nth, away`;

export async function setSequences(client: pg.ClientBase, sequences: readonly Sequence[]): Promise<void> {
  for (const { name, value } of sequences)
    await client.query("select setval($1::regclass, $2, $3)", [name, value ?? 1, value !== null]);
}
