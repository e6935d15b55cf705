import pg from "pg";

const CONNECT_MS = 10_000;

/** Values must look the same in every database, whatever its settings are; a copy may take long. */
const SETTINGS = `
  set timezone = 'UTC';
  set datestyle = 'ISO, YMD';
  set intervalstyle = 'postgres';
  set extra_float_digits = 3;
  set bytea_output = 'hex';
  set xmloption = 'content';
  set client_encoding = 'UTF8';
  set statement_timeout = 0;
  set lock_timeout = 0;
  set idle_in_transaction_session_timeout = 0`;

export const COPYING = "comeback copying";

export async function openSession(url: string): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: url,
    application_name: COPYING,
    connectionTimeoutMillis: CONNECT_MS,
    keepAlive: true,
  });
  // A query that is under way fails with the reason.
  client.on("error", () => undefined);
  try {
    await client.connect();
    await client.query(SETTINGS);
    return client;
  } catch (error) {
    await client.end().catch(() => undefined);
    throw error;
  }
}
