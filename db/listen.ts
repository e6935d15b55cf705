import pg from "pg";

export interface Listening {
  /** Settles when notices may have gone unheard: the connection ended, broke, or fell silent. */
  readonly lost: Promise<void>;
  close(): Promise<void>;
}

const BEAT_MS = 1_000;
const SILENCE_MS = 2_500;

/** Hears `channel` on a connection of its own from the moment the promise is kept until `lost`. */
export async function listen(
  url: string,
  channel: string,
  hear: (payload: string) => void,
): Promise<Listening> {
  const client = new pg.Client({
    connectionString: url,
    application_name: "comeback listener",
    keepAlive: true,
    connectionTimeoutMillis: SILENCE_MS,
  });
  const lost = new Promise<void>((resolve) => {
    client.once("end", () => resolve());
    client.on("error", () => resolve());
  });
  client.on("notification", (notice) => hear(notice.payload ?? ""));
  try {
    await client.connect();
    await client.query(`listen ${pg.escapeIdentifier(channel)}`);
  } catch (error) {
    client.end().catch(() => undefined);
    throw error;
  }
  const beat = beating(client);
  return {
    lost: Promise.race([lost, beat.silent]).finally(() => {
      beat.stop();
      client.end().catch(() => undefined);
    }),
    close: () => client.end().catch(() => undefined),
  };
}

/** A peer that vanished without a word is found out by asking it for one. */
function beating(client: pg.Client): { silent: Promise<void>; stop(): void } {
  let answeredAt = performance.now();
  let timer: NodeJS.Timeout | undefined;
  const silent = new Promise<void>((resolve) => {
    timer = setInterval(() => {
      if (performance.now() - answeredAt > SILENCE_MS) return resolve();
      client.query("select 1").then(() => {
        answeredAt = performance.now();
      }, resolve);
    }, BEAT_MS);
    timer.unref();
  });
  return { silent, stop: () => clearInterval(timer) };
}
