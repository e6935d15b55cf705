import type { Database } from "./client";
import { database } from "./client";

declare const performed: unique symbol;

/** A transaction that `perform` opened. Commands take nothing else, so nothing is written past the pipeline. */
export type Tx = Parameters<Parameters<Database["transaction"]>[0]>[0] & { readonly [performed]: true };

/** For lib/pipeline/perform.ts alone; tests/architecture sees to that. */
export function inTransaction<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result> {
  return database().transaction((tx) => work(tx as Tx));
}
