import { desc, eq, isNotNull, type SQL, sql } from "drizzle-orm";
import { cases } from "../cases/schema";
import { type Database, database } from "../client";
import { comments } from "../comments/schema";
import { decisions } from "../decisions/schema";
import { flags } from "../flags/schema";
import { people } from "../people/schema";
import { isMasked } from "../people/shown-writers";
import { settings } from "../site/schema";
import type { SettingRow } from "../site/settings";
import { threads } from "../threads/schema";
import { textFingerprints, wordCounts, wordRules } from "./schema";
import type { WordCount } from "./training";

interface Text {
  readonly kind: "thread" | "comment";
  readonly id: number;
}

export async function hasPosted(
  personId: number,
  except: Text | null,
  from: Pick<Database, "execute"> = database(),
): Promise<boolean> {
  const not = (kind: Text["kind"], id: SQL) =>
    except?.kind === kind ? sql`and ${id} <> ${except.id}` : sql``;
  const { rows } = await from.execute<{ posted: boolean }>(sql`
    select exists (select from ${comments} c where c.writer_id = ${personId} and c.shown ${not("comment", sql`c.id`)})
      or exists (select from ${threads} t where t.writer_id = ${personId} and t.listed ${not("thread", sql`t.id`)})
      as posted`);
  return rows[0]?.posted ?? false;
}

/** Only this many of a new member's newest posts are read, so that the time is bounded. */
const NEWEST = 50;

/** Reads the stored text of a post that is being edited: a link that is already public is not the first one. */
export async function hasPostedLink(
  personId: number,
  from: Pick<Database, "execute"> = database(),
): Promise<boolean> {
  const { rows } = await from.execute<{ posted: boolean }>(sql`
    select exists (select from (
      (select body from ${comments} where writer_id = ${personId} and shown
        order by id desc limit ${NEWEST})
      union all
      (select body from ${threads} where writer_id = ${personId} and listed
        order by id desc limit ${NEWEST})
    ) posts where jsonb_path_exists(posts.body, '$.**.href ? (@ like_regex "^https?:" flag "i")')) as posted`);
  return rows[0]?.posted ?? false;
}

export interface AlikeText extends Record<string, unknown> {
  kind: string;
  id: number;
  personId: number;
  fingerprints: number;
  shared: number;
  postedAt: string;
}

/** At most this many similar texts are compared, so that the time is bounded. */
const LOOKED_AT = 200;

interface Asked {
  readonly since: Date;
  readonly except: Text | null;
}

function alikeText(fingerprints: readonly number[], { since, except }: Asked): SQL {
  const wanted = sql`${sql.param([...fingerprints])}::int[]`;
  return sql`
    with alike as materialized (select * from ${textFingerprints} m where m.fingerprints && ${wanted})
    select kind, id, "personId", fingerprints, shared, "postedAt" from (
      select m.target_kind::text as kind, m.target_id::float8 as id, m.person_id::float8 as "personId",
        cardinality(m.fingerprints) as fingerprints, m.posted_at as "postedAt",
        (select count(*)::int from unnest(m.fingerprints) fingerprint where fingerprint = any(${wanted})) as shared
      from alike m
      where m.posted_at > ${since.toISOString()}::timestamptz
        and not (m.target_kind::text = ${except?.kind ?? ""} and m.target_id = ${except?.id ?? 0})
      limit ${LOOKED_AT}
    ) looked_at order by shared desc, "postedAt" desc limit 1`;
}

/** What the filters compare a post with, in one statement. */
interface FilterFacts extends Record<string, unknown> {
  rules: ActiveRule[];
  alike: AlikeText | null;
  wordCounts: WordCount[];
  settings: SettingRow[];
}

export async function readFilterFacts(
  { fingerprints, words, ...asked }: Asked & { fingerprints: readonly number[]; words: readonly string[] },
  from: From = database(),
): Promise<FilterFacts> {
  const { rows } = await from.execute<FilterFacts>(sql`
    select ${listed(sql`select id, name, kind, pattern, action, detail from ${wordRules} where on_at is not null order by id`)} as rules,
      (select to_json(a) from (${alikeText(fingerprints, asked)}) a) as alike,
      ${listed(sql`select word, spam, ham from ${wordCounts} where word = any(${sql.param(["", ...words])}::text[])`)} as "wordCounts",
      ${listed(sql`select name, value from ${settings}`)} as settings`);
  return rows[0] ?? { rules: [], alike: null, wordCounts: [], settings: [] };
}

const listed = (rows: SQL) => sql`(select coalesce(json_agg(r), '[]') from (${rows}) r)`;

