import { readMigrationFiles } from "drizzle-orm/migrator";
import pg from "pg";
import { expect, inject } from "vitest";
import { runSql } from "@/db/databases";
import { migrate, NewerDatabaseError } from "@/db/migrate";
import { test } from "../support/database";
import { makeOldDatabase, OLD_STEPS, stepsBefore } from "../support/old-database";
import { emptyDatabase } from "../support/templates";

test("migrating a second time changes nothing and is not refused", async ({ url }) => {
  await expect(migrate(url)).resolves.toBeUndefined();
});

test.for([
  ["an empty database", []],
  ["a database from before the baseline", stepsBefore("0026_sign_in_secrets")],
] as const)("two processes may migrate %s at once", async ([, had]) => {
  const { url, drop } = await emptyDatabase(inject("serverUrl"));
  try {
    if (had.length > 0) await makeOldDatabase(url, had);
    await expect(Promise.all([migrate(url), migrate(url)])).resolves.toHaveLength(2);
    const { rows } = await runSql(url, "select created_at from drizzle.__drizzle_migrations");
    const ours = readMigrationFiles({ migrationsFolder: "db/migrations" }).length;
    expect(rows).toHaveLength(had.length === 0 ? ours : OLD_STEPS.length + ours);
  } finally {
    await drop();
  }
});

test("refuses a database with an unknown migration and leaves it unchanged", async ({ url }) => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(
    "insert into drizzle.__drizzle_migrations (hash, created_at) values ('from a later version', 99999999999999)",
  );
  await expect(migrate(url)).rejects.toBeInstanceOf(NewerDatabaseError);
  await client.query("delete from drizzle.__drizzle_migrations where hash = 'from a later version'");
  await client.end();
});

test("keeps pictures from before they were private, and checks each once", async () => {
  const { url, drop } = await emptyDatabase(inject("serverUrl"));
  const client = new pg.Client({ connectionString: url });
  try {
    await makeOldDatabase(url, stepsBefore("0028_private_pictures"));
    await client.connect();
    const body = (src: string) =>
      `{"type":"doc","content":[{"type":"blockquote","content":[{"type":"image","attrs":{"src":"${src}","alt":""}}]}]}`;
    await client.query(`
      insert into people (handle) values ('jo');
      insert into threads (kind, writer_id, title, slug, body, body_text, excerpt)
        select 'article', 1, 'On tape', 'on-tape', document::jsonb, '', '' from unnest(array[
          '${body("/uploads/0123.jpg")}', '${body("/uploads/0123.jpg")}', '${body("/uploads/p/aa/shown.webp")}',
          '${body("https://elsewhere.example.org/knee.jpg")}']) document;
      insert into pictures (key, person_id, created_at, stored_at, attached_at) values
        ('p/aa/shown.webp', 1, '2026-01-01', '2026-01-01', '2026-01-01'),
        ('p/aa/never.webp', 1, '2026-01-01', '2026-01-01', null)`);
    await migrate(url);
    const { rows } = await client.query(`
      select key, person_id is null as imported, stored_at is not null as stored, released_at < now() - interval '1 day' as old
      from pictures order by key`);
    expect(rows).toEqual([
      { key: "0123.jpg", imported: true, stored: true, old: false },
      { key: "p/aa/never.webp", imported: false, stored: true, old: true },
      { key: "p/aa/shown.webp", imported: false, stored: true, old: false },
    ]);
  } finally {
    await client.end();
    await drop();
  }
});
