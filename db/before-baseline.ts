import { sql } from "drizzle-orm";
import { readMigrationFiles } from "drizzle-orm/migrator";
import type { NodePgDatabase } from "drizzle-orm/node-postgres";

/** When the baseline's last file was made: later entries of the journal are migrations that follow the baseline. */
export const BASELINE = 1_795_976_034_012;

/** A database that is empty, or was made from the baseline, stays unchanged. `folder` has `before-baseline` in it. */
export async function reachBaseline(db: NodePgDatabase, folder: string): Promise<void> {
  const applied = await appliedMigrations(db);
  const steps = readMigrationFiles({ migrationsFolder: `${folder}/before-baseline` });
  const [first] = steps;
  if (!first || !applied.has(first.folderMillis) || applied.has(BASELINE)) return;
  const baseline = readMigrationFiles({ migrationsFolder: folder }).filter(
    (file) => file.folderMillis <= BASELINE,
  );
  await db.transaction(async (tx) => {
    const record = ({ hash, folderMillis }: (typeof steps)[number]) =>
      tx.execute(
        sql`insert into drizzle.__drizzle_migrations (hash, created_at) values (${hash}, ${folderMillis})`,
      );
    // Not only the steps after the newest applied one: some were merged in another order than that of their times.
    for (const step of steps.filter(({ folderMillis }) => !applied.has(folderMillis))) {
      for (const statement of step.sql) await tx.execute(sql.raw(statement));
      await record(step);
    }
    for (const file of baseline) await record(file);
  });
}

async function appliedMigrations(db: NodePgDatabase): Promise<Set<number>> {
  const made = await db.execute(sql`select 1 where to_regclass('drizzle.__drizzle_migrations') is not null`);
  if (made.rowCount === 0) return new Set();
  const { rows } = await db.execute<{ time: number }>(
    sql`select created_at::float8 as time from drizzle.__drizzle_migrations`,
  );
  return new Set(rows.map(({ time }) => time));
}
