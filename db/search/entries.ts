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

export interface Part {
  /** A tsquery. */
  readonly query: string;
  readonly worth: number;
}

export interface Wanted {
  /** A tsquery; null for any entry. */
  readonly query: string | null;
  /** A tsquery that each of these is asked, because the index would read too much for it; null for none. */
  readonly filter: string | null;
  readonly ranges: Ranges;
  /** The words by which matches are ranked, and how much each weighs. */
  readonly parts: readonly Part[];
  /** Words that were typed side by side, in their order. */
  readonly pairs: readonly Part[];
  /** Whether matches may lack some of the words. */
  readonly isRelaxed: boolean;
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

/** Of the words that the best match has, a match must have this share, unless it is among the first ones. */
const LEAST_COVERED = 0.6;
const ALWAYS_LISTED = 10;
/** How often and how near each word stands is read in at most this many texts: the more words, the fewer texts. */
const MOST_ASKED = 2_400;
const FEWEST_ASKED = 120;
/** Different words of a usual post. In a longer one, each word weighs less, because a long post has nearly every word. */
const USUAL_WORDS = 50;
/** How much a match gains by a match in the same thread: a reply often lacks the words of its question. */
const FROM_THREAD = 0.35;
const FROM_REPLIES = 0.1;

export type SearchOrder = "best" | "newest";

export const matchColumns = sql`kind, thread_id::float8 as "threadId", comment_id::float8 as "commentId", tag_id::float8 as "tagId",
  person_id::float8 as "personId"`;

/**
 * What a visitor may see: entries of hidden posts are gone, except replies in a hidden thread and people who are not shown. Subqueries
 * of single values, because Postgres would read whole tables for `exists`.
 */
export const isSeen = sql`case when e.thread_id is not null then (select t.listed from threads t where t.id = e.thread_id)
  when e.person_id is not null then is_found_by_search(e.person_id) else true end`;

/** Best first: how many of the words, where, how often and how near, then how helpful, then how new. */
export async function listBestMatches(
  wanted: Wanted,
  { after, limit }: { after: readonly string[] | null; limit: number },
): Promise<Matches> {
  const { parts, pairs, isRelaxed } = wanted;
  const covered = isRelaxed
    ? weighed(parts, parts, (query) => sql`(stems @@ ${query}::tsquery)::int`)
    : sql`1::float8`;
  const often = (query: string) => sql`ts_rank(stems, ${query}::tsquery)`;
  const mostAsked = Math.max(FEWEST_ASKED, Math.floor(MOST_ASKED / Math.max(1, parts.length + pairs.length)));
  const isAsked = mostAsked < MOST_RANKED ? sql`turn <= ${mostAsked}` : sql`true`;
  const ordered =
    mostAsked < MOST_RANKED
      ? sql`(select *, row_number() over (order by has + worth desc, id desc) as turn from weighed) ordered`
      : sql`weighed`;
  const isListed = sql`(covered >= ${LEAST_COVERED}::float8 * most_covered or place <= ${ALWAYS_LISTED})`;
  const isLater = after
    ? sql`(score, id) < (${valueIn("decimal", after[0] ?? "")}, ${valueIn("id", after[1] ?? "")})`
    : sql`true`;
  const rows = await within<Match & { total: number; read: number }>(
    MOST_MS,
    sql`
    with matching as materialized (
      select e.id, e.merit from search_entries e where ${whichOf(wanted)} order by e.merit desc, e.id desc limit ${MOST_READ}
    ), seen as (
      select e.*, ${covered} as covered, 0.5 + 0.5 * length(stems)::float8 / ${USUAL_WORDS} as bulk
      from (select * from matching order by merit desc, id desc) m
      join search_entries e on e.id = m.id where ${isSeen} limit ${MOST_RANKED}
    ), weighed as (
      select *, 2 * covered / power(bulk, 0.2) as has,
        0.04 * least(merit, case when thread_id is null and covered < 1 then 0 else 6 end)
          + 0.02 * extract(epoch from written_at - '2020-01-01')::float8 / 31557600 as worth
      from seen
    ), fitting as materialized (
      select id, kind, thread_id, comment_id, tag_id, person_id, covered, worth,
        has + case when ${isAsked} then 4 * (${weighed(parts, parts, often)} + ${weighed(pairs, parts, often)}) / sqrt(bulk) else 0 end as fit
      from ${ordered}
    ), scored as (
      select *, max(covered) over () as most_covered, round((worth + fit + case when thread_id is null then 0
        when comment_id is not null then ${FROM_THREAD}::float8 * coalesce(max(fit) filter (where comment_id is null) over thread, 0)
        else ${FROM_REPLIES}::float8 * coalesce(max(fit) filter (where comment_id is not null) over thread, 0) end)::numeric, 6) as score
      from fitting window thread as (partition by thread_id)
    ), placed as materialized (
      select *, row_number() over (order by score desc, id desc) as place from scored
    )
    select ${matchColumns}, concat_ws('_', score, id) as cursor, (select count(*) from placed where ${isListed})::int as total,
      (select count(*) from matching)::int as read
    from placed where ${isListed} and ${isLater} order by score desc, id desc limit ${limit}`,
  );
  const [{ total, read } = { total: 0, read: 0 }] = rows;
  return { matches: rows, total, isCapped: total === MOST_RANKED || read >= MOST_READ };
}

/** What is asked of each part, as a share of the worth of the whole. */
function weighed(parts: readonly Part[], whole: readonly Part[], ask: (query: string) => SQL): SQL {
  const most = whole.reduce((sum, { worth }) => sum + worth, 0);
  if (parts.length === 0 || most === 0) return sql`0::float8`;
  const asked = parts.map(({ query, worth }) => sql`${ask(query)} * ${worth / most}::float8`);
  return sql`(${sql.join(asked, sql` + `)})`;
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

export function whichOf({ query, filter, postsOnly, ranges }: Wanted): SQL {
  const { from, until, leastHelpful, mostHelpful } = ranges;
  const conditions = [
    postsOnly && sql`e.thread_id is not null`,
    query !== null && sql`e.stems @@ ${query}::tsquery`,
    // The function behind "@@", which Postgres does not look up in an index.
    filter !== null && sql`ts_match_vq(e.stems, ${filter}::tsquery)`,
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