export interface FilteredRow extends Record<string, unknown> {
  kind: "thread" | "comment";
  id: number;
  threadId: number;
  slug: string;
  title: string;
  body: unknown;
  postedAt: string;
  writer: string | null;
  ofMember: boolean;
  shown: boolean;
  seen: boolean;
}

type From = Pick<Database, "execute">;

const seen = (kind: "thread" | "comment", id: SQL) => sql`(exists (
    select from ${cases} k join ${flags} f on f.case_id = k.id
    where k.target_kind = ${kind} and k.target_id = ${id} and f.origin = 'filter')
  or exists (
    select from ${decisions} d where d.target_kind = ${kind} and d.target_id = ${id} and d.by_id is not null)) as seen`;

const ofThread = sql`'thread' as kind, t.id::float8 as id, t.id::float8 as "threadId", t.slug, t.title, t.body,
  t.created_at as "postedAt", case when not t.anonymous then coalesce(w.name, w.handle) end as writer,
  w.role = 'member' as "ofMember", t.listed as shown, ${seen("thread", sql`t.id`)}
  from ${threads} t join ${people} w on w.id = t.writer_id`;
const ofComment = sql`'comment' as kind, c.id::float8 as id, t.id::float8 as "threadId", t.slug, '' as title, c.body,
  c.created_at as "postedAt", case when not ${isMasked()} then coalesce(w.name, w.handle) end as writer,
  w.role = 'member' as "ofMember", c.shown and t.listed as shown, ${seen("comment", sql`c.id`)}
  from ${comments} c join ${threads} t on t.id = c.thread_id join ${people} w on w.id = c.writer_id`;

export async function findFilteredText(
  { kind, id }: { readonly kind: "thread" | "comment"; readonly id: number },
  from: From = database(),
): Promise<FilteredRow | undefined> {
  const { rows } = await from.execute<FilteredRow>(
    kind === "thread"
      ? sql`select ${ofThread} where t.id = ${id}`
      : sql`select ${ofComment} where c.id = ${id}`,
  );
  return rows[0];
}

export async function listTextsAfter(
  { kind, after, imported }: { kind: "thread" | "comment"; after: number; imported: boolean },
  most: number,
): Promise<FilteredRow[]> {
  const query =
    kind === "thread"
      ? sql`select ${ofThread} where t.id > ${after} and t.listed
          and (not ${imported}::boolean or t.imported_from is not null) order by t.id limit ${most}`
      : sql`select ${ofComment} where c.id > ${after} and c.shown and t.listed
          and (not ${imported}::boolean or c.old_id is not null) order by c.id limit ${most}`;
  const { rows } = await database().execute<FilteredRow>(query);
  return rows;
}

export type WordRule = typeof wordRules.$inferSelect;
export type ActiveRule = Pick<WordRule, "id" | "name" | "kind" | "pattern" | "action" | "detail">;

export function listWordRules(): Promise<WordRule[]> {
  return database().select().from(wordRules).orderBy(sql`${wordRules.onAt} is null`, desc(wordRules.id));
}

/** Not paged: there are never more than `RULES` (lib/forum/filters/word-rules/rules.ts). */
export function listWordRulesOn(from: Pick<Database, "select"> = database()): Promise<WordRule[]> {
  return from.select().from(wordRules).where(isNotNull(wordRules.onAt)).orderBy(wordRules.id);
}

export async function findWordRule(
  id: number,
  from: Pick<Database, "select"> = database(),
): Promise<WordRule | undefined> {
  const [row] = await from.select().from(wordRules).where(eq(wordRules.id, id));
  return row;
}

export interface RecentText {
  kind: "thread" | "comment";
  id: number;
  threadId: number;
  title: string;
  body: unknown;
  createdAt: Date;
}

export async function listRecentTexts(
  most: number,
  from: Pick<Database, "execute"> = database(),
): Promise<RecentText[]> {
  const { rows } = await from.execute<
    Omit<RecentText, "createdAt"> & { createdAt: string; [key: string]: unknown }
  >(sql`
    select * from (
      (select 'thread' as kind, t.id::float8 as id, t.id::float8 as "threadId", t.title, t.body, t.created_at as "createdAt"
        from ${threads} t where t.listed order by t.id desc limit ${most})
      union all
      (select 'comment', c.id::float8, c.thread_id::float8, '', c.body, c.created_at
        from ${comments} c where c.shown order by c.id desc limit ${most})
    ) texts order by "createdAt" desc limit ${most}`);
  return rows.map((row) => ({ ...row, createdAt: new Date(row.createdAt) }));
}
