import { asc, type SQL, sql } from "drizzle-orm";
import { database } from "../client";
import { within } from "../search/within";
import type { ThreadKind } from "../threads/schema";
import { relatedThreadsDue } from "./schema";

/** On the page of a thread. */
export const SHOWN = 5;

export interface RelatedThread {
  readonly id: number;
  readonly slug: string;
  readonly title: string;
  readonly kind: ThreadKind;
  readonly answered: boolean;
  readonly byAuthor: boolean;
  /** 0, or at least 1, 10 or 100: an exact number would change the page with each reply. */
  readonly roughReplies: number;
}

/** What is hidden, merged or gone since is left out, and the next one takes its place. */
export async function listRelatedThreads(threadId: number): Promise<RelatedThread[]> {
  const { rows } = await database().execute<RelatedThread & Record<string, unknown>>(sql`
    select t.id::float8 as id, t.slug, t.title, t.kind, t.answered, t.author_reply_count > 0 as "byAuthor",
      rough_replies(t.comment_count) as "roughReplies"
    from related_threads r join threads t on t.id = r.related_id
    where r.thread_id = ${threadId} and t.listed
    order by r.rank limit ${SHOWN}`);
  return rows;
}

export interface DueThread {
  readonly threadId: number;
  /** Null if only the time is due: nothing in the thread changed. The text keeps the microseconds. */
  readonly changedAt: string | null;
}

const dueColumns = {
  threadId: relatedThreadsDue.threadId,
  changedAt: sql<string | null>`${relatedThreadsDue.changedAt}::text`,
};

/** Threads that changed, the one that waits longest first. */
export function listChangedThreads(limit: number): Promise<DueThread[]> {
  return database()
    .select(dueColumns)
    .from(relatedThreadsDue)
    .where(sql`${relatedThreadsDue.changedAt} is not null`)
    .orderBy(asc(relatedThreadsDue.changedAt), asc(relatedThreadsDue.threadId))
    .limit(limit);
}

export function listDueThreads(limit: number): Promise<DueThread[]> {
  return database()
    .select(dueColumns)
    .from(relatedThreadsDue)
    .where(sql`${relatedThreadsDue.dueAt} <= now()`)
    .orderBy(asc(relatedThreadsDue.dueAt), asc(relatedThreadsDue.threadId))
    .limit(limit);
}

/** The stems of a public thread, as the search keeps them; null if it is not public. */
export async function findStemsOfThread(threadId: number): Promise<string | null> {
  const { rows } = await database().execute<{ stems: string }>(sql`
    select e.stems::text as stems from search_entries e join threads t on t.id = e.thread_id and t.listed
    where e.thread_id = ${threadId} and e.comment_id is null`);
  return rows[0]?.stems ?? null;
}

export interface SharedStem {
  readonly query: string;
  readonly weight: number;
}

export interface SharedWord extends SharedStem {
  /** Finds the word in titles alone. */
  readonly inTitle: string;
  readonly isOfTitle: boolean;
}

export interface Likeness {
  /** Two tsqueries that candidates match: rare words, and tags with other words. */
  readonly candidates: readonly string[];
  readonly words: readonly SharedWord[];
  readonly tags: readonly SharedStem[];
  /** The least score. One word in common is chance. */
  readonly least: number;
  readonly limit: number;
  readonly ms: number;
}

const MOST_CANDIDATES = 250;
const BEST_CANDIDATES = 40;
/** At most this many threads list the same thread as related, so that a change of the thread drops few pages. */
const MOST_SHOWN_BESIDE = 50;
/** Beside a thread that is much nearer, the others seem unrelated. */
const NEAR = 0.4;
/** What a story has in common with another in its record. */
const SAME_OUTCOME = 0.7;
const SAME_TREATMENT = 1.2;
const MOST_SAME_TREATMENTS = 3;
/** A text of more different words has more in common with any other by chance. */
const ORDINARY_LENGTH = 120;

/** Nearest first. What is private in a record does not count. */
export async function listNearThreads(threadId: number, like: Likeness): Promise<number[]> {
  const words = sumOf(
    like.words,
    ({ query, inTitle, weight }) =>
      sql`(stems @@ ${query}::tsquery)::int * ${weight}::float8 * (1 + (stems @@ ${inTitle}::tsquery)::int)`,
  );
  const inTitles = sumOf(
    like.words.filter(({ isOfTitle }) => isOfTitle),
    ({ inTitle }) => sql`(stems @@ ${inTitle}::tsquery)::int`,
  );
  const tags = sumOf(
    like.tags,
    ({ query, weight }) => sql`(stems @@ ${query}::tsquery)::int * ${weight}::float8`,
  );
  const found = like.candidates.map(
    (query) => sql`(select e.id from search_entries e
      where e.stems @@ ${query}::tsquery and e.comment_id is null and e.thread_id <> ${threadId}
      order by e.merit desc, e.id desc limit ${MOST_CANDIDATES})`,
  );
  const rows = await within<{ id: number }>(
    like.ms,
    sql`
    with candidates as materialized (${sql.join(found, sql` union `)}),
    scored as materialized (
      select e.thread_id, (${words}) / sqrt(greatest(1, length(e.stems)::float8 / ${ORDINARY_LENGTH}::float8)) as words,
        (${inTitles}) as in_titles, (${tags}) as tags
      from (select * from candidates order by id) c join search_entries e on e.id = c.id
    ),
    best as (
      select thread_id, words + tags as score from scored
      where (tags > 0 or in_titles > 1) and words + tags >= ${like.least}::float8 * 0.7
      order by score desc, thread_id desc limit ${BEST_CANDIDATES}
    ),
    own as (select r.outcome, array(${publicTreatments(sql`${threadId}::bigint`)}) as treatments
      from public_recoveries r where r.thread_id = ${threadId})
    select n.id::float8 as id from (
      select b.thread_id as id, s.score, max(s.score) over () as nearest from best b join threads t on t.id = b.thread_id and t.listed
      left join own on t.kind = 'story'
      left join public_recoveries r on r.thread_id = b.thread_id and own.treatments is not null
      cross join lateral (select b.score + (case when r.outcome = own.outcome then ${SAME_OUTCOME}::float8 else 0 end)
        + ${SAME_TREATMENT}::float8 * least(${MOST_SAME_TREATMENTS}::int, case when own.treatments is null then 0 else (
          select count(*) from (${publicTreatments(sql`b.thread_id`)}) tried where tried.tag_id = any(own.treatments)) end) as score) s
      where s.score >= ${like.least}::float8) n
    where n.score >= n.nearest * ${NEAR}::float8 and (select count(*) from (
      select from related_threads o where o.related_id = n.id and o.thread_id <> ${threadId} limit ${MOST_SHOWN_BESIDE}) others
    ) < ${MOST_SHOWN_BESIDE}
    order by n.score desc, n.id desc limit ${like.limit}`,
  );
  return rows.map(({ id }) => id);
}

const publicTreatments = (threadId: SQL) => sql`
  select tried.tag_id from treatments tried join recoveries told on told.thread_id = tried.thread_id
  where tried.thread_id = ${threadId} and coalesce(tried.visibility, told.treatments_visibility) = 'public'`;

function sumOf<One>(all: readonly One[], part: (one: One) => SQL): SQL {
  return all.length === 0 ? sql`0` : sql.join(all.map(part), sql` + `);
}
