import { type SQL, sql } from "drizzle-orm";
import { valueIn } from "../cursor";
import type { SearchEntryKind } from "./schema";
import { within } from "./within";

/** A search that takes longer is too broad. */
const MOST_MS = 1_000;
/** Where more entries match, the ones with the most merit are ranked. */
const MOST_RANKED = 600;
/** Some of the best entries belong to hidden threads: they are read and left out. */
const MOST_READ = MOST_RANKED + 200;

export interface Ranges {
  readonly from: Date | null;
  readonly until: Date | null;
  readonly leastHelpful: number | null;
  readonly mostHelpful: number | null;
}

export interface Wanted {
  /** A tsquery; null for any entry. */
  readonly query: string | null;
  readonly ranges: Ranges;
  /** The words alone, by which matches are ranked; null where there are none. */
  readonly ranked: string | null;
  /** Of several words, how much each weighs; without any, all matches have all words. */
  readonly parts: readonly { readonly query: string; readonly worth: number }[];
  /** Whether so much matches that a search by time goes through the times instead of sorting all matches. */
  readonly isDense: boolean;
  /** Without words, people and tags would come before all posts. */
  readonly postsOnly: boolean;
}

export interface Match {
  kind: SearchEntryKind;
  threadId: number | null;
  commentId: number | null;
  tagId: number | null;
  personId: number | null;
  cursor: string;
}

export interface Matches {
  readonly matches: readonly Match[];
  /** Of those that were ranked. */
  readonly total: number;
  /** Whether more match than were ranked. */
  readonly isCapped: boolean;
}

/** Of words that several match, an entry must match this share. */
const LEAST_COVERED = 0.5;

export type SearchOrder = "best" | "newest";

export const matchColumns = sql`kind, thread_id::float8 as "threadId", comment_id::float8 as "commentId", tag_id::float8 as "tagId",
  person_id::float8 as "personId"`;

/**
 * What a visitor may see: entries of hidden posts are gone, except replies in a hidden thread and people who are not shown. Subqueries
 * of single values, because Postgres would read whole tables for `exists`.
 */
export const isSeen = sql`case when e.thread_id is not null then (select t.listed from threads t where t.id = e.thread_id)
  when e.person_id is not null then is_found_by_search(e.person_id) else true end`;

/** Best first: how many of the words, where and how near, then how helpful, then how new. */
export async function listBestMatches(
  wanted: Wanted,
  { after, limit }: { after: readonly string[] | null; limit: number },
): Promise<Matches> {
  const { ranked, parts } = wanted;
  const covered =
    parts.length === 0
      ? sql`1::float8`
      : sql`(${sql.join(
          parts.map(({ query, worth }) => sql`(stems @@ ${query}::tsquery)::int * ${worth}::float8`),
          sql` + `,
        )}) / ${parts.reduce((sum, { worth }) => sum + worth, 0)}::float8`;
  const text = ranked
    ? sql`least(1, 6 * ts_rank('{0.1, 0.2, 0.4, 1}', stems, ${ranked}::tsquery, 1))
        + least(1, 3 * ts_rank_cd('{0.1, 0.2, 0.4, 1}', stems, ${ranked}::tsquery, 1))`
    : sql`0`;
  const rows = await within<Match & { total: number; read: number }>(
    MOST_MS,
    sql`
    with matching as materialized (
      select e.id, e.merit from search_entries e where ${whichOf(wanted)} order by e.merit desc, e.id desc limit ${MOST_READ}
    ), seen as materialized (
      select e.*, ${covered} as covered from (select * from matching order by merit desc, id desc) m
      join search_entries e on e.id = m.id where ${isSeen} limit ${MOST_RANKED}
    ), scored as (
      select *, round((2 * covered + ${text} + 0.08 * least(merit, case when thread_id is null and covered < 1 then 0 else 6 end)
        + 0.02 * extract(epoch from written_at - '2020-01-01') / 31557600)::numeric, 6) as score
      from seen where covered >= ${LEAST_COVERED}::float8
    ), page as (
      select * from scored where ${after ? sql`(score, id) < (${valueIn("decimal", after[0] ?? "")}, ${valueIn("id", after[1] ?? "")})` : sql`true`}
      order by score desc, id desc limit ${limit}
    )
    select ${matchColumns}, concat_ws('_', score, id) as cursor, (select count(*) from scored)::int as total,
      (select count(*) from matching)::int as read
    from page order by score desc, id desc`,
  );
  const [{ total, read } = { total: 0, read: 0 }] = rows;
  return { matches: rows, total, isCapped: total === MOST_RANKED || read >= MOST_READ };
}

export function listNewestMatches(
  wanted: Wanted,
  { after, limit }: { after: readonly string[] | null; limit: number },
): Promise<Match[]> {
  const [at, id] = after ?? [];
  const isLater =
    at && id ? sql`(e.written_at, e.id) < (${valueIn("moment", at)}, ${valueIn("id", id)})` : sql`true`;
  // With many matches, Postgres reads the index by time and stops early. With few, it is quicker to sort them all.
  const order = wanted.isDense
    ? sql`e.written_at desc, e.id desc`
    : sql`e.written_at + interval '0' desc, e.id desc`;
  return within<Match>(
    MOST_MS,
    sql`
    select ${matchColumns}, concat_ws('_', (extract(epoch from written_at) * 1000000)::bigint, id) as cursor
    from (select e.id, e.kind, e.thread_id, e.comment_id, e.tag_id, e.person_id, e.written_at
      from search_entries e where ${whichOf(wanted)} and ${isLater} order by ${order} offset 0) e
    where ${isSeen} limit ${limit}`,
  );
}

export function whichOf({ query, postsOnly, ranges }: Wanted): SQL {
  const { from, until, leastHelpful, mostHelpful } = ranges;
  const conditions = [
    postsOnly && sql`e.thread_id is not null`,
    query !== null && sql`e.stems @@ ${query}::tsquery`,
    from && sql`e.written_at >= ${from.toISOString()}::timestamptz`,
    until && sql`e.written_at < ${until.toISOString()}::timestamptz`,
    leastHelpful !== null && sql`e.helpful_count >= ${leastHelpful}`,
    mostHelpful !== null && sql`e.helpful_count <= ${mostHelpful}`,
  ].filter((condition): condition is SQL => condition !== null && condition !== false);
  return conditions.length > 0 ? sql.join(conditions, sql` and `) : sql`true`;
}

/** Which of these tsqueries match at least two posts that everybody can see now. */
export async function listPublicQueries(queries: readonly string[]): Promise<Set<string>> {
  const rows = await within<{ query: string }>(
    MOST_MS,
    sql`
    select query from unnest(${sql.param(queries)}::text[]) query
    where (select count(*) from (
      select from search_entries e join threads t on t.id = e.thread_id and t.listed
      where e.stems @@ query::tsquery limit 2) posts) = 2`,
  );
  return new Set(rows.map(({ query }) => query));
}
