import { type SQL, sql } from "drizzle-orm";
import { database } from "../client";
import type { PersonRef } from "../people/person-ref";
import { writerOfEither } from "../people/shown-writers";
import type { SearchDocumentKind } from "./schema";
import { within } from "./within";

const MOST_MS = 250;
/** Only this many of the newest matches are read, so that the time is bounded. */
const MOST_MATCHES = 400;
const MOST_CANDIDATES = 70;
const SAMPLE = 2000;

export interface Candidate {
  id: number;
  kind: SearchDocumentKind;
  sample: boolean;
  stems: string;
}

interface Wanted {
  readonly query: string;
  readonly worth: number;
}

export interface SearchDocument {
  id: number;
  /** Of the kind "thread" are open questions and stories. */
  kind: SearchDocumentKind | "story";
  threadId: number;
  commentId: number | null;
  block: number | null;
  words: string;
  /** The paragraphs beside it under the same heading, of an article. */
  beside: { block: number; words: string }[];
  heading: string;
  thread: { title: string; slug: string };
  by: PersonRef | null;
  runners: number;
  writtenAt: string;
}

export interface Filter {
  readonly kinds?: readonly SearchDocumentKind[];
  readonly tag?: string;
}

export async function listStems(texts: readonly string[]): Promise<string[]> {
  const { rows } = await database().execute<{ stems: string }>(sql`
    select stems_of(words)::text as stems
    from unnest(${sql.param(texts)}::text[]) with ordinality t (words, n) order by n`);
  return rows.map(({ stems }) => stems);
}

export function listCandidates(
  query: string,
  wanted: readonly Wanted[],
  { kinds, tag }: Filter,
): Promise<Candidate[]> {
  const ofKind = kinds ? sql`and kind = any(${sql.param(kinds)}::search_document_kind[])` : sql``;
  const tagged = tag
    ? sql`and thread_id in (select tt.thread_id from thread_tags tt join tags on tags.id = tt.tag_id where tags.slug = ${tag})`
    : sql``;
  return within<Candidate>(
    MOST_MS,
    sql`
    with matching as materialized (
      select id, kind, thread_id, stems from search_documents where stems @@ ${query}::tsquery ${ofKind} ${tagged} order by id + 0 desc limit ${MOST_MATCHES}
    ), read as materialized (
      select id, kind, thread_id, stems || '' as stems from matching
    ), touching as materialized (
      select id, kind, thread_id, stems, ${touching(wanted)} as touched from read order by touched desc, id desc limit ${MOST_CANDIDATES}
    )
    select c.id::float8 as id, c.kind, t.sample, c.stems::text as stems
    from touching c join threads t on t.id = c.thread_id order by c.id`,
  );
}

/** How somebody asked for an answer that is found by its wording. */
export interface WordedCandidate extends Candidate {
  wording: string;
  people: number;
  /** The author or the asker said that the answer fits, not only members who looked for it. */
  vouched: boolean;
}

/** Answers whose remembered wordings match. The answers of one article block may be several documents. */
export function listWordedCandidates(
  query: string,
  wanted: readonly Wanted[],
  { kinds, tag }: Filter,
): Promise<WordedCandidate[]> {
  const ofKind = kinds ? sql`and d.kind = any(${sql.param(kinds)}::search_document_kind[])` : sql``;
  const tagged = tag
    ? sql`and d.thread_id in (select tt.thread_id from thread_tags tt join tags on tags.id = tt.tag_id where tags.slug = ${tag})`
    : sql``;
  return within<WordedCandidate>(
    MOST_MS,
    sql`
    with matching as materialized (
      select w.comment_id, w.thread_id, w.block, w.person_id, w.source, w.stems, w.alike from wordings w
      left join threads t on t.id = w.asked_thread_id
      left join comments c on c.id = w.asked_comment_id
      where w.stems @@ ${query}::tsquery and t.hidden_at is null and t.removed_at is null
        and c.hidden_at is null and c.removed_at is null
      order by w.id + 0 desc limit ${MOST_MATCHES}
    ), used as materialized (
      select comment_id, thread_id, block, min(stems::text)::tsvector as stems, count(distinct person_id) as people,
        bool_or(source <> 'confirmed') as vouched
      from matching group by comment_id, thread_id, block, alike
    ), nearest as materialized (
      select comment_id, thread_id, block, stems::text as wording, people, vouched from used
      order by ${touching(wanted)} desc, people desc limit ${MOST_CANDIDATES}
    )
    select d.id::float8 as id, d.kind, t.sample, d.stems::text as stems, n.wording, n.people::float8 as people, n.vouched
    from nearest n
    join search_documents d on d.comment_id = n.comment_id
      or (d.comment_id is null and d.thread_id = n.thread_id and d.kind = 'passage' and d.block = n.block)
    join threads t on t.id = d.thread_id
    where true ${ofKind} ${tagged}`,
  );
}

