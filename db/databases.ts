import pg from "pg";

/** Renames the database when it is complete, so that an interrupted start leaves nothing half-done. */
export async function ensureDatabase(
  serverUrl: string,
  name: string,
  fill: (url: string) => Promise<void>,
): Promise<string> {
  const draft = `${name}_unfinished`;
  if (!(await exists(serverUrl, name))) {
    await runSql(serverUrl, `drop database if exists ${draft} with (force)`);
    await runSql(serverUrl, `create database ${draft}`);
    // Thousands of commits need not reach the disk one by one: the rename, which waits for the disk, takes all with it.
    await runSql(serverUrl, `alter database ${draft} set synchronous_commit = off`);
    await fill(databaseUrl(serverUrl, draft));
    await runSql(serverUrl, `alter database ${draft} reset synchronous_commit`);
    await runSql(serverUrl, `alter database ${draft} rename to ${name}`);
  }
  return databaseUrl(serverUrl, name);
}

export function databaseUrl(serverUrl: string, name: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.href;
}

/** As a number: 180004 is 18.4. */
export async function serverVersion(url: string): Promise<number> {
  const { rows } = await runSql(url, "show server_version_num");
  return Number(rows[0]?.server_version_num);
}

async function exists(serverUrl: string, name: string): Promise<boolean> {
  const { rowCount } = await runSql(serverUrl, "select 1 from pg_database where datname = $1", [name]);
  return rowCount === 1;
}

export async function runSql(url: string, sql: string, values: unknown[] = []) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    return await client.query<Record<string, unknown>>(sql, values);
  } finally {
    await client.end().catch(() => undefined);
  }
}
