import { z } from "zod";
import { DAY_MS, HOUR_MS, WEEK_MS } from "@/lib/time";

const UNITS: Readonly<Record<string, number>> = { h: HOUR_MS, d: DAY_MS, w: WEEK_MS };
const MOST_KEPT = 1_000;
export const PASSPHRASE_CHARS = { least: 12, most: 1_000 };

export const backupVariables = {
  BACKUP_EVERY: z
    .string()
    .regex(/^(?:off|[1-9]\d{0,2}[hdw])$/, "must look like 12h, 1d or 1w, or be off")
    .optional(),
  BACKUP_KEEP: z.coerce
    .number("must be a number")
    .int("must be a whole number")
    .min(1, `must be 1 to ${MOST_KEPT}`)
    .max(MOST_KEPT, `must be 1 to ${MOST_KEPT}`)
    .default(7),
  BACKUP_DIR: z.string().optional(),
  BACKUP_PASSPHRASE: z
    .string()
    .min(PASSPHRASE_CHARS.least, `must have at least ${PASSPHRASE_CHARS.least} characters`)
    .max(PASSPHRASE_CHARS.most, `may have at most ${PASSPHRASE_CHARS.most} characters`)
    .optional(),
  BACKUP_PASSPHRASE_FILE: z.string().optional(),
};

/** Null: no backups by themselves. Nobody else backs up the embedded database. */
export function backupEveryMs(every: string | undefined, { embedded }: { embedded: boolean }): number | null {
  const given = every ?? (embedded ? "1d" : "off");
  if (given === "off") return null;
  return Number(given.slice(0, -1)) * (UNITS[given.slice(-1)] ?? DAY_MS);
}
