import { type SQL, sql } from "drizzle-orm";
import { database } from "../client";
import type { FindableKind } from "../schema/findables";
import type { PersonRef } from "./people";
import { threadWriter, writerWithin } from "./shown-writers";

/** A search that takes longer is given up: it finds nothing. */
const MOST_MS = 250;
const MOST_CANDIDATES = 120;
/** Of what matches at all, so many are looked at: that bounds the time in a forum of any size. */
const MOST_MATCHES = 500;
/** How many of the newest findables the frequency of words is taken from. */
const SAMPLE = 3000;

interface Candidate {
  id: number;
  kind: FindableKind;
  /** Every stem with its places and where those are, as Postgres writes a tsvector. */
  stems: string;
}

export interface Findable {
  id: number;
  kind: FindableKind;
  threadId: number;
  commentId: number | null;
  block: number | null;
  words: string;
  heading: string;
  thread: { title: string; slug: string };
  /** Who said it; null where somebody asks without a name. */
  by: PersonRef | null;
  runners: number;
}

export interface Filter {
  readonly kinds?: readonly FindableKind[];
  /** The slug of a tag. */
  readonly tag?: string;
}

/** Each text by its stems, as the findables are kept. */
export async function listStems(texts: readonly string[]): Promise<string[]> {
  const { rows } = await database().execute<{ stems: string }>(sql`
    select stems_of(words)::text as stems
    from unnest(${sql.param(texts)}::text[]) with ordinality t (words, n) order by n`);
  return rows.map(({ stems }) => stems);
}

/** What matches `query` at all, roughly best first. */
export function listCandidates(query: string, { kinds, tag }: Filter): Promise<Candidate[]> {
  const ofKind = kinds ? sql`and kind = any(${sql.param(kinds)}::findable_kind[])` : sql``;
  const tagged = tag
    ? sql`and thread_id in (select tt.thread_id from thread_tags tt join tags on tags.id = tt.tag_id where tags.slug = ${tag})`
    : sql``;
  return within<Candidate>(sql`
    with matching as (
      select id, kind, stems from findables where stems @@ ${query}::tsquery ${ofKind} ${tagged} limit ${MOST_MATCHES}
    )
    select id::float8 as id, kind, stems::text as stems from matching
    order by ts_rank('{0.05, 0.3, 0.6, 1}', stems, ${query}::tsquery, 1) desc, id limit ${MOST_CANDIDATES}`);
}

export function listFindables(ids: readonly number[]): Promise<Findable[]> {
  const said = writerWithin({ row: "c", thread: "t", person: "p" });
  return within<Findable>(sql`
    select f.id::float8 as id, f.kind, f.thread_id::float8 as "threadId", f.comment_id::float8 as "commentId", f.block,
      f.words, f.heading, json_build_object('title', t.title, 'slug', t.slug) as thread,
      case when c.id is null then ${threadWriter("t", "p")} else ${said} end as by,
      case when f.kind = 'thread' then t.me_too_count + 1 else 0 end as runners
    from findables f
    join threads t on t.id = f.thread_id
    left join comments c on c.id = f.comment_id
    join people p on p.id = coalesce(c.writer_id, t.writer_id)
    where f.id = any(${sql.param(ids)}::bigint[])`);
}

/** In how many of the newest findables each stem stands, and how many those are. */
export async function countStems(): Promise<{ total: number; counts: Map<string, number> }> {
  const sample = `select stems from findables order by id desc limit ${SAMPLE}`;
  const { rows } = await database().execute<{ word: string; ndoc: number }>(
    sql`select word, ndoc from ts_stat(${sample}, 'abc')`,
  );
  const [size] = (
    await database().execute<{ total: number }>(
      sql`select least(count(*), ${SAMPLE})::float8 as total from (select from findables limit ${SAMPLE}) f`,
    )
  ).rows;
  return { total: size?.total ?? 0, counts: new Map(rows.map(({ word, ndoc }) => [word, ndoc])) };
}

/** The words of each tag. */
export async function listAliases(): Promise<string[][]> {
  const { rows } = await database().execute<{ aliases: string[] }>(
    sql`select array_agg(alias::text order by alias) as aliases from tag_aliases group by tag_id limit 2000`,
  );
  return rows.map(({ aliases }) => aliases);
}

function within<Row extends object>(query: SQL): Promise<Row[]> {
  return database().transaction(
    async (tx) => {
      await tx.execute(sql.raw(`set local statement_timeout = ${MOST_MS}`));
      return (await tx.execute<Row & Record<string, unknown>>(query)).rows as Row[];
    },
    { accessMode: "read only" },
  );
}
