import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { DrizzleQueryError } from "drizzle-orm";
import { readMigrationFiles } from "drizzle-orm/migrator";
import { drizzle } from "drizzle-orm/node-postgres";
import { migrate as applyMigrations } from "drizzle-orm/node-postgres/migrator";
import { runMigrations } from "graphile-worker";
import pg from "pg";
import { reachBaseline } from "./before-baseline";
import { openWorkerPool } from "./worker-lock";

export class NewerDatabaseError extends Error {}

/** A migration of ours does not run on this database. All that were due ran in one transaction, so none is left. */
export class FailedMigrationError extends Error {
  override name = "FailedMigrationError";
  readonly migration: string;

  constructor(migration: string, cause: unknown) {
    super(`Migration ${migration} failed`, { cause });
    this.migration = migration;
  }
}

const LOCK = 7_263_001;

/** Safe to call from several processes at once. A bundle passes its own `folder`; `say` hears of a wait. */
export async function migrate(
  url: string,
  folder = fileURLToPath(new URL("./migrations", import.meta.url)),
  say: (sentence: string) => void = () => undefined,
): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query("select pg_try_advisory_lock($1) as taken", [LOCK]);
    if (!rows[0]?.taken) {
      say("Another instance is updating the database: waiting until it has finished");
      await client.query("select pg_advisory_lock($1)", [LOCK]);
    }
    await refuseNewer(client, folder);
    const db = drizzle(client, { casing: "snake_case" });
    await reachBaseline(db, folder);
    await applyMigrations(db, { migrationsFolder: folder }).catch(async (error) => {
      throw await blamed(error, folder);
    });
    await migrateWorker(url);
  } finally {
    await client.end();
  }
}

/** Classes of SQL errors that no other start mends: the database is as it should be, and the migration is wrong for it. */
const OUR_FAULT = /^(?:0A|21|22|23|2B|42(?!501)|P0)/;

async function blamed(error: unknown, folder: string): Promise<unknown> {
  if (!(error instanceof DrizzleQueryError)) return error;
  const code = error.cause && "code" in error.cause ? String(error.cause.code) : "";
  if (!OUR_FAULT.test(code)) return error;
  const failed = readMigrationFiles({ migrationsFolder: folder }).findIndex(({ sql }) =>
    sql.includes(error.query),
  );
  const { entries } = await readJournal(folder);
  return new FailedMigrationError(entries[failed]?.tag ?? "of the update", error);
}

/** Our own pool: graphile-worker drops its error listener while closing, and a server that ends then would throw. */
async function migrateWorker(url: string): Promise<void> {
  const pool = openWorkerPool(url, { patient: true });
  try {
    await runMigrations({ pgPool: pool });
  } finally {
    await pool.end();
  }
}

export interface Journal {
  readonly entries: readonly { readonly idx: number; readonly when: number; readonly tag: string }[];
}

export async function readJournal(folder: string): Promise<Journal> {
  return JSON.parse(await readFile(`${folder}/meta/_journal.json`, "utf8")) as Journal;
}

/** When the newest migration in this folder was made. */
export async function newestMigration(folder: string): Promise<number> {
  return Math.max(...(await readJournal(folder)).entries.map(({ when }) => when));
}

async function refuseNewer(client: pg.Client, folder: string): Promise<void> {
  const newest = await newestMigration(folder);
  const { rows } = await client.query("select to_regclass('drizzle.__drizzle_migrations') as made");
  if (!rows[0]?.made) return;
  const applied = await client.query(
    "select max(created_at)::float8 as latest from drizzle.__drizzle_migrations",
  );
  if (applied.rows[0]?.latest > newest) {
    throw new NewerDatabaseError("This database was made by a newer version of Comeback.");
  }
}
