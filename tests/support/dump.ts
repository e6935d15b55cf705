import { sql } from "drizzle-orm";
import { database } from "@/db/client";

/** What tells of what was done, and is there after undoing as well. */
const TOLD = [
  "events",
  "audit_entries",
  "decisions",
  "log_entries",
  "log_names",
  "submissions",
  "rate_limits",
  "related_threads_due",
];
/** What rises with each write, or says when one was. */
const PASSING = ["revision", "id", "stems"];
/** What is made anew has another number. */
const RENEWED = ["search_documents", "search_entries", "author_queue", "resolutions"];

/** Everything that the forum knows, a list of rows for each table, to compare before and after. */
export async function dump(leaveOut: Record<string, string> = {}): Promise<Record<string, string[]>> {
  const { rows: tables } = await database().execute<{ name: string }>(sql`
    select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE' order by table_name`);
  const dumped: Record<string, string[]> = {};
  for (const { name } of tables.filter((table) => !TOLD.includes(table.name))) {
    const passing = PASSING.filter((column) => column !== "id" || RENEWED.includes(name));
    const { rows } = await database().execute<{ row: string }>(sql`
      select (to_jsonb(t) - ${sql.param(passing)}::text[])::text as row from ${sql.identifier(name)} t
      where ${sql.raw(leaveOut[name] ?? "true")} order by 1`);
    dumped[name] = rows.map(({ row }) => row);
  }
  return dumped;
}
