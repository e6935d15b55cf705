import { type SQL, sql } from "drizzle-orm";
import { database } from "../client";
import type { DepartureWay, Traces } from "./schema";
import { listTextTables, PAGES_AT_A_TIME, type TextTable } from "./text-columns";
import { emailPattern, handlePattern } from "./trace-patterns";

export interface Found {
  readonly columns: number;
  readonly rows: number;
  /** "comments.body_text: a passage (2 rows)". Never the words themselves. */
  readonly left: readonly string[];
}

/** `departures` keeps the traces until the proof. Nobody reads sign-in hashes as words. */
const NOT_READ = new Set(["public.departures", "public.erasures"]);

/** Looks for the traces in every text of the database. */
export async function findTraces(traces: Traces, personId: number): Promise<Found> {
  const left: string[] = [];
  let columns = 0;
  let rows = 0;
  for (const table of await listTextTables()) {
    if (NOT_READ.has(`${table.schema}.${table.table}`)) continue;
    columns += table.columns.length;
    const found = new Map<string, number>();
    for (let page = 0; page <= table.pages; page += PAGES_AT_A_TIME) {
      const part = await lookThrough(table, { traces, personId }, page);
      rows += part.rows;
      for (const [place, count] of part.found) found.set(place, (found.get(place) ?? 0) + count);
    }
    for (const [place, count] of found) left.push(`${place} (${count})`);
  }
  return { columns, rows, left };
}

interface Sought {
  readonly traces: Traces;
  readonly personId: number;
}

async function lookThrough(table: TextTable, sought: Sought, page: number) {
  const kinds = table.columns.flatMap(({ name, isJson }) => {
    const text = sql`${sql.identifier(name)}::text`;
    return testsOf(text, isJson, table.table, sought).map(([kind, test]) => ({
      place: `${table.table}.${name}: ${kind}`,
      test,
    }));
  });
  const counts = kinds.map(
    ({ test }, index) => sql`count(*) filter (where ${test})::int as ${sql.identifier(`k${index}`)}`,
  );
  const { rows } = await database().execute<Record<string, number>>(sql`
    select count(*)::int as rows${counts.length > 0 ? sql`, ${sql.join(counts, sql`, `)}` : sql``}
    from ${sql.identifier(table.schema)}.${sql.identifier(table.table)}
    where ctid >= ${`(${page},0)`}::tid and ctid < ${`(${page + PAGES_AT_A_TIME},0)`}::tid`);
  const [row = {}] = rows;
  const found = kinds.flatMap(({ place }, index) => {
    const count = row[`k${index}`] ?? 0;
    return count > 0 ? [[place, count] as const] : [];
  });
  return { rows: row.rows ?? 0, found };
}

function testsOf(text: SQL, isJson: boolean, table: string, { traces, personId }: Sought): [string, SQL][] {
  const { handles, email, name, slugs, passages } = traces;
  const tests: [string, SQL][] = [];
  if (handles.length > 0) tests.push(["a handle", sql`${text} ~* ${handlePattern(handles)}`]);
  if (email !== null) tests.push(["the address", sql`${text} ~* ${emailPattern(email)}`]);
  if (name !== null && isJson)
    tests.push(["the name", sql`strpos(${text}, ${`"name": ${JSON.stringify(name)}`}) > 0`]);
  if (isJson && slugs.length > 0)
    tests.push(["a title in an address", sql`(${text} ~ '"slug": "' and ${text} ~ ${slugPattern(slugs)})`]);
  const isTheirs = whereWords(table, personId);
  if (passages.length > 0 && isTheirs)
    tests.push([
      "a passage",
      sql`(${isTheirs} and ${text} like any(${sql.param(passages.map(like))}::text[]))`,
    ]);
  return tests;
}

/** Somebody else may have written the same words: in their posts, only a quotation is a trace, and drafts are not read. */
function whereWords(table: string, personId: number): SQL | null {
  const isQuoted = sql`body::text like '%"blockquote"%'`;
  if (table === "comments" || table === "threads") return sql`(writer_id = ${personId} or ${isQuoted})`;
  if (table === "edits") return sql`(editor_id = ${personId} or ${isQuoted})`;
  return COPIES.has(table) ? null : sql`true`;
}

/** Of posts that are looked through themselves. */
const COPIES = new Set(["search_documents", "search_entries", "drafts"]);

const slugPattern = (slugs: readonly string[]) => `"slug": "(${slugs.join("|")})"`;
/** JSON escapes some signs, so only the words are compared. */
const like = (passage: string) => `%${passage.replace(/[^\p{L}\p{N}]+/gu, "%")}%`;

