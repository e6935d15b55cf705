import { sql } from "drizzle-orm";
import { database } from "@/db/client";

export interface Traces {
  readonly comments: number;
  readonly events: number;
  readonly audited: number;
  readonly submissions: number;
  readonly jobs: number;
}

/** How much of everything that a write leaves behind there is. */
export async function traces(): Promise<Traces> {
  const { rows } = await database().execute<{ [Name in keyof Traces]: number }>(sql`
    select (select count(*)::int from comments) as comments, (select count(*)::int from events) as events,
      (select count(*)::int from audit_entries) as audited, (select count(*)::int from submissions) as submissions,
      (select count(*)::int from graphile_worker._private_jobs) as jobs`);
  const [found] = rows;
  if (!found) throw new Error("Nothing was counted.");
  return found;
}
