import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { from as copyFrom } from "pg-copy-streams";
import { makeBare, setSequences } from "./bare-tables";
import { openSession } from "./session";
import { type CopiedTable, listTables, SCHEMAS, type Sequence } from "./tables";

type Given = Pick<CopiedTable, "name" | "columns">;

/** The copy comes from a database whose tables are other ones. */
export class UnknownTableError extends Error {
  override name = "UnknownTableError";
}

export interface Load {
  copyIn(table: Given, rows: Readable): Promise<void>;
  /** Each line is a JSON object, each backslash doubled. */
  copyInJson(table: Given, rows: Readable): Promise<void>;
  /** Brings back keys, indexes and triggers, and commits. */
  finish(sequences: readonly Sequence[]): Promise<void>;
  abandon(): Promise<void>;
}

/** Fills all tables of these schemas in a migrated database anew, in one transaction. */
export async function beginLoad(url: string, schemas: readonly string[] = SCHEMAS): Promise<Load> {
  const client = await openSession(url);
  try {
    await client.query("begin");
    await client.query("set local maintenance_work_mem = '128MB'");
    const tables = (await listTables(client, { count: false })).filter(({ name }) =>
      schemas.some((schema) => name.startsWith(`${schema}.`)),
    );
    const known = new Map(tables.map((table) => [table.name, table]));
    const later = await makeBare(client, tables);
    const check = ({ name, columns }: Given) => {
      const table = known.get(name);
      if (!table) throw new UnknownTableError(`There is no table ${name}`);
      const strange = columns.find((column) => !table.columns.includes(column));
      if (strange) throw new UnknownTableError(`Table ${name} has no column ${strange}`);
    };
    return {
      async copyIn(table, rows) {
        check(table);
        const { name, columns } = table;
        await pipeline(rows, client.query(copyFrom(`copy ${name} (${columns.join(", ")}) from stdin`)));
      },
      async copyInJson(table, rows) {
        check(table);
        const columns = table.columns.join(", ");
        await client.query("create temporary table if not exists lines (line json) on commit drop");
        await pipeline(rows, client.query(copyFrom("copy lines from stdin")));
        await client.query(`
          insert into ${table.name} (${columns}) overriding system value
          select ${table.columns.map((column) => `r.${column}`).join(", ")}
          from lines cross join lateral json_populate_record(null::${table.name}, line) r`);
        await client.query("truncate lines");
      },
      async finish(sequences) {
        for (const statement of later) await client.query(statement);
        await setSequences(client, sequences);
        await client.query("commit");
        await client.query("analyze");
        await client.end();
      },
      abandon: () => client.end().catch(() => undefined),
    };
  } catch (error) {
    await client.end().catch(() => undefined);
    throw error;
  }
}
