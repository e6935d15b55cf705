import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";

const PATIENCE_MS = 5_000;
const HEARD_WITHIN_MS = 1_500;

/**
 * Postgres tells a client the process that serves it; a pooler makes that number up. Then a notice from a second
 * connection shows whether the first one kept its session.
 */
export async function isTransactionPooler(url: string): Promise<boolean> {
  const [hearer, speaker] = [clientAt(url), clientAt(url)];
  try {
    await hearer.connect();
    const { rows } = await hearer.query("select pg_backend_pid() as pid");
    if (rows[0].pid === (hearer as unknown as { processID: number }).processID) return false;
    await speaker.connect();
    return !(await hears(hearer, speaker));
  } finally {
    for (const client of [hearer, speaker]) client.end().catch(() => undefined);
  }
}

async function hears(hearer: pg.Client, speaker: pg.Client): Promise<boolean> {
  const channel = `comeback_probe_${randomUUID().replaceAll("-", "")}`;
  const heard = new Promise<boolean>((resolve) => hearer.on("notification", () => resolve(true)));
  await hearer.query(`listen ${channel}`);
  try {
    await speaker.query(`notify ${channel}`);
    return await Promise.race([heard, pause(HEARD_WITHIN_MS, false)]);
  } finally {
    // A pooler gives the session to other clients.
    await hearer.query(`unlisten ${channel}`).catch(() => undefined);
  }
}

function clientAt(url: string): pg.Client {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: PATIENCE_MS,
    query_timeout: PATIENCE_MS,
  });
  client.on("error", () => undefined);
  return client;
}
