import type pg from "pg";
import { EMPTY_WORDS, WEAK_WORDS } from "@/lib/search/plain-words";
import { LINES } from "@/lib/search/thesaurus";

const DIFFERENT_TEXTS = 40_000;
const WORDS_A_TEXT = 60;
/** Besides what runners say: words that few people use, as in any forum. */
const RARE_WORDS = 20_000;

const SPOKEN = [
  ...new Set([EMPTY_WORDS, WEAK_WORDS, LINES.join(" ").replace(/[,~]/g, " ")].join(" ").split(/\s+/)),
];

/** The n-th of the words that texts are made of; the first ones are the commonest. */
export const wordCalled = (n: number): string => SPOKEN[n] ?? `word${n}`;

/**
 * Gives a grown forum texts of words as people use them (the commonest in most texts, most in few), five years of time and marks
 * that few posts have, and fills the rows of the search, as their triggers would. Each text is said by several people, which
 * makes a million of them a matter of minutes and changes nothing for an index.
 */
export async function growSearch(client: pg.ClientBase): Promise<void> {
  await client.query("set session_replication_role = replica");
  await client.query("set statement_timeout = 0");
  await client.query("set maintenance_work_mem = '512MB'");
  await client.query("select setseed(0.5)");
  await client.query(
    `create temp table texts as
     select n, said, search_stems_of(said) as stems from generate_series(0, ${DIFFERENT_TEXTS - 1}) n cross join lateral (
       select string_agg(coalesce(($1::text[])[place], 'word' || place), ' ') as said from (
         select 1 + floor(${RARE_WORDS} * random() ^ 5)::int as place from generate_series(1, ${WORDS_A_TEXT} + (n * 0)::int)
       ) places) made`,
    [SPOKEN],
  );
  await client.query("create unique index on texts (n)");
  const { rows } = await client.query<{ name: string; definition: string }>(
    `select indexname as name, indexdef as definition from pg_indexes
     where schemaname = 'public' and indexname in ('search_entries_by_stem', 'search_entries_newest',
       'search_entries_by_beginning', 'search_entries_of_threads_by_merit')`,
  );
  for (const { name } of rows) await client.query(`drop index "${name}"`);
  for (const statement of STATEMENTS) await client.query(statement);
  for (const { definition } of rows) await client.query(definition);
  await client.query("set session_replication_role = origin");
  await client.query("vacuum analyze search_entries");
}

const textOf = (id: string) => `(${id} * 7919 + 13) % ${DIFFERENT_TEXTS}`;
const FIVE_YEARS = "timestamptz '2021-06-01' + (id * 7919 % 157680000) * interval '1 second'";
/** One post in four has a mark, one in a hundred has many. */
const HELPFUL = "floor(0.25 / (0.008 + (id * 7919 % 1000) / 1000.0))::int";

const STATEMENTS = [
  "delete from search_entries",
  `insert into search_entries (kind, thread_id, merit, helpful_count, written_at, stems)
   select t.kind::text::search_entry_kind, t.id, search_merit(helpful, 1 + t.answered::int + 2 * (t.kind = 'article')::int),
     helpful, ${FIVE_YEARS.replaceAll("id", "t.id")}, setweight(search_stems_of(t.title), 'A') || x.stems || array_to_tsvector(array_remove(
       array['kind:' || t.kind, case when t.author_reply_count > 0 then 'author:yes' else 'author:no' end,
         case when t.kind = 'question' then case when t.answered then 'is:answered' else 'is:unanswered' end end,
         'by:' || t.writer_id] || search_tops(search_merit(helpful, 1 + t.answered::int + 2 * (t.kind = 'article')::int)) || array(select 'tag:' || tag_id from thread_tags where thread_id = t.id), null))
   from (select *, ${HELPFUL} as helpful from (select id, kind, answered, author_reply_count, writer_id, (select said from texts where n = ${textOf("threads.id + 5")}) as title from threads) named) t
   join texts x on x.n = ${textOf("t.id")}`,
  `insert into search_entries (kind, thread_id, comment_id, merit, helpful_count, written_at, stems)
   select 'reply', c.thread_id, c.id, search_merit(helpful, 2 * c.by_author::int), helpful, ${FIVE_YEARS.replaceAll("id", "c.id")},
     x.stems || array_to_tsvector(array['kind:reply', case when c.by_author then 'author:yes' else 'author:no' end,
       'by:' || c.writer_id] || search_tops(search_merit(helpful, 2 * c.by_author::int)) || array(select 'tag:' || tag_id from thread_tags where thread_id = c.thread_id))
   from (select *, ${HELPFUL} as helpful from (select id, thread_id, by_author, writer_id from comments) named) c
   join texts x on x.n = ${textOf("c.id")}`,
  "select enter_writers(array(select distinct writer_id from comments))",
  "insert into tag_aliases (alias, tag_id) select slug, id from tags",
  "select renew_search_entries_of_tags(array(select id from tags))",
  "update search_entries e set beginnings = beginnings_of_entry(e) where thread_id is null",
  // A title has about ten words.
  `update search_entries e set beginnings = word_beginnings(array_to_string((string_to_array(said, ' '))[1:10], ' '), '')
   from texts where comment_id is null and n = ${textOf("e.thread_id + 5")}`,
];
