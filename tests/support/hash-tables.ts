import { runSql } from "@/db/databases";

/** How many rows each table of a database has, and a hash of all of them. */
export async function hashTables(url: string): Promise<Record<string, unknown>> {
  const { rows: tables } = await runSql(
    url,
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname not in ('pg_catalog', 'information_schema') order by 1`,
  );
  const { rows } = await runSql(
    url,
    tables
      .map(
        ({ name }) => `
          select '${name}' as name, count(*)::int, md5(string_agg(t::text, '|' order by t::text)) from ${name} t`,
      )
      .join(" union all "),
  );
  return Object.fromEntries(rows.map(({ name, ...table }) => [name, table]));
}
