import { readFile } from "node:fs/promises";
import { sql } from "drizzle-orm";
import { database } from "../client";

export interface MissingMigrations {
  /** Migrations of this version that the database does not have. */
  readonly missing: readonly string[];
  /** Whether the database has migrations of a newer version. */
  readonly newer: boolean;
}

/** @param folder has `meta/_journal.json`. */
export async function findMissingMigrations(folder: string): Promise<MissingMigrations> {
  const { entries } = JSON.parse(await readFile(`${folder}/meta/_journal.json`, "utf8")) as {
    entries: { when: number; tag: string }[];
  };
  const { rows } = await database().execute<{ latest: number | null }>(
    sql`select max(created_at)::float8 as latest from drizzle.__drizzle_migrations`,
  );
  const latest = rows[0]?.latest ?? 0;
  return {
    missing: entries.filter(({ when }) => when > latest).map(({ tag }) => tag),
    newer: latest > Math.max(...entries.map(({ when }) => when)),
  };
}
