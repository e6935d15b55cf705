import {
  createScratch,
  fitName,
  lockReplacing,
  nameOf,
  readRights,
  swapDatabases,
} from "@/db/copies/scratch";
import { databaseUrl } from "@/db/databases";
import { StartError } from "@/db/embedded/start-error";
import { isTransactionPooler } from "@/db/pooler";
import { type MovedForum, moveForum } from "@/lib/backups/move-forum";
import { refuseUnsuitable } from "@/lib/backups/refuse-unsuitable";
import { refuseInUse } from "@/lib/backups/replace-forum";
import { type Env, readEnv } from "@/lib/env";
import { counted } from "@/lib/words/counts";
import type { CommandInput } from "./commands";
import { copyBars } from "./copy-progress";
import { interruptible } from "./interruptible";
import { MIGRATIONS } from "./open-database";
import { type ReachedServer, reachEmbedded, reachGiven, reachServer } from "./reach-server";
import { UsageError } from "./usage-error";

const EMBEDDED = "embedded";
const EMBEDDED_OPTIONS = { say: console.error, join: false };

export async function run({ words: [to = ""], options }: CommandInput): Promise<number> {
  const env = readEnv();
  refuseWrong(to, env);
  const open: { close: () => Promise<void> }[] = [];
  const opened = async <Part extends { close: () => Promise<void> }>(part: Promise<Part>): Promise<Part> => {
    const found = await part;
    open.unshift(found);
    return found;
  };
  const progress = copyBars();
  try {
    const source = await opened(reachServer(env, EMBEDDED_OPTIONS));
    const target = await opened(to === EMBEDDED ? reachEmbedded(env, EMBEDDED_OPTIONS) : reachTarget(to));
    open.unshift({ close: await lockBoth([source, target]) });
    if (!(await readRights(source.server, source.name)).exists)
      throw new StartError("There is no forum here yet: start Comeback first. Nothing was changed.");
    await refuseInUse(source);
    const targetUrl = target.embedded ? await embeddedDraft(target) : target.url;
    const moved = await interruptible((signal) =>
      moveForum({
        from: source.url,
        to: targetUrl,
        migrations: MIGRATIONS,
        onProgress: progress.show,
        signal,
      }),
    );
    if (target.embedded) await takeDraft(target);
    progress.end();
    if (options.json) console.log(JSON.stringify(moved));
    else for (const line of reportOf(moved, to, env)) console.log(line);
    return 0;
  } finally {
    progress.end();
    for (const part of open) await part.close();
  }
}

function refuseWrong(to: string, env: Env): void {
  const current = env.databaseDirectUrl ?? env.databaseUrl;
  if (to === EMBEDDED) {
    if (!current) throw new UsageError("The forum is in the embedded database already.");
    return;
  }
  if (!/^postgres(ql)?:\/\//.test(to) || !URL.canParse(to))
    throw new UsageError(`"${to}" is not the address of a database, such as postgres://user@host:5432/name.`);
  if (current && samePlace(current, to)) throw new UsageError("The forum is in that database already.");
}

function samePlace(one: string, other: string): boolean {
  const place = (url: string) => `${new URL(url).hostname}:${new URL(url).port || 5432}/${nameOf(url)}`;
  return place(one) === place(other);
}

async function reachTarget(url: string): Promise<ReachedServer> {
  const target = await reachGiven(url);
  if (!(await readRights(target.server, target.name)).exists)
    throw new StartError(
      `The target server has no database ${target.name}: create it with createdb, then start again. Nothing was changed.`,
    );
  if (await isTransactionPooler(url))
    throw new StartError(
      "The target’s address leads to a connection pooler in transaction mode: name the address of PostgreSQL itself. Nothing was changed.",
    );
  await refuseUnsuitable(url);
  return target;
}

async function lockBoth(places: readonly ReachedServer[]): Promise<() => Promise<void>> {
  const locks: (() => Promise<void>)[] = [];
  const release = async () => {
    for (const unlock of locks) await unlock();
  };
  for (const { server, name } of places) {
    const unlock = await lockReplacing(server, name);
    if (!unlock) {
      await release();
      throw new StartError(
        "Another move or restore is running here: wait until it has finished. Nothing was changed.",
      );
    }
    locks.push(unlock);
  }
  return release;
}

const draftOf = (name: string) => fitName(name, "_moving");

/** The embedded database gets its name once it is whole: until then a start would find half a forum. */
async function embeddedDraft({ server, name }: ReachedServer): Promise<string> {
  if ((await readRights(server, name)).exists)
    throw new StartError(
      "The embedded database holds a forum already: move the folder postgres in DATA_DIR away, then start again. Nothing was changed.",
    );
  const draft = draftOf(name);
  const { exists } = await readRights(server, draft);
  return exists ? databaseUrl(server, draft) : createScratch(server, draft, name);
}

async function takeDraft({ server, name }: ReachedServer): Promise<void> {
  await swapDatabases(server, { current: name, aside: null, replacement: draftOf(name) });
}

function reportOf({ tables, rows, resumed }: MovedForum, to: string, env: Env): string[] {
  const before = resumed > 0 ? ` (${counted(resumed, "table", "tables")} copied by an earlier start)` : "";
  const embedded = to === EMBEDDED;
  return [
    `Moved ${counted(tables, "table", "tables")} with ${counted(rows, "row", "rows")}${before}. Every table has the same number of rows and the same hash in both databases.`,
    embedded
      ? "Next, remove DATABASE_URL and DATABASE_DIRECT_URL from .env, then run npm start."
      : `Next, set DATABASE_URL=${withoutPassword(to)} (with its password) in .env, then run npm start.`,
    env.bucket
      ? "The pictures stay in the bucket."
      : `The pictures stay in ${env.uploadsDir}: copy that folder if the forum also moves to another machine.`,
    "The database that you moved from is unchanged. Delete it when the forum runs well.",
  ];
}

function withoutPassword(url: string): string {
  const shown = new URL(url);
  shown.password = "";
  return shown.href;
}
