import { type SQL, sql } from "drizzle-orm";
import type { Tx } from "../transaction";
import type { Traces } from "./schema";
import { listTextTables, PAGES_AT_A_TIME, type TextTable } from "./text-columns";
import { addressOf, emailPattern, HANDLE_KEYS, maybeHandlePattern, mentionOf } from "./trace-patterns";

/** Entries of the log hold no handle. Triggers derive the documents and entries of the search from the posts. */
const LEFT_ALONE = new Set([
  "log_entries",
  "departures",
  "erasures",
  "search_documents",
  "search_entries",
  "_private_jobs",
]);
const ADDRESS_REMOVED = "[address removed]";
/** Lists of handles in events. */
const LISTS = new Set(["commenters", "people"]);

type Row = Record<string, unknown> & { at: string };

/** Replaces handle and address wherever somebody else wrote them, and in the events. @returns the threads that changed. */
export async function scrubTraces(tx: Tx, traces: Traces, handle: string): Promise<number[]> {
  const changed = new Set<number>();
  for (const table of await listTextTables(tx)) {
    if (LEFT_ALONE.has(table.table)) continue;
    for (let page = 0; page <= table.pages; page += PAGES_AT_A_TIME)
      for (const row of await rowsNaming(tx, table, traces, page)) {
        await rewrite(tx, table, row, traces, handle);
        const thread = row.thread_id ?? (table.table === "threads" ? row.id : null);
        if (thread) changed.add(Number(thread));
      }
  }
  return [...changed];
}

async function rowsNaming(tx: Tx, { schema, table, columns }: TextTable, traces: Traces, page: number) {
  const tests = columns.flatMap(({ name }) => testsOf(sql`${sql.identifier(name)}::text`, traces));
  if (tests.length === 0) return [];
  const { rows } = await tx.execute<Row>(sql`
    select ctid::text as at, t.* from ${sql.identifier(schema)}.${sql.identifier(table)} t
    where ctid >= ${`(${page},0)`}::tid and ctid < ${`(${page + PAGES_AT_A_TIME},0)`}::tid
      and (${sql.join(tests, sql` or `)}) for no key update`);
  return rows;
}

function testsOf(text: SQL, { handles, email }: Traces): SQL[] {
  const tests: SQL[] = [];
  if (handles.length > 0) tests.push(sql`${text} ~* ${maybeHandlePattern(handles)}`);
  if (email !== null) tests.push(sql`${text} ~* ${emailPattern(email)}`);
  return tests;
}

async function rewrite(
  tx: Tx,
  { schema, table, columns }: TextTable,
  row: Row,
  traces: Traces,
  handle: string,
) {
  const changes = columns.flatMap(({ name, isJson }) => {
    const value = row[name];
    if (value === null || value === undefined) return [];
    const other = replaced(value, "", traces, handle);
    if (JSON.stringify(other) === JSON.stringify(value)) return [];
    return [
      sql`${sql.identifier(name)} = ${isJson ? sql`${JSON.stringify(other)}::jsonb` : sql`${sql.param(other)}`}`,
    ];
  });
  if (changes.length === 0) return;
  await tx.execute(sql`
    update ${sql.identifier(schema)}.${sql.identifier(table)} set ${sql.join(changes, sql`, `)} where ctid = ${row.at}::tid`);
}

function replaced(value: unknown, key: string, traces: Traces, handle: string): unknown {
  if (typeof value === "string") return replacedText(value, key, traces, handle);
  if (Array.isArray(value)) return value.map((one) => replaced(one, key, traces, handle));
  if (typeof value !== "object" || value === null || value instanceof Date) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, replaced(inner, name, traces, handle)]),
  );
}

function replacedText(text: string, key: string, { handles, email }: Traces, handle: string): string {
  const isName = (HANDLE_KEYS as readonly string[]).includes(key) || LISTS.has(key);
  if (isName && handles.some((one) => one.toLowerCase() === text.toLowerCase())) return handle;
  const mentioned = handles.length > 0 ? text.replace(mentionOf(handles), `$1${handle}`) : text;
  return email === null ? mentioned : mentioned.replace(addressOf(email), ADDRESS_REMOVED);
}
