import type { Database } from "./client";
import { database } from "./client";

declare const performed: unique symbol;

/** Only `perform` opens one. Every write takes a `Tx`, so no write bypasses the pipeline. */
export type Tx = Parameters<Parameters<Database["transaction"]>[0]>[0] & { readonly [performed]: true };

/** For lib/pipeline/perform.ts only; a test in tests/architecture holds this. */
export function inTransaction<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result> {
  return database().transaction((tx) => work(tx as Tx));
}
