import { type Backup, findNewestBackup } from "@/db/backups/reads";
import { type Env, readEnv } from "@/lib/env";
import { HOUR_MS, MINUTE_MS } from "@/lib/time";

export interface BackupPromise {
  /** Null: Comeback makes no backups by itself. */
  readonly everyMs: number | null;
  readonly newest: Backup | null;
  /** The newest backup is older than promised. */
  readonly late: boolean;
}

/** The job looks once an hour, and a backup of a large forum takes its time. */
const PATIENCE_MS = 3 * HOUR_MS;
/** The job's hour may begin a little early, and must not skip a day for that. */
const EARLY_MS = 30 * MINUTE_MS;

export async function readBackupPromise(
  now = new Date(),
  { backups: { everyMs } }: Pick<Env, "backups"> = readEnv(),
): Promise<BackupPromise> {
  const newest = await findNewestBackup();
  return { everyMs, newest, late: everyMs !== null && isLate(newest, everyMs, now) };
}

function isLate(newest: Backup | null, everyMs: number, now: Date): boolean {
  // A forum that has just started had no time yet.
  if (!newest) return process.uptime() * 1000 > PATIENCE_MS;
  return isOlderThanPromised(newest.madeAt, everyMs, now);
}

export const isOlderThanPromised = (madeAt: Date, everyMs: number, now: Date) =>
  now.getTime() - madeAt.getTime() > everyMs + PATIENCE_MS;

export function isDue({ everyMs, newest }: BackupPromise, now: Date): boolean {
  if (everyMs === null) return false;
  return !newest || now.getTime() - newest.madeAt.getTime() >= everyMs - EARLY_MS;
}
