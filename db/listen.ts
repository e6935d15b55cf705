import { randomUUID } from "node:crypto";
import pg from "pg";

export interface Listening {
  /** Resolves when notices may have been missed: the connection ended, broke, or fell silent. */
  readonly lost: Promise<void>;
  close(): Promise<void>;
}

/** Two URLs, because behind a pooler notices are heard on another connection than the one that writes. */
export interface Databases {
  readonly from: string;
  readonly through: string;
}

const BEAT_MS = 1_000;
const SILENCE_MS = 2_500;

export async function listen(
  databases: string | Databases,
  channels: readonly string[],
  hear: (channel: string, payload: string) => void,
): Promise<Listening> {
  const { from, through } =
    typeof databases === "string" ? { from: databases, through: databases } : databases;
  const [client, writer] = [clientAt(from, "comeback listener"), clientAt(through, "comeback heartbeat")];
  const broken = new Promise<void>((resolve) => {
    for (const each of [client, writer]) {
      each.once("end", () => resolve());
      each.on("error", () => resolve());
    }
  });
  const end = async () => {
    await Promise.all([client, writer].map((each) => each.end().catch(() => undefined)));
  };
  client.on("notification", (notice) => {
    if (channels.includes(notice.channel)) hear(notice.channel, notice.payload ?? "");
  });
  const heart = heartOf(client, writer);
  const lost = Promise.race([broken, heart.silent]).finally(() => {
    heart.stop();
    void end();
  });
  try {
    await Promise.all([client.connect(), writer.connect()]);
    for (const channel of channels) await client.query(`listen ${pg.escapeIdentifier(channel)}`);
    await heart.start(broken);
  } catch (error) {
    heart.stop();
    void end();
    throw error;
  }
  return { lost, close: end };
}

function clientAt(connectionString: string, application_name: string): pg.Client {
  return new pg.Client({
    connectionString,
    application_name,
    keepAlive: true,
    connectionTimeoutMillis: SILENCE_MS,
  });
}

/**
 * Sends notices on the writers' connection and waits to hear them: finds a silent peer, and a pooler that loses them.
 */
function heartOf(client: pg.Client, writer: pg.Client) {
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
    else writer.query(`notify ${channel}`).catch(fallSilent);
  };
  return {
    silent,
    stop: () => clearInterval(timer),
    async start(broken: Promise<void>) {
      await client.query(`listen ${channel}`);
      heardAt = performance.now();
      timer = setInterval(beat, BEAT_MS);
      timer.unref();
      beat();
      const late = silent.then(() =>
        Promise.reject(new Error("Postgres answers, but its notices do not arrive")),
      );
      const lost = broken.then(() => Promise.reject(new Error("The connection broke before a notice came")));
      await Promise.race([heard, late, lost]);
    },
  };
}
