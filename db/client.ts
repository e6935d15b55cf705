import type { Socket } from "node:net";
import { drizzle } from "drizzle-orm/node-postgres";
import pg from "pg";

export type Database = ReturnType<typeof open>;

export interface Manner {
  readonly connections?: number;
  /** The URL leads to a pooler in transaction mode, where a session keeps no settings and no named statements. */
  readonly pooled?: boolean;
  /** Ends a connection after this time without an answer. Unset for long imports. */
  readonly silenceMs?: number;
  /** What `pg_stat_activity` shows. */
  readonly name?: string;
  /** Statements may take any time. */
  readonly patient?: boolean;
}

export const CASING = "snake_case";
const READ_LIMIT_MS = 5_000;
const CONNECT_MS = 5_000;
/** Of connections that serve members. */
const IDLE_MS = 60_000;
/** One pool for each process: Next bundles pages apart from the server, and both find the pool under this symbol. */
const SHARED = Symbol.for("comeback.database");
const POOLED = Symbol.for("comeback.pooled");
const shared = globalThis as { [SHARED]?: Database; [POOLED]?: boolean };

function open(url: string, { connections = 10, pooled = false, silenceMs, name, patient = false }: Manner) {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: CONNECT_MS,
    ...(name ? { application_name: name } : {}),
    ...(pooled || patient ? {} : { statement_timeout: READ_LIMIT_MS }),
    // A new connection has to sign in and make all its plans anew.
    ...(silenceMs ? { idleTimeoutMillis: IDLE_MS } : {}),
    // Statements of a transaction need not wait for the answer to the one before.
    pipeline: !pooled,
  });
  // The pool replaces a connection that breaks while idle; without a listener Node would end the process.
  pool.on("error", () => undefined);
  // The same for one that breaks between two statements of a transaction: the next statement then fails with the reason.
  pool.on("connect", (client) => client.on("error", () => undefined));
  if (silenceMs) pool.on("connect", (client) => endWhenSilent(client, silenceMs));
  return drizzle(pool, { casing: CASING });
}

/** pg's own `query_timeout` would return a hanging connection to the pool, where the next query waits again. */
function endWhenSilent(client: pg.PoolClient, ms: number): void {
  const { connection } = client as unknown as { connection: { stream: Socket } };
  const asked = client as unknown as { readyForQuery: boolean };
  // The callback of `setTimeout` would be called once, and a connection that is idle for so long never watched again.
  connection.stream.setTimeout(ms).on("timeout", () => {
    if (!asked.readyForQuery) connection.stream.destroy(new SilentDatabaseError(ms));
  });
}

export class SilentDatabaseError extends Error {
  readonly code = "ETIMEDOUT";
  constructor(ms: number) {
    super(`The database did not answer for ${ms / 1000} s`);
  }
}

export async function connect(url: string, manner: Manner = {}): Promise<Database> {
  await disconnect();
  shared[SHARED] = open(url, manner);
  shared[POOLED] = manner.pooled ?? false;
  return shared[SHARED];
}

export async function disconnect(): Promise<void> {
  const database = shared[SHARED];
  delete shared[SHARED];
  await database?.$client.end();
}

export function database(): Database {
  if (!shared[SHARED]) {
    const url = process.env.DATABASE_URL;
    if (!url) throw new Error("No database: call connect(url), or set DATABASE_URL.");
    shared[SHARED] = open(url, {});
  }
  return shared[SHARED];
}

export function mayNameStatements(): boolean {
  return !shared[POOLED];
}
