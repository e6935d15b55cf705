import { listDifferent, sumOf, type Wanted } from "@/db/copies/compare";
import { migrateTo } from "@/db/copies/migrate-to";
import { continueMove, findUnfinishedMove, type Move, markMove } from "@/db/copies/move";
import { isBlank } from "@/db/copies/scratch";
import { openSnapshot, type Snapshot } from "@/db/copies/snapshot";
import { StartError } from "@/db/embedded/start-error";
import { newestMigration } from "@/db/migrate";
import type { Progress } from "./write-forum";

export interface MoveOptions {
  /** A database that nothing else uses. It is only read. */
  readonly from: string;
  /** An empty database, or one that an interrupted move left. */
  readonly to: string;
  readonly migrations: string;
  readonly onProgress?: (progress: Progress) => void;
  readonly signal?: AbortSignal;
}

export interface MovedForum {
  readonly tables: number;
  readonly rows: number;
  /** Tables that an earlier start of this move had copied. */
  readonly resumed: number;
}

/** Each table is copied in a transaction of its own, so that a killed move goes on where it was. */
export async function moveForum(options: MoveOptions): Promise<MovedForum> {
  const { from, to, migrations } = options;
  const source = await openSnapshot(from);
  try {
    if (source.migration > (await newestMigration(migrations)))
      throw new StartError(
        "The forum was made by a newer version of Comeback than this one: move it with that version. Nothing was changed.",
      );
    await prepareTarget(to, source.migration, migrations);
    const move = await continueMove(to);
    try {
      return await copyAll(move, source, options);
    } finally {
      await move.close();
    }
  } finally {
    await source.close();
  }
}

async function prepareTarget(to: string, migration: number, migrations: string): Promise<void> {
  const unfinished = await findUnfinishedMove(to);
  if (unfinished === null && !(await isBlank(to)))
    throw new StartError(
      "The target database is not empty: create a new one with createdb and name that. Nothing was changed.",
    );
  if (unfinished !== null && unfinished !== migration)
    throw new StartError(
      "The target database holds an unfinished move from another version: drop it, create it again with createdb, then start again.",
    );
  await markMove(to, migration);
  await migrateTo(to, migrations, migration);
}

async function copyAll(
  move: Move,
  source: Snapshot,
  { to, onProgress, signal }: MoveOptions,
): Promise<MovedForum> {
  const total = source.tables.reduce((sum, { rows }) => sum + rows, 0);
  const wanted: Wanted[] = [];
  let done = 0;
  let resumed = 0;
  const advance = (rows: number) => {
    signal?.throwIfAborted();
    done += rows;
    onProgress?.({ step: "tables", done, total });
  };
  for (const table of source.tables) {
    const { name, columns } = table;
    const before = move.done.get(name);
    const now = before && (await sumOf(source, table, "copy"));
    if (now && now.sha256 === before.sha256) {
      resumed += 1;
      advance(now.rows);
      wanted.push({ name, columns, ...now });
    } else wanted.push({ name, columns, ...(await move.copy(source, table, advance)) });
  }
  onProgress?.({ step: "checking", done: 0, total: 1 });
  const different = await listDifferent(to, wanted, "copy");
  if (different.length > 0)
    throw new StartError(
      `The rows of ${different.join(", ")} differ between the two databases after the copy. The forum was not moved: start again to copy these tables anew.`,
    );
  await move.finish(source.sequences);
  onProgress?.({ step: "checking", done: 1, total: 1 });
  return { tables: wanted.length, rows: done, resumed };
}
