import { randomUUID } from "node:crypto";
import pg from "pg";
import { migrate } from "@/db/migrate";

const template = "comeback_template";

/** Migrates once; every test file then gets a copy of the files. */
export async function makeTemplate(serverUrl: string): Promise<void> {
  await query(serverUrl, `create database ${template}`);
  await migrate(databaseUrl(serverUrl, template));
}

export async function cloneTemplate(
  serverUrl: string,
  source = template,
): Promise<{ url: string; drop: () => Promise<void> }> {
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  await query(serverUrl, `create database ${name} template ${source} strategy file_copy`);
  return {
    url: databaseUrl(serverUrl, name),
    drop: () => query(serverUrl, `drop database ${name} with (force)`),
  };
}

/** An empty database, for tests of migrating itself. */
export function emptyDatabase(serverUrl: string) {
  return cloneTemplate(serverUrl, "template0");
}

export function databaseUrl(serverUrl: string, name: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.href;
}

async function query(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
