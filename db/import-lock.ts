import pg from "pg";

const LOCK = 7_263_002;

/** On a connection of its own, so that the lock ends with the process. Returns the release; nothing if it is held. */
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
