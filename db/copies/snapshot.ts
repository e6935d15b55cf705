import type { Readable } from "node:stream";
import { to as copyTo } from "pg-copy-streams";
import { openSession } from "./session";
import { type CopiedTable, listSequences, listTables, rowsOf, type Sequence } from "./tables";

export interface Snapshot {
  readonly tables: readonly CopiedTable[];
  readonly sequences: readonly Sequence[];
  /** When the newest migration was made: `when` in the journal. */
  readonly migration: number;
  readonly workerMigration: number;
  /** In the text format of COPY, in the order of the primary key. */
  copyOut(table: CopiedTable): Readable;
  /** A JSON object a line, each backslash doubled by COPY. */
  copyOutJson(table: CopiedTable): Readable;
  listPictureKeys(): Promise<string[]>;
  close(): Promise<void>;
}

/** One moment of the whole database, however long the reading takes and whatever is written meanwhile. */
export async function openSnapshot(url: string, options: { count?: boolean } = {}): Promise<Snapshot> {
  const client = await openSession(url);
  try {
    await client.query("begin isolation level repeatable read read only");
    // The first query takes the snapshot. Sequences are outside of it, so they are read after it: never behind the rows.
    const tables = await listTables(client, options);
    const sequences = await listSequences(client);
    const { rows: versions } = await client.query<{ migration: number; worker: number }>(`
      select (select max(created_at)::float8 from drizzle.__drizzle_migrations) as migration,
        (select max(id)::float8 from graphile_worker.migrations) as worker`);
    return {
      tables,
      sequences,
      migration: versions[0]?.migration ?? 0,
      workerMigration: versions[0]?.worker ?? 0,
      copyOut: (table) =>
        client.query(copyTo(`copy (select * from ${rowsOf(table)}) to stdout`)) as unknown as Readable,
      copyOutJson: (table) =>
        client.query(
          copyTo(`copy (select row_to_json(t) from ${rowsOf(table)}) to stdout`),
        ) as unknown as Readable,
      async listPictureKeys() {
        const { rows } = await client.query<{ key: string }>(
          `select key from pictures where stored_at is not null order by key collate "C"`,
        );
        return rows.map(({ key }) => key);
      },
      close: () => client.end(),
    };
  } catch (error) {
    await client.end().catch(() => undefined);
    throw error;
  }
}
