import type { Socket } from "node:net";
import { drizzle } from "drizzle-orm/node-postgres";
import pg from "pg";

export type Database = ReturnType<typeof open>;

export interface Manner {
  readonly connections?: number;
  /** A pooler in transaction mode is between: a session keeps nothing, so no setting and no named statement either. */
  readonly pooled?: boolean;
  /** Gives up a connection that has owed an answer for so long. Without it, a long import may take its time. */
  readonly silenceMs?: number;
}

const READ_LIMIT_MS = 5_000;
const CONNECT_MS = 5_000;
/** One pool a process: Next bundles pages apart from the server, and both find it under these keys. */
const SHARED = Symbol.for("comeback.database");
const POOLED = Symbol.for("comeback.pooled");
const shared = globalThis as { [SHARED]?: Database; [POOLED]?: boolean };

function open(url: string, { connections = 10, pooled = false, silenceMs }: Manner) {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: CONNECT_MS,
    ...(pooled ? {} : { statement_timeout: READ_LIMIT_MS }),
  });
  // A connection that breaks while idle is replaced by the pool; without a listener Node would end the process.
  pool.on("error", () => undefined);
  if (silenceMs) pool.on("connect", (client) => endWhenSilent(client, silenceMs));
  return drizzle(pool, { casing: "snake_case" });
}

/**
 * A server that hangs keeps its connections open and says nothing. pg's own `query_timeout` would give such a connection
 * back to the pool, where the next query waits behind the first.
 */
function endWhenSilent(client: pg.PoolClient, ms: number): void {
  const { connection } = client as unknown as { connection: { stream: Socket } };
  const asked = client as unknown as { readyForQuery: boolean };
  connection.stream.setTimeout(ms, () => {
    if (!asked.readyForQuery) connection.stream.destroy(new SilentDatabaseError(ms));
  });
}

/** The database took a question and gave no answer in time. */
export class SilentDatabaseError extends Error {
  readonly code = "ETIMEDOUT";
  constructor(ms: number) {
    super(`The database gave no answer for ${ms / 1000} s`);
  }
}

/** Connects this process to `url`; what was open before is closed first. */
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

/** The process's database; on first use the one that DATABASE_URL names. */
export function database(): Database {
  if (!shared[SHARED]) {
    const url = process.env.DATABASE_URL;
    if (!url) throw new Error("No database: call connect(url), or set DATABASE_URL.");
    shared[SHARED] = open(url, {});
  }
  return shared[SHARED];
}

/** Whether statements may have names, which a pooler in transaction mode forgets. */
export function mayNameStatements(): boolean {
  return !shared[POOLED];
}
