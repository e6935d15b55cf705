import path from "node:path";
import {
  createScratch,
  dropDatabase,
  fitName,
  holdsPosts,
  isBlank,
  listConnected,
  lockReplacing,
  readRights,
  swapDatabases,
} from "@/db/copies/scratch";
import { openSnapshot } from "@/db/copies/snapshot";
import { errorCode, StartError } from "@/db/embedded/start-error";
import { finishRestored } from "./finish-restored";
import { type Places, stagePictures } from "./place-pictures";
import { type ReadForum, type ReadOptions, readForum } from "./read-forum";

export interface Target {
  /** A database of the server that is not the forum's. */
  readonly server: string;
  readonly url: string;
  readonly name: string;
}

export interface ReplaceOptions extends Omit<ReadOptions, "url" | "keepPicture"> {
  readonly target: Target;
  readonly places: Places;
  readonly dataDir: string;
  readonly at: Date;
  /** Refuse a forum that somebody has written in. */
  readonly onlyEmpty?: boolean;
}

export interface ReplacedForum extends ReadForum {
  /** The name of the database that was there before; null if there was none worth keeping. */
  readonly kept: string | null;
  readonly picturesPlaced: number;
}

/** The forum changes only in the last step, and all at once: until then, everything happens in a database beside it. */
export async function replaceForum(options: ReplaceOptions): Promise<ReplacedForum> {
  const { server, name } = options.target;
  const unlock = await lockReplacing(server, name);
  if (!unlock)
    throw new StartError(
      "Another restore of this forum is running: wait until it has finished. Nothing was changed.",
    );
  try {
    const exists = await refuseWithoutRights(options.target);
    await refuseInUse(options.target);
    const holds = exists && !(await isBlank(options.target.url)) && (await holdsPosts(options.target.url));
    if (holds && options.onlyEmpty)
      throw new StartError(
        "This forum is not empty, and an export can only be imported into an empty one: use a new DATA_DIR or an empty database. Nothing was changed.",
      );
    return await replace(options, { exists, holds });
  } finally {
    await unlock();
  }
}

const RESTORING = "_restoring";
export const BEFORE = "_before_";

async function replace(
  options: ReplaceOptions,
  { exists, holds }: { exists: boolean; holds: boolean },
): Promise<ReplacedForum> {
  const { target, places, migrations, dataDir, at } = options;
  const { server, name } = target;
  const stamp = at.toISOString().slice(0, 19).replace(/[-:]/g, "").replace("T", "_");
  const scratch = fitName(name, RESTORING);
  const aside = exists ? fitName(name, BEFORE + stamp) : null;
  const staged = await stagePictures(places);
  try {
    const url = await createScratch(server, scratch, name);
    const read = await readForum({ ...options, url, keepPicture: staged.keep });
    await finishRestored(url, migrations);
    options.signal?.throwIfAborted();
    await refuseInUse(target);
    const picturesPlaced = await staged.place(
      await listPictures(url),
      path.join(dataDir, `pictures_before_${stamp}`),
    );
    await swapDatabases(server, { current: name, aside, replacement: scratch });
    if (aside && !holds) await dropDatabase(server, aside);
    return { ...read, kept: holds ? aside : null, picturesPlaced };
  } catch (error) {
    throw errorCode(error) === "55006" ? inUse([]) : error;
  } finally {
    await staged.close();
    await dropDatabase(server, scratch);
  }
}

/** Without those of people who have left since the backup was made: `finishRestored` erased them again. */
async function listPictures(url: string): Promise<ReadonlySet<string>> {
  const snapshot = await openSnapshot(url, { count: false });
  try {
    return new Set(await snapshot.listPictureKeys());
  } finally {
    await snapshot.close();
  }
}

/** @returns whether the forum's database exists */
async function refuseWithoutRights({ server, name }: Target): Promise<boolean> {
  const { exists, mayCreate, owns } = await readRights(server, name);
  if (!mayCreate)
    throw new StartError(
      "The user in DATABASE_URL may not create databases, and the file must prove itself in one before it replaces yours: as the server’s administrator, run ALTER ROLE ... CREATEDB for that user. Nothing was changed.",
    );
  if (!owns)
    throw new StartError(
      `The user in DATABASE_URL does not own the database ${name}, so it cannot be replaced: as the server’s administrator, run ALTER DATABASE ... OWNER TO for that user. Nothing was changed.`,
    );
  return exists;
}

export async function refuseInUse({ server, name }: Pick<Target, "server" | "name">): Promise<void> {
  const users = await listConnected(server, name);
  if (users.length > 0) throw inUse([...new Set(users)]);
}

function inUse(users: readonly string[]): StartError {
  const by = users.length > 0 ? ` (${users.join(", ")})` : "";
  return new StartError(
    `The forum is in use${by}: stop every instance, every other command and any connection pooler, then start again. Nothing was changed.`,
  );
}
