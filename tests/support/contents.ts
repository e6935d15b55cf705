import { runSql } from "@/db/databases";

export type Contents = Record<string, { rows: number; hash: string | null }>;

/** Columns by table, in the names that Postgres gives them. */
export async function readColumns(url: string): Promise<Record<string, string[]>> {
  const { rows } = await runSql(
    url,
    `select table_name as name, array_agg(column_name::text) as columns from information_schema.columns
     where table_schema = 'public' group by table_name order by table_name`,
  );
  return Object.fromEntries(rows.map(({ name, columns }) => [String(name), columns as string[]]));
}

/** What tables and columns are called now, by what they were called before; a column as "table.column". */
export type NewNames = Readonly<Record<string, string>>;

/**
 * How many rows each table has, and a hash of them.
 * @param columns the tables and columns to read, by the names they had before
 * @param where conditions by table: other rows are left out
 */
export async function readContents(
  url: string,
  columns: Record<string, string[]>,
  where: Record<string, string> = {},
  now: NewNames = {},
): Promise<Contents> {
  const tables = Object.entries(columns).map(([table, names]) => {
    const called = names.map((name) => `('${name}', '${now[`${table}.${name}`] ?? name}')`);
    const row = `(select jsonb_object_agg(called.before, to_jsonb(t) -> called.now)
      from (values ${called.join(", ")}) called (before, now))::text`;
    return `select '${table}' as name, count(*)::int as rows, md5(string_agg(row, '|' order by row)) as hash
      from (select ${row} as row from ${now[table] ?? table} t where ${where[table] ?? "true"}) listed`;
  });
  const { rows } = await runSql(url, tables.join(" union all "));
  return Object.fromEntries(rows.map(({ name, ...table }) => [name, table])) as Contents;
}
