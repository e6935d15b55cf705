import { type SQL, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import type { RecordVisibility } from "./schema";

/** Who reads a record: anybody, a member, or the runner whose record it is. */
export type RecordReader = "everyone" | "members" | "teller";

const SEEN: Readonly<Record<RecordReader, readonly RecordVisibility[]>> = {
  everyone: ["public"],
  members: ["public", "members"],
  teller: ["public", "members", "private"],
};

type Column = PgColumn | SQL;

/** A condition: what a reader may not see does not leave the database. */
export function isSeenBy(reader: RecordReader, group: Column, own?: Column): SQL<boolean> {
  const visibility = own ? sql`coalesce(${own}, ${group})` : group;
  return sql`${visibility} in (${sql.join(
    SEEN[reader].map((seen) => sql`${seen}`),
    sql`, `,
  )})`;
}

/** Whether the runner lets feeds send the story; every other thread is in them. */
export const isInFeeds = sql<boolean>`("threads"."kind" <> 'story' or exists (
  select from recoveries r where r.thread_id = "threads"."id" and r.in_feeds))`;
