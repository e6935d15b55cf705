import { hostname, userInfo } from "node:os";
import pg from "pg";

const LOCK = 7_263_002;
/** Sessions of an import, for an import that takes over from one that was killed. */
export const IMPORT_SESSIONS = "comeback import";
const HOLDER = "comeback import by ";
const MAX_NAME_CHARS = 63;
const BEAT_MS = 5_000;
const PATIENCE_MS = 20_000;
const LEFTOVERS_MS = 30_000;

export interface ImportLock {
  /** Resolves when the connection broke, so that another import could begin. */
  readonly lost: Promise<void>;
  release(): Promise<void>;
}

/** The import that runs now. */
interface Holder {
  /** `nora on laptop, process 4242`. */
  readonly name: string;
  readonly since: Date;
}

type Locking =
  | { readonly lock: ImportLock; readonly holder?: undefined }
  | { readonly lock?: undefined; readonly holder: Holder | null };

/** On a connection of its own, so that the lock ends with the process, also with one that is killed. */
export async function takeImportLock(url: string): Promise<Locking> {
  const client = new pg.Client({
    connectionString: url,
    application_name: nameOfHolder(),
    keepAlive: true,
    query_timeout: PATIENCE_MS,
  });
  let lose: () => void = () => undefined;
  const lost = new Promise<void>((resolve) => {
    lose = resolve;
  });
  client.on("error", lose);
  client.once("end", lose);
  await client.connect();
  try {
    if (!(await isTaken(client))) {
      const holder = await findHolder(client);
      await client.end();
      return { holder };
    }
    await endLeftovers(client);
  } catch (error) {
    client.end().catch(() => undefined);
    throw error;
  }
  const beat = setInterval(() => void client.query("select 1").catch(lose), BEAT_MS);
  beat.unref();
  const release = async () => {
    clearInterval(beat);
    await Promise.race([client.end().catch(() => undefined), lost]);
  };
  return { lock: { lost, release } };
}

async function isTaken(client: pg.Client): Promise<boolean> {
  // If the machine of the import disappears, the server notices within half a minute.
  await client.query(
    "set tcp_keepalives_idle = 10; set tcp_keepalives_interval = 5; set tcp_keepalives_count = 4",
  );
  const { rows } = await client.query<{ taken: boolean }>("select pg_try_advisory_lock($1) as taken", [LOCK]);
  return rows[0]?.taken === true;
}

async function findHolder(client: pg.Client): Promise<Holder | null> {
  const { rows } = await client.query<{ name: string | null; since: Date }>(
    `select a.application_name as name, a.backend_start as since
    from pg_locks l join pg_stat_activity a using (pid)
    where l.locktype = 'advisory' and l.classid = 0 and l.objid = $1 and l.granted
      and l.database = (select oid from pg_database where datname = current_database())`,
    [LOCK],
  );
  const [found] = rows;
  return found?.name?.startsWith(HOLDER)
    ? { name: found.name.slice(HOLDER.length), since: found.since }
    : null;
}

/** What a killed import was doing goes on in the server until somebody ends it. Only the holder of the lock may. */
async function endLeftovers(client: pg.Client): Promise<void> {
  const until = Date.now() + LEFTOVERS_MS;
  while (Date.now() < until) {
    const { rowCount } = await client.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
      where application_name = $1 and datname = current_database()`,
      [IMPORT_SESSIONS],
    );
    if (rowCount === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

function nameOfHolder(): string {
  const plain = (text: string, chars: number) => text.replace(/[^\w.-]/g, "").slice(0, chars);
  const { username } = userInfo();
  return `${HOLDER}${plain(username, 12)} on ${plain(hostname(), 12)}, process ${process.pid}`.slice(
    0,
    MAX_NAME_CHARS,
  );
}
