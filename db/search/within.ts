import { type SQL, sql } from "drizzle-orm";
import { database } from "../client";

/** Gives up a read after so many milliseconds, with the error that `isTooSlow` knows. */
export function within<Row extends object>(ms: number, query: SQL): Promise<Row[]> {
  return database().transaction(
    async (tx) => {
      await tx.execute(sql.raw(`set local statement_timeout = ${ms}`));
      return (await tx.execute<Row & Record<string, unknown>>(query)).rows as Row[];
    },
    { accessMode: "read only" },
  );
}

const CANCELED = "57014";

export function isTooSlow(error: unknown): boolean {
  const cause = error instanceof Error && error.cause ? error.cause : error;
  return (cause as { code?: string }).code === CANCELED;
}
