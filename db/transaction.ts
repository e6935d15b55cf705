import { drizzle, type NodePgDatabase } from "drizzle-orm/node-postgres";
import type { PoolClient, QueryConfig, QueryResult } from "pg";
import { CASING, database, mayNameStatements } from "./client";
import { hasOldPlan, nameOfStatement, renameStatements } from "./statement-names";

declare const performed: unique symbol;

/** Only `perform` opens one. Every write takes a `Tx`, so no write bypasses the pipeline. */
export type Tx = Omit<NodePgDatabase, "transaction"> & { readonly [performed]: true };

/**
 * For lib/pipeline/perform.ts only; a test in tests/architecture holds this. The first statement of `work` travels with the beginning of
 * the transaction, so before `begun`, `work` may only do what does no harm outside of a transaction. `begun` is the time by the clock of
 * the database, which all instances share: grace periods compare it with times that the database wrote.
 */
export async function inTransaction<Result>(
  work: (tx: Tx, begun: Promise<Date>) => Promise<Result>,
): Promise<Result> {
  const client = await database().$client.connect();
  let broken: Error | undefined;
  try {
    const begun = begin(client);
    // `work` waits for it; until then its failure is nobody's.
    begun.catch(() => undefined);
    const result = await work(txOn(client), begun);
    await begun;
    const { command } = await client.query("commit");
    if (command !== "COMMIT") throw new Error("Postgres rolled the transaction back.");
    return result;
  } catch (error) {
    if (hasOldPlan(error)) renameStatements();
    broken = await rollBack(client);
    throw error;
  } finally {
    client.release(broken);
  }
}

/** Rounded up, so that it is never before what the database writes as the time of this transaction. */
async function begin(client: PoolClient): Promise<Date> {
  const answers: unknown = await client.query(
    "begin; select ceil(extract(epoch from clock_timestamp()) * 1000)::float8 as ms",
  );
  const [, time] = answers as readonly QueryResult<{ ms: number }>[];
  if (!time?.rows[0]) throw new Error("Postgres began no transaction.");
  return new Date(time.rows[0].ms);
}

/** Returns why the connection is of no more use, if so. */
function rollBack(client: PoolClient): Promise<Error | undefined> {
  return client.query("rollback").then(
    () => undefined,
    (failure: Error) => failure,
  );
}

const transactions = new WeakMap<PoolClient, Tx>();

function txOn(client: PoolClient): Tx {
  const known = transactions.get(client);
  if (known) return known;
  const query = (config: QueryConfig, values: unknown[]) => client.query(named(config), values);
  const tx = drizzle({ client: { query } as unknown as PoolClient, casing: CASING }) as unknown as Tx;
  transactions.set(client, tx);
  return tx;
}

function named<Config extends { readonly text: string }>(config: Config): Config & { name?: string } {
  const name = mayNameStatements() ? nameOfStatement(config.text) : undefined;
  return name === undefined ? config : { ...config, name };
}