function touching(wanted: readonly Wanted[]): SQL {
  return sql.join(
    wanted.map(({ query, worth }) => sql`(stems @@ ${query}::tsquery)::int * ${worth}::float8`),
    sql` + `,
  );
}

const BESIDE = 2;

/** An entry of a list stands for itself. */
const paragraphsBeside = sql`case when f.kind = 'passage' then (
  select coalesce(json_agg(json_build_object('block', b.block, 'words', b.words) order by b.block), '[]') from (
    select block, min(words) as words from search_documents n
    where n.thread_id = f.thread_id and n.kind = 'passage' and n.heading = f.heading
      and n.block between f.block - ${BESIDE} and f.block + ${BESIDE} and n.block <> f.block
    group by block having count(*) = 1) b
) else '[]' end`;

export function listSearchDocuments(ids: readonly number[]): Promise<SearchDocument[]> {
  return within<SearchDocument>(
    MOST_MS,
    sql`
    select f.id::float8 as id, case when f.kind = 'thread' and t.kind = 'story' then 'story' else f.kind::text end as kind,
      f.thread_id::float8 as "threadId", f.comment_id::float8 as "commentId", f.block,
      f.words, f.heading, ${paragraphsBeside} as beside, json_build_object('title', t.title, 'slug', t.slug) as thread,
      ${writerOfEither({ thread: "t", person: "p" })} as by,
      case when f.kind = 'thread' and t.kind = 'question' then t.me_too_count + 1 else 0 end as runners,
      coalesce(c.created_at, t.created_at) as "writtenAt"
    from search_documents f
    join threads t on t.id = f.thread_id
    left join comments c on c.id = f.comment_id
    join people p on p.id = coalesce(c.writer_id, t.writer_id)
    where f.id = any(${sql.param(ids)}::bigint[])`,
  );
}

/** `size` is an estimate. `counts` says in how many of the newest search documents each stem occurs. */
export async function countStems(): Promise<{ size: number; total: number; counts: Map<string, number> }> {
  const sample = `select stems from search_documents order by id desc limit ${SAMPLE}`;
  const { rows } = await database().execute<{ word: string; ndoc: number }>(
    sql`select word, ndoc from ts_stat(${sample}, 'abc')`,
  );
  const [sizes] = (
    await database().execute<{ total: number; about: number }>(
      sql`select (select count(*) from (select from search_documents limit ${SAMPLE}) f)::float8 as total,
        (select reltuples from pg_class where oid = 'search_documents'::regclass)::float8 as about`,
    )
  ).rows;
  const { total = 0, about = 0 } = sizes ?? {};
  return { size: Math.max(total, about), total, counts: new Map(rows.map(({ word, ndoc }) => [word, ndoc])) };
}

export async function listAliases(): Promise<string[][]> {
  const { rows } = await database().execute<{ aliases: string[] }>(
    sql`select array_agg(alias::text order by alias) as aliases from tag_aliases group by tag_id order by tag_id limit 2000`,
  );
  return rows.map(({ aliases }) => aliases);
}
