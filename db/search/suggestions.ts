import { type SQL, sql } from "drizzle-orm";
import { database } from "../client";
import type { PersonRef } from "../people/person-ref";
import type { ThreadKind } from "../threads/schema";
import { within } from "./within";

const MOST_MS = 250;
/** As the function `word_beginnings` cuts them (db/migrations/0030_suggestions.sql). */
const LONGEST_BEGINNING = 12;
const MOST_WORDS = 8;
/** Where more threads match, the first ones are found by their merit. */
const FEW = 4_000;
/** Of the matches with the most merit, those with the words as they were typed come first. */
const COMPARED = 20;
const MOST_NAMES = 300;

export interface SuggestedThread {
  readonly id: number;
  readonly slug: string;
  readonly title: string;
  readonly kind: ThreadKind;
  readonly answered: boolean;
  readonly byAuthor: boolean;
}

export interface SuggestedTag {
  readonly slug: string;
  readonly name: string;
  readonly threadCount: number;
}

export interface Suggestions {
  readonly threads: readonly SuggestedThread[];
  readonly tags: readonly SuggestedTag[];
  readonly people: readonly PersonRef[];
}

export type Most = Readonly<Record<keyof Suggestions, number>>;

interface TypedWord extends Record<string, unknown> {
  letters: string;
  stem: string | null;
}

/** Each typed word begins a word of the title or name, or has the same stem. */
export async function listSuggestions(typed: string, most: Most): Promise<Suggestions> {
  const { rows: words } = await database().execute<TypedWord>(sql`
    select left(word, ${LONGEST_BEGINNING}) as letters, left(stem, ${LONGEST_BEGINNING}) as stem
    from string_to_table(search_letters_of(${typed}), ' ') with ordinality t (word, n)
    cross join lateral (select (ts_lexize('public.forum_stems', word))[1] as stem) stemmed
    where word <> '' order by n limit ${MOST_WORDS}`);
  if (words.length === 0) return NOTHING;
  const [found = NOTHING] = await within<Suggestions>(
    MOST_MS,
    sql`select ${rowsOf(threads(words, typed, most.threads))} as threads,
      ${rowsOf(tags(words, typed, most.tags))} as tags, ${rowsOf(people(words, typed, most.people))} as people`,
  );
  return found;
}

const NOTHING: Suggestions = { threads: [], tags: [], people: [] };

/**
 * Few matches come from the index of beginnings. Of many, the best ones soon turn up in the order of merit: the `case` lets Postgres
 * expect many, so that it reads in this order.
 */
const threads = (words: readonly TypedWord[], typed: string, most: number): SQL => sql`
  with few as materialized (
    select e.id, e.merit, e.helpful_count, e.thread_id from search_entries e where ${begin(words, "")} limit ${FEW + 1}
  ), of_many as materialized (
    select e.id, e.merit, e.helpful_count, e.thread_id from search_entries e
    where e.thread_id is not null and e.comment_id is null and (select count(*) from few) > ${FEW}
      and case when ${begin(words, "")} then true end
    order by e.merit desc, e.id desc limit ${COMPARED}
  ), best as (
    select * from (
      select * from few where (select count(*) from few) <= ${FEW} union all select * from of_many
    ) either order by merit desc, helpful_count desc, id desc limit ${COMPARED}
  )
  select t.id::float8 as id, t.slug, t.title, t.kind, t.answered, t.author_reply_count > 0 as "byAuthor"
  from best b join threads t on t.id = b.thread_id and t.listed
  order by ${sayAs(typed, sql`t.title`)} desc, b.merit desc, b.helpful_count desc, b.id desc limit ${most}`;

const tags = (words: readonly TypedWord[], typed: string, most: number): SQL => sql`
  select t.slug, t.name, t.thread_count as "threadCount"
  from (select e.tag_id from search_entries e where ${begin(words, "#")} limit ${MOST_NAMES}) e
  join tags t on t.id = e.tag_id
  order by ${startsAs(typed, sql`t.name`)} desc, t.thread_count desc, t.id limit ${most}`;

/** Only people that the search finds. Staff and short handles come first: most of a short one was typed. */
const people = (words: readonly TypedWord[], typed: string, most: number): SQL => sql`
  select handle, name, role, guest from (
    select p.id, p.handle::text as handle, p.name, p.role, p.guest
    from (select e.person_id from search_entries e where ${begin(words, "@")} limit ${MOST_NAMES}) e
    join people p on p.id = e.person_id
    order by ${startsAs(typed, sql`p.handle::text`)} desc, p.role <> 'member' desc, length(p.handle::text), p.id offset 0
  ) p where is_found_by_search(p.id) limit ${most}`;

/** Whether several words come in the order that was typed. */
const sayAs = (typed: string, words: SQL): SQL =>
  sql`strpos(' ' || trim(search_letters_of(${words})), ' ' || trim(search_letters_of(${typed}))) > 0`;

const startsAs = (typed: string, words: SQL): SQL =>
  sql`starts_with(trim(search_letters_of(${words})), trim(search_letters_of(${typed})))`;

function begin(words: readonly TypedWord[], mark: string): SQL {
  const each = words.map(({ letters, stem }) => {
    const either = [...new Set([letters, stem ?? letters])].map((word) => mark + word);
    return sql`e.beginnings && ${sql.param(either)}::text[]`;
  });
  return sql.join(each, sql` and `);
}

const rowsOf = (rows: SQL): SQL => sql`(select coalesce(json_agg(to_json(one)), '[]') from (${rows}) one)`;
