import type pg from "pg";

export interface CopiedTable {
  /** With its schema, as SQL writes the name: `public.people`. */
  readonly name: string;
  /** As SQL writes them, in the order of their names. Generated columns are left out. */
  readonly columns: readonly string[];
  /** SQL for `order by`: the same rows are in the same order in any database. */
  readonly order: string;
  readonly rows: number;
}

/** The worker's own record of its version is made by its own migrations. */
const LEFT_OUT = ["graphile_worker.migrations"];
export const SCHEMAS = ["public", "drizzle", "graphile_worker"];

/** Unlogged tables hold what an import stages: a crash empties them as well. */
export async function listTables(client: pg.ClientBase, { count = true } = {}): Promise<CopiedTable[]> {
  const { rows } = await client.query<Omit<CopiedTable, "rows">>(TABLES, [SCHEMAS, LEFT_OUT]);
  const tables: CopiedTable[] = [];
  for (const table of rows) tables.push({ ...table, rows: count ? await countRows(client, table.name) : 0 });
  return tables;
}

async function countRows(client: pg.ClientBase, name: string): Promise<number> {
  const { rows } = await client.query<{ count: string }>(`select count(*) from ${name}`);
  return Number(rows[0]?.count);
}

const TABLES = `
  select format('%I.%I', n.nspname, c.relname) as name,
    (select array_agg(quote_ident(attname) order by attname) from pg_attribute
      where attrelid = c.oid and attnum > 0 and not attisdropped and attgenerated = '') as columns,
    coalesce((
      select string_agg(quote_ident(a.attname) || case when a.attcollation <> 0 then '::text collate "C"' else '' end,
        ', ' order by k.nth)
      from pg_index i
      cross join unnest(i.indkey::int2[]) with ordinality as k(attnum, nth)
      join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum
      where i.indrelid = c.oid and i.indisprimary
    ), 't::text collate "C"') as "order"
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind = 'r' and c.relpersistence = 'p' and n.nspname = any($1)
    and format('%s.%s', n.nspname, c.relname) <> all($2)
  order by format('%I.%I', n.nspname, c.relname) collate "C"`;

/** Rows of the table `t` with the copied columns only. */
export function rowsOf({ name, columns, order }: Pick<CopiedTable, "name" | "columns" | "order">): string {
  return `(select ${columns.join(", ")} from ${name}) t order by ${order}`;
}

export interface Sequence {
  readonly name: string;
  /** Null for a sequence that gave no number yet. */
  readonly value: number | null;
}

export async function listSequences(client: pg.ClientBase): Promise<Sequence[]> {
  const { rows } = await client.query<Sequence>(
    `select format('%I.%I', schemaname, sequencename) as name, last_value::float8 as value
     from pg_sequences where schemaname = any($1)
     order by format('%I.%I', schemaname, sequencename) collate "C"`,
    [SCHEMAS],
  );
  return rows;
}
