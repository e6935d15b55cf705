import { readFileSync } from "node:fs";
import { readMigrationFiles } from "drizzle-orm/migrator";
import { runSql } from "@/db/databases";

const FOLDER = "db/migrations/before-baseline";

const journal = JSON.parse(readFileSync(`${FOLDER}/meta/_journal.json`, "utf8")) as {
  entries: { tag: string }[];
};

/** The names of the steps that databases took before there was a baseline, in order. */
export const OLD_STEPS: readonly string[] = journal.entries.map(({ tag }) => tag);

/** Makes the empty database at `url` into one that a program from before the baseline left: it had these steps. */
export async function makeOldDatabase(url: string, had: readonly string[]): Promise<void> {
  const steps = readMigrationFiles({ migrationsFolder: FOLDER }).filter((_, index) =>
    had.includes(OLD_STEPS[index] ?? ""),
  );
  const recorded = steps.map(({ hash, folderMillis }) => `('${hash}', ${folderMillis})`).join(", ");
  await runSql(
    url,
    `begin;
     create schema drizzle;
     create table drizzle.__drizzle_migrations (id serial primary key, hash text not null, created_at bigint);
     ${steps.flatMap(({ sql }) => sql.map((statement) => `${statement};`)).join("\n")}
     insert into drizzle.__drizzle_migrations (hash, created_at) values ${recorded};
     commit`,
  );
}

/** The steps before the one of this name. */
export const stepsBefore = (tag: string): readonly string[] => OLD_STEPS.slice(0, OLD_STEPS.indexOf(tag));
