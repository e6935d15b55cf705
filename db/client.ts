import { drizzle } from "drizzle-orm/node-postgres";
import pg from "pg";
import * as schema from "./schema";

export type Database = ReturnType<typeof open>;

const READ_LIMIT_MS = 5_000;
/** One pool a process: Next bundles pages apart from the server, and both find it under this key. */
const SHARED = Symbol.for("comeback.database");
const shared = globalThis as { [SHARED]?: Database };

function open(url: string, connections: number) {
  const pool = new pg.Pool({ connectionString: url, max: connections, statement_timeout: READ_LIMIT_MS });
  // A connection that breaks while idle is replaced by the pool; without a listener Node would end the process.
  pool.on("error", () => undefined);
  return drizzle(pool, { schema, casing: "snake_case" });
}

/** Connects this process to `url`; what was open before is closed first. */
export async function connect(url: string, connections = 10): Promise<Database> {
  await disconnect();
  shared[SHARED] = open(url, connections);
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
    shared[SHARED] = open(url, 10);
  }
  return shared[SHARED];
}
