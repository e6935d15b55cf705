import { sql } from "drizzle-orm";
import { database } from "../client";

/** Of larger forums, about so many entries and posts are read. */
const SAMPLED_ENTRIES = 10_000;
const SAMPLED_POSTS = 5_000;
const COUNTED = 20_000;
const MOST_WORDS = 40_000;
const MOST_TAGS = 2_000;

export async function listSearchStems(texts: readonly string[]): Promise<string[]> {
  if (texts.length === 0) return [];
  const { rows } = await database().execute<{ stems: string }>(sql`
    select search_stems_of(words)::text as stems
    from unnest(${sql.param(texts)}::text[]) with ordinality t (words, n) order by n`);
  return rows.map(({ stems }) => stems);
}

/** The letters of these words as the search compares them. */
export async function listSearchLetters(texts: readonly string[]): Promise<string[]> {
  const { rows } = await database().execute<{ letters: string }>(sql`
    select trim(search_letters_of(words)) as letters
    from unnest(${sql.param(texts)}::text[]) with ordinality t (words, n) order by n`);
  return rows.map(({ letters }) => letters);
}

export interface SearchFrequencies {
  readonly total: number;
  readonly sampled: number;
  /** In how many of the sampled entries each stem, and each filter, occurs. */
  readonly counts: ReadonlyMap<string, number>;
}

export async function countSearchStems(): Promise<SearchFrequencies> {
  const total = await countEntries();
  const { rows } = await database().execute<{ word: string; ndoc: number; sampled: number }>(sql`
    with sampled as materialized (select stems from search_entries ${sampleOf(SAMPLED_ENTRIES, total)})
    select word, ndoc, (select count(*) from sampled)::int as sampled from (
      select word, count(*)::int as ndoc from sampled cross join lateral unnest(tsvector_to_array(stems)) word group by word
    ) counted`);
  return {
    total,
    sampled: rows[0]?.sampled ?? 0,
    counts: new Map(rows.map(({ word, ndoc }) => [word, ndoc])),
  };
}

/** Words as people write them, each from at least two posts that everybody can see, with the number of these posts. */
export async function listSearchWords(total: number): Promise<Map<string, number>> {
  const { rows } = await database().execute<{ word: string; posts: number }>(sql`
    select word, count(*)::int as posts
    from (select * from search_entries ${sampleOf(SAMPLED_POSTS, total)}) e
    join threads t on t.id = e.thread_id and t.listed
    left join comments c on c.id = e.comment_id
    cross join lateral (
      select distinct word from string_to_table(
        search_letters_of(coalesce(c.body_text, t.title || ' ' || t.body_text)), ' ') word where length(word) between 3 and 30
    ) words
    group by word having count(*) > 1 order by posts desc limit ${MOST_WORDS}`);
  return new Map(rows.map(({ word, posts }) => [word, posts]));
}

export async function listTagAliases(): Promise<{ tagId: number; aliases: string[] }[]> {
  const { rows } = await database().execute<{ tagId: number; aliases: string[] }>(sql`
    select tag_id::float8 as "tagId", array_agg(alias::text order by alias) as aliases
    from tag_aliases group by tag_id order by tag_id limit ${MOST_TAGS}`);
  return rows;
}

async function countEntries(): Promise<number> {
  const { rows } = await database().execute<{ some: number; about: number }>(sql`
    select (select count(*) from (select from search_entries limit ${COUNTED}) e)::float8 as some,
      (select reltuples from pg_class where oid = 'search_entries'::regclass)::float8 as about`);
  const { some = 0, about = 0 } = rows[0] ?? {};
  return some < COUNTED ? some : Math.max(some, about);
}

/** Pages of the table at random; all of a small one. */
function sampleOf(wanted: number, total: number) {
  const percent = (100 * wanted) / Math.max(1, total);
  return percent < 100 ? sql`tablesample system (${sql.raw(percent.toFixed(4))})` : sql``;
}
