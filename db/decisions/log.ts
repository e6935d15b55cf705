import { asc, desc, gt, sql } from "drizzle-orm";
import { database } from "../client";
import { comments } from "../comments/schema";
import { threads } from "../threads/schema";
import { type DecisionKind, type LogData, type LogEntryKind, logEntries } from "./schema";

export type DecidedKind = DecisionKind;

export interface LogRow {
  id: number;
  at: Date;
  kind: LogEntryKind;
  decisionKind: DecidedKind;
  data: LogData;
  hash: string;
  /** Had an account that is deleted now; `data.by` is null then. */
  byFormer: boolean;
  placeShown: boolean;
  about: number | null;
  partOf: number | null;
  later: { id: number; kind: LogEntryKind }[];
}

export type LogPart = DecisionKind | "program";

const ENTRIES_A_PAGE = 50;

export async function listLog(request: {
  part?: LogPart | undefined;
  before?: number | undefined;
  limit?: number;
}): Promise<{ entries: LogRow[]; next: number | null }> {
  const { part, before, limit = ENTRIES_A_PAGE } = request;
  const { rows } = await database().execute<StoredEntry & Record<string, unknown>>(sql`
    with page as materialized (
      select * from ${logEntries} where ${part ? within(part) : sql`true`}
        and ${before ? sql`id < ${before}` : sql`true`}
      order by id desc limit ${limit + 1}
    )
    select e.id::float8 as id, e.at, e.kind, e.decision_kind as "decisionKind", e.data, e.hash, ${placeShown} as "placeShown",
      ${moderator} as moderator,
      case when e.kind <> 'decided' then ${entryOf("e.decision_id")} end as about,
      ${entryOf("(e.data->>'partOf')::bigint")} as "partOf", ${later} as later
    from page e order by e.id desc`);
  const entries = rows.slice(0, limit).map(readEntry);
  return { entries, next: rows.length > limit ? (entries.at(-1)?.id ?? null) : null };
}

type StoredEntry = Omit<LogRow, "byFormer"> & { moderator: string | null };

const moderator = sql`(
  select p.handle from log_names n join people p on p.id = n.person_id where n.pseudonym = e.data->>'by')`;

const PSEUDONYM = /^moderator-[0-9a-f]{12}$/;

function readEntry({ moderator: handle, ...row }: StoredEntry): LogRow {
  const data = readData(row.data);
  const isPseudonym = data.by !== null && PSEUDONYM.test(data.by);
  return {
    ...row,
    at: new Date(row.at),
    data: { ...data, by: isPseudonym ? handle : data.by },
    byFormer: isPseudonym && handle === null,
  };
}

/** The number of the entry that is at the asked one or nearest before it in the list; null at the start. */
export async function findLoggedBefore(part: LogPart | undefined, before: number): Promise<number | null> {
  const { rows } = await database().execute<{ id: number }>(sql`
    select e.id::float8 as id from ${logEntries} e
    where ${part ? within(part) : sql`true`} and e.id >= ${before} order by e.id limit 1`);
  return rows[0]?.id ?? null;
}

/** The hash of an entry covers its text, so that older entries keep the name that the field had when they were written. */
function readData({ subjectKind, ...data }: LogData & { subjectKind?: LogData["targetKind"] }): LogData {
  return subjectKind ? { ...data, targetKind: subjectKind } : data;
}

export async function listLoggedParts(): Promise<LogPart[]> {
  const { rows } = await database().execute<{ part: LogPart }>(sql`
    select 'program' as part where exists (select from ${logEntries} where ${within("program")})
    union all
    (select k.kind::text from unnest(enum_range(null::decision_kind)) k(kind)
      where exists (select from ${logEntries} e where e.decision_kind = k.kind) order by k.kind)`);
  return rows.map(({ part }) => part);
}

const within = (part: LogPart) =>
  part === "program" ? sql`data ->> 'by' is null` : sql`decision_kind = ${part}`;

const placeShown = sql`case when e.data->>'commentId' is not null then exists (
    select from ${comments} c join ${threads} t on t.id = c.thread_id
    where c.id = (e.data->>'commentId')::bigint and c.hidden_at is null and t.listed)
  else exists (select from ${threads} t where t.id = (e.data->>'threadId')::bigint and t.listed) end`;

const entryOf = (decisionId: string) => sql`(
  select d.id::float8 from ${logEntries} d where d.decision_id = ${sql.raw(decisionId)} and d.kind = 'decided' order by d.id limit 1)`;

const later = sql`case when e.kind = 'decided' then (
    select coalesce(json_agg(json_build_object('id', l.id, 'kind', l.kind) order by l.id), '[]') from ${logEntries} l
    where l.decision_id = e.decision_id and l.id > e.id) else '[]' end`;

/** The values as Postgres writes them, because the hash is computed from that text. */
export interface ChainLink {
  id: number;
  at: string;
  kind: string;
  decisionId: number;
  decisionKind: string;
  data: string;
  previousHash: string;
  hash: string;
  earlierHash: string | null;
}

export function listChain(after: number, limit: number): Promise<ChainLink[]> {
  return database()
    .select({
      id: logEntries.id,
      at: sql<string>`to_char(${logEntries.at} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`,
      kind: logEntries.kind,
      decisionId: logEntries.decisionId,
      decisionKind: logEntries.decisionKind,
      data: sql<string>`${logEntries.data}::text`,
      previousHash: logEntries.previousHash,
      hash: logEntries.hash,
      earlierHash: logEntries.earlierHash,
    })
    .from(logEntries)
    .where(gt(logEntries.id, after))
    .orderBy(asc(logEntries.id))
    .limit(limit);
}

/** The last hash covers all entries before it. */
export async function findLogEnd() {
  const [row] = await database()
    .select({ id: logEntries.id, at: logEntries.at, hash: logEntries.hash })
    .from(logEntries)
    .orderBy(desc(logEntries.id))
    .limit(1);
  return row ?? null;
}
