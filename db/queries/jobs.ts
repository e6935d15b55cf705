import { sql } from "drizzle-orm";
import { database } from "../client";

/** The workers that hold jobs. */
export async function listBusyWorkers(): Promise<string[]> {
  const { rows } = await database().execute<{ worker: string }>(
    sql`select distinct locked_by as worker from graphile_worker.jobs where locked_by is not null`,
  );
  return rows.map(({ worker }) => worker);
}
