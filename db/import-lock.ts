import pg from "pg";

const LOCK = 7_263_002;

/**
 * Holds the right to import on a connection of its own, so that it ends with the process, however that ends.
 * @returns how to give it back; nothing when somebody else holds it.
 */
export async function takeImportLock(url: string): Promise<(() => Promise<void>) | null> {
  const client = new pg.Client({ connectionString: url });
  // The connection may break while it waits; the import itself then fails with the reason.
  client.on("error", () => undefined);
  await client.connect();
  const { rows } = await client.query<{ taken: boolean }>("select pg_try_advisory_lock($1) as taken", [LOCK]);
  if (rows[0]?.taken) return () => client.end();
  await client.end();
  return null;
}