/** Columns that may still name the row of the person who left, by way. The row itself says nothing about them. */
const MAY_STAY: Record<DepartureWay, ReadonlySet<string>> = (() => {
  const posts = ["threads.writer_id", "comments.writer_id"];
  const record = [
    "audit_entries.actor_id",
    "departures.person_id",
    "departures.asked_by_id",
    "data_exports.asked_by_id",
    "invitations.invited_by_id",
    "decisions.by_id",
    "decisions.undone_by_id",
    "resolutions.resolved_by_id",
    "role_proposals.agreed_by_id",
    "appeals.decided_by_id",
    "modmails.closed_by_id",
    "care_signs.closed_by_id",
    "setting_changes.changed_by_id",
    "settings.changed_by_id",
    "word_rules.created_by_id",
    "cases.escalated_by_id",
  ];
  const edits = "edits.editor_id";
  const office = ["case_notes.writer_id", "modmail_messages.writer_id", "appeal_messages.person_id"];
  const moderated = ["cases.owner_id", "decisions.owner_id", "flags.person_id"];
  const withdraw = [
    ...posts,
    edits,
    ...record,
    ...office,
    ...moderated,
    "helpful_marks.person_id",
    "me_toos.person_id",
  ];
  const keep = [
    "wordings.person_id",
    "pictures.person_id",
    "modmails.person_id",
    "appeals.person_id",
    "muted_people.muted_id",
  ];
  return {
    keep: new Set([...withdraw, ...keep]),
    withdraw: new Set(withdraw),
    erase: new Set([...posts, edits, ...record, "flags.person_id", "appeal_messages.person_id"]),
  };
})();

/** Rows that refer to the person and should not, and posts of the person that still have words. */
export async function findRowsLeft(personId: number, way: DepartureWay): Promise<string[]> {
  const { rows: links } = await database().execute<{ table: string; column: string }>(sql`
    select c.conrelid::regclass::text as table, a.attname as column
    from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
    where c.contype = 'f' and c.confrelid = 'people'::regclass order by 1, 2`);
  const left: string[] = [];
  for (const { table, column } of links) {
    if (MAY_STAY[way].has(`${table}.${column}`)) continue;
    const { rows } = await database().execute<{ found: boolean }>(sql`
      select exists (select from ${sql.identifier(table)} where ${sql.identifier(column)} = ${personId}) as found`);
    if (rows[0]?.found) left.push(`${table}.${column}: a row of the person`);
  }
  const { rows: more } = await database().execute<{ place: string }>(
    way === "keep" ? figuresLeft(personId) : sql`${wordsLeft(personId)} union all ${figuresLeft(personId)}`,
  );
  return [...left, ...more.map(({ place }) => place)];
}

const wordsLeft = (personId: number) => sql`
  select 'comments.body: words of the person' as place where exists (
    select from comments where writer_id = ${personId}
      and (body_text <> '' or body <> ${EMPTY_BODY}::jsonb or withdrawn_at is null))
  union all select 'threads.body: words of the person' where exists (
    select from threads where writer_id = ${personId}
      and (body_text <> '' or excerpt <> '' or body <> ${EMPTY_BODY}::jsonb or withdrawn_at is null))
  union all select 'edits.body: words of the person' where exists (
    select from edits e left join comments c on c.id = e.comment_id left join threads t on t.id = e.thread_id
    where coalesce(c.writer_id, t.writer_id) = ${personId} and e.editor_id = ${personId})
  union all select 'search_documents: a post of the person' where exists (
    select from search_documents d join comments c on c.id = d.comment_id where c.writer_id = ${personId})
    or exists (select from search_documents d join threads t on t.id = d.thread_id
      where t.writer_id = ${personId} and d.comment_id is null)
  union all select 'search_entries: a post of the person' where exists (
    select from search_entries e join comments c on c.id = e.comment_id where c.writer_id = ${personId})
  union all select 'recoveries: a record of the person' where exists (
    select from recoveries r join threads t on t.id = r.thread_id where t.writer_id = ${personId})`;

const figuresLeft = (personId: number) => sql`
  select 'outcome_runners: figures of the person' as place where exists (
    select from outcome_runners r join threads t on t.id = r.thread_id where t.writer_id = ${personId} and r.figures is not null)
  union all select 'search_entries: the person' where exists (select from search_entries where person_id = ${personId})`;

export const EMPTY_BODY = '{"type": "doc", "content": []}';
