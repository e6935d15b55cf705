import { sql } from "drizzle-orm";
import { type Database, database } from "../client";

export interface TextTable {
  readonly schema: string;
  readonly table: string;
  readonly columns: readonly { readonly name: string; readonly isJson: boolean }[];
  /** Pages of 8 KB. */
  readonly pages: number;
}

/** Every column that can hold words, of every table: also of tables that a later version adds. */
export async function listTextTables(from: Pick<Database, "execute"> = database()): Promise<TextTable[]> {
  const { rows } = await from.execute<{
    schema: string;
    table: string;
    columns: { name: string; isJson: boolean }[];
    pages: number;
  }>(sql`
    select n.nspname as schema, c.relname as table,
      (pg_relation_size(c.oid) / current_setting('block_size')::int)::int as pages,
      json_agg(json_build_object('name', a.attname, 'isJson', a.atttypid::regtype::text in ('json', 'jsonb')) order by a.attnum) as columns
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    where c.relkind = 'r' and (n.nspname = 'public' or n.nspname = 'graphile_worker' and c.relname = '_private_jobs')
      and a.atttypid::regtype::text in ('text', 'citext', 'character varying', 'json', 'jsonb', 'text[]', 'citext[]')
    group by 1, 2, c.oid order by 1, 2`);
  return rows;
}

/** About 16 MB: a statement of the server may take a few seconds at most. */
export const PAGES_AT_A_TIME = 2_000;
