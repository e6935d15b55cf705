import { sql } from "drizzle-orm";
import type { Database } from "./client";
import { database } from "./client";

declare const performed: unique symbol;

/** Only `perform` opens one. Every write takes a `Tx`, so no write bypasses the pipeline. */
export type Tx = Parameters<Parameters<Database["transaction"]>[0]>[0] & { readonly [performed]: true };

/** For lib/pipeline/perform.ts only; a test in tests/architecture holds this. */
export function inTransaction<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result> {
  return database().transaction((tx) => work(tx as Tx));
}

/**
 * One clock for all instances: grace periods compare it with times that the database wrote. Rounded up, so that it is never before
 * what the database wrote in this transaction.
 */
export async function timeOf(tx: Tx): Promise<Date> {
  const { rows } = await tx.execute<{ ms: number }>(
    sql`select ceil(extract(epoch from clock_timestamp()) * 1000)::float8 as ms`,
  );
  return new Date(rows[0]?.ms ?? Date.now());
}
