import pg from "pg";
import { expect, inject } from "vitest";
import { migrate, NewerDatabaseError } from "@/db/migrate";
import { test } from "../support/database";
import { emptyDatabase } from "../support/templates";

test("migrating a second time changes nothing and is not refused", async ({ url }) => {
  await expect(migrate(url)).resolves.toBeUndefined();
});

test("two processes may migrate one empty database at once", async () => {
  const { url, drop } = await emptyDatabase(inject("serverUrl"));
  try {
    await expect(Promise.all([migrate(url), migrate(url)])).resolves.toHaveLength(2);
  } finally {
    await drop();
  }
});

test("a database with a migration this code does not know is refused and left alone", async ({ url }) => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(
    "insert into drizzle.__drizzle_migrations (hash, created_at) values ('from a later version', 99999999999999)",
  );
  await expect(migrate(url)).rejects.toBeInstanceOf(NewerDatabaseError);
  await client.query("delete from drizzle.__drizzle_migrations where hash = 'from a later version'");
  await client.end();
});
