import { randomUUID } from "node:crypto";
import pg from "pg";

export interface Listening {
  /** Settles when notices may have gone unheard: the connection ended, broke, or fell silent. */
  readonly lost: Promise<void>;
  close(): Promise<void>;
}

const BEAT_MS = 1_000;
const SILENCE_MS = 2_500;

/** Hears `channels` on a connection of its own from the moment the promise is kept until `lost`. */
export async function listen(
  url: string,
  channels: readonly string[],
  hear: (channel: string, payload: string) => void,
): Promise<Listening> {
  const client = new pg.Client({
    connectionString: url,
    application_name: "comeback listener",
    keepAlive: true,
    connectionTimeoutMillis: SILENCE_MS,
  });
  const broken = new Promise<void>((resolve) => {
    client.once("end", () => resolve());
    client.on("error", () => resolve());
  });
  client.on("notification", (notice) => {
    if (channels.includes(notice.channel)) hear(notice.channel, notice.payload ?? "");
  });
  const heart = heartOf(client);
  const lost = Promise.race([broken, heart.silent]).finally(() => {
    heart.stop();
    client.end().catch(() => undefined);
  });
  try {
    await client.connect();
    for (const channel of channels) await client.query(`listen ${pg.escapeIdentifier(channel)}`);
    await heart.start();
  } catch (error) {
    heart.stop();
    client.end().catch(() => undefined);
    throw error;
  }
  return { lost, close: () => client.end().catch(() => undefined) };
}

/**
 * Sends itself notices and waits to hear them. A peer that vanished without a word is found out by this, and so is a
 * connection pool between us and Postgres that lets notices get lost.
 */
function heartOf(client: pg.Client) {
  const channel = `comeback_beat_${randomUUID().replaceAll("-", "")}`;
  let heardAt = performance.now();
  let timer: NodeJS.Timeout | undefined;
  let fallSilent: () => void = () => undefined;
  const silent = new Promise<void>((resolve) => {
    fallSilent = resolve;
  });
  const heard = new Promise<void>((resolve) => {
    client.on("notification", (notice) => {
      if (notice.channel !== channel) return;
      heardAt = performance.now();
      resolve();
    });
  });
  const beat = () => {
    if (performance.now() - heardAt > SILENCE_MS) fallSilent();
    else client.query(`notify ${channel}`).catch(fallSilent);
  };
  return {
    silent,
    stop: () => clearInterval(timer),
    async start() {
      await client.query(`listen ${channel}`);
      heardAt = performance.now();
      timer = setInterval(beat, BEAT_MS);
      timer.unref();
      beat();
      const late = silent.then(() =>
        Promise.reject(new Error("Postgres answers, but its notices do not arrive")),
      );
      await Promise.race([heard, late]);
    },
  };
}
