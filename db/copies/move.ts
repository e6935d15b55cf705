import { pipeline } from "node:stream/promises";
import type pg from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { makeBare, setSequences } from "./bare-tables";
import { summing, type TableSum } from "./compare";
import { openSession } from "./session";
import type { Snapshot } from "./snapshot";
import { type CopiedTable, listTables, type Sequence } from "./tables";

/** What a killed move leaves in its target: how far it came, and how to bring back keys, indexes and triggers. */
const STATE = `
  create schema if not exists comeback_move;
  create table if not exists comeback_move.source (migration bigint not null);
  create table if not exists comeback_move.later (nth integer primary key, statement text not null);
  create table if not exists comeback_move.done (name text primary key, rows bigint not null, sha256 text not null)`;

export interface Move {
  /** The sums of the tables that an earlier start has copied. */
  readonly done: ReadonlyMap<string, TableSum>;
  copy(source: Snapshot, table: CopiedTable, onRows: (rows: number) => void): Promise<TableSum>;
  /** In one transaction: afterwards the database is a forum. */
  finish(sequences: readonly Sequence[]): Promise<void>;
  close(): Promise<void>;
}

/** @returns the migration of the forum that an unfinished move brings here; null if there is none */
export async function findUnfinishedMove(url: string): Promise<number | null> {
  const client = await openSession(url);
  try {
    const { rows: made } = await client.query(
      "select to_regclass('comeback_move.source') is not null as made",
    );
    if (made[0]?.made !== true) return null;
    const { rows } = await client.query<{ migration: number }>(
      "select migration::float8 as migration from comeback_move.source",
    );
    return rows[0]?.migration ?? null;
  } finally {
    await client.end();
  }
}

/** Marks the target before anything else is there, so that an interrupted move is known for one. */
export async function markMove(url: string, migration: number): Promise<void> {
  const client = await openSession(url);
  try {
    await client.query(`begin; ${STATE}; delete from comeback_move.source`);
    await client.query("insert into comeback_move.source values ($1)", [migration]);
    await client.query("commit");
  } finally {
    await client.end();
  }
}

/** For a target that is marked and migrated. */
export async function continueMove(url: string): Promise<Move> {
  const client = await openSession(url);
  try {
    await prepare(client);
    const { rows } = await client.query<{ name: string; rows: number; sha256: string }>(
      "select name, rows::float8 as rows, sha256 from comeback_move.done",
    );
    return {
      done: new Map(rows.map(({ name, ...sum }) => [name, sum])),
      copy: (source, table, onRows) => copyTable(client, source, table, onRows),
      finish: (sequences) => finish(client, sequences),
      close: () => client.end().catch(() => undefined),
    };
  } catch (error) {
    await client.end().catch(() => undefined);
    throw error;
  }
}

async function prepare(client: pg.Client): Promise<void> {
  const { rowCount } = await client.query("select from comeback_move.later limit 1");
  if (rowCount) return;
  await client.query("begin");
  const later = await makeBare(client, await listTables(client, { count: false }));
  for (const [nth, statement] of later.entries())
    await client.query("insert into comeback_move.later values ($1, $2)", [nth, statement]);
  await client.query("commit");
}

async function copyTable(
  client: pg.Client,
  source: Snapshot,
  table: CopiedTable,
  onRows: (rows: number) => void,
): Promise<TableSum> {
  const summed = summing();
  await client.query("begin");
  try {
    await client.query(`truncate ${table.name}`);
    await pipeline(
      source.copyOut(table),
      async function* count(rows: AsyncIterable<Buffer>) {
        for await (const chunk of rows) {
          onRows(summed.take(chunk));
          yield chunk;
        }
      },
      client.query(copyFrom(`copy ${table.name} (${table.columns.join(", ")}) from stdin`)),
    );
    const sum = summed.sum();
    await client.query(
      `insert into comeback_move.done values ($1, $2, $3)
       on conflict (name) do update set rows = excluded.rows, sha256 = excluded.sha256`,
      [table.name, sum.rows, sum.sha256],
    );
    await client.query("commit");
    return sum;
  } catch (error) {
    await client.query("rollback").catch(() => undefined);
    throw error;
  }
}

async function finish(client: pg.Client, sequences: readonly Sequence[]): Promise<void> {
  const { rows } = await client.query<{ statement: string }>(
    "select statement from comeback_move.later order by nth",
  );
  await client.query("begin");
  for (const { statement } of rows) await client.query(statement);
  await setSequences(client, sequences);
  await client.query("drop schema comeback_move cascade");
  await client.query("commit");
  await client.query("analyze");
}
