import { type SQL, sql } from "drizzle-orm";
import { database } from "../client";
import { type Form, readCursor, valueIn, writeCursor } from "../cursor";
import type { PersonRef } from "../people/person-ref";
import { people } from "../people/schema";
import { writerOfEither } from "../people/shown-writers";
import { withShownPictures } from "../pictures/reads";
import { tags, threadTags } from "../tags/schema";
import { chosenTags, type TagRef } from "../threads/cards";
import { type ThreadKind, threads } from "../threads/schema";
import type { Tx } from "../transaction";
import { authorQueue, type ResolutionKind } from "./schema";

export interface Place {
  readonly asOf: Date;
  readonly after: { readonly score: SQL; readonly id: SQL } | null;
}

const KEY = ["moment", "decimal", "id"] satisfies Form[];
const MICROS_A_MILLI = 1_000;
/** Upper limit of an age in seconds, so that a made-up score in a key cannot overflow a date. */
const AGES = 3_000_000_000;

/** The order changes with time, so all pages use the moment of the first page. An invalid key gives the first page. */
export function placeOf(key?: string): Place {
  const [asOf, score, id] = readCursor(KEY, key) ?? [];
  if (!score || !id) return { asOf: new Date(), after: null };
  return {
    asOf: new Date(Number(asOf) / MICROS_A_MILLI),
    after: { score: valueIn("decimal", score), id: valueIn("id", id) },
  };
}

/** No index holds runners times age, but among questions with equally many runners it is the order of time. */
export function waitingFirst(
  place: Place,
  { tag, limit, questions = true }: { tag?: string; limit: number; questions?: boolean },
): SQL {
  const score = (runners: SQL) =>
    sql`${runners} * extract(epoch from ${place.asOf}::timestamptz - w.asked_at)`;
  if (tag !== undefined) {
    return sql`select * from (
        select w.id, ${score(sql`w.runners`)} as score from ${authorQueue} w where w.is_question = ${questions} and w.thread_id in (${threadsUnder(tag)})
      ) w where ${isAfter(place)} order by score desc, id limit ${limit}`;
  }
  return sql`
    with recursive steps as (
      select max(runners) as runners from ${authorQueue} where is_question = ${questions}
      union all
      select (select max(w.runners) from ${authorQueue} w where w.is_question = ${questions} and w.runners < steps.runners) from steps where runners is not null
    )
    select w.id, w.score from steps cross join lateral (
      select * from (
        select w.id, w.asked_at, ${score(sql`steps.runners`)} as score from ${authorQueue} w
        where w.is_question = ${questions} and w.runners = steps.runners and ${startsIn(place)}
      ) w where ${isAfter(place)} order by w.asked_at, w.id limit ${limit}
    ) w order by w.score desc, w.id limit ${limit}`;
}

function isAfter({ after }: Place): SQL {
  return after
    ? sql`(w.score < ${after.score} or w.score = ${after.score} and w.id > ${after.id})`
    : sql`true`;
}

/** A bound that the index on `asked_at` can use, one second early because scores are rounded. */
function startsIn({ asOf, after }: Place): SQL {
  if (!after) return sql`true`;
  const age = sql`greatest(-${AGES}::numeric, least(${AGES}::numeric, ${after.score} / steps.runners))`;
  return sql`w.asked_at >= ${asOf}::timestamptz - make_interval(secs => 1 + ${age}::float8)`;
}

export const threadsUnder = (tag: string): SQL =>
  sql`select tt.thread_id from ${threadTags} tt join ${tags} on tags.id = tt.tag_id where tags.slug = ${tag} and tt.listed`;

export interface Question {
  threadId: number;
  commentId: number | null;
}

export interface WaitingRow extends Question {
  slug: string;
  title: string;
  kind: ThreadKind;
  bodyText: string;
  asker: PersonRef | null;
  askedAt: Date;
  runners: number;
  tags: TagRef[];
  locked: boolean;
  isQuestion: boolean;
  key: string;
}

export interface WaitingQuestion extends WaitingRow {
  body: unknown;
}

const BEGINNING = 600;
const MOST_TAGS = 60;

export async function listWaiting(request: {
  tag?: string;
  after?: string;
  limit: number;
  /** False for the comments that ask nothing. */
  questions?: boolean;
}): Promise<WaitingRow[]> {
  const place = placeOf(request.after);
  return rowsOf(
    waitingFirst(place, request),
    place,
    sql`left(coalesce(c.body_text, threads.body_text), ${BEGINNING})`,
  );
}

export async function findWaiting({ threadId, commentId }: Question): Promise<WaitingQuestion | null> {
  const which = sql`select id, 0 as score from ${authorQueue} where thread_id = ${threadId}
    and comment_id is not distinct from ${commentId}::bigint`;
  const text = sql`coalesce(c.body_text, threads.body_text)`;
  const [row] = await rowsOf(which, placeOf(), text, sql`, coalesce(c.body, threads.body) as body`);
  const [shown] = row ? await withShownPictures([row as WaitingQuestion]) : [];
  return shown ?? null;
}

export type Waiting = { questions: number; runners: number; comments: number };

/** Posts that ask and the runners who ask them, and the comments that ask nothing. */
export async function countWaiting(tag?: string): Promise<Waiting> {
  const { rows } = await database().execute<Waiting>(sql`
    select count(*) filter (where is_question)::float8 as questions,
      coalesce(sum(runners) filter (where is_question), 0)::float8 as runners,
      count(*) filter (where not is_question)::float8 as comments from ${authorQueue}
    ${tag === undefined ? sql`` : sql`where thread_id in (${threadsUnder(tag)})`}`);
  return rows[0] ?? { questions: 0, runners: 0, comments: 0 };
}

export async function findOldestWaiting(): Promise<Date | null> {
  const { rows } = await database().execute<{ oldest: string | null }>(
    sql`select min(asked_at) as oldest from ${authorQueue} where is_question`,
  );
  const oldest = rows[0]?.oldest;
  return oldest ? new Date(oldest) : null;
}

export async function listWaitingTags(questions = true): Promise<(TagRef & { questions: number })[]> {
  const { rows } = await database().execute<TagRef & { questions: number } & Record<string, unknown>>(sql`
    select tags.slug, tags.name, sum(w.questions)::float8 as questions
    from (select thread_id, count(*) as questions from ${authorQueue} where is_question = ${questions} group by thread_id) w
    join ${threadTags} tt on tt.thread_id = w.thread_id
    join ${tags} on tags.id = tt.tag_id
    group by tags.id order by questions desc, tags.name limit ${MOST_TAGS}`);
  return rows;
}

type StoredRow = WaitingRow & Record<string, unknown> & { id: number; score: string };

async function rowsOf(which: SQL, place: Place, text: SQL, more = sql``): Promise<WaitingRow[]> {
  const { rows } = await database().execute<StoredRow>(sql`
    select w.id::float8 as id, which.score::text as score, threads.id::float8 as "threadId", c.id::float8 as "commentId",
      threads.slug, threads.title, threads.kind, ${text} as "bodyText", w.asked_at as "askedAt", w.runners, w.is_question as "isQuestion",
      threads.locked_at is not null as locked, ${chosenTags} as tags,
      ${writerOfEither({ thread: "threads", person: "p" })} as asker ${more}
    from (${which}) which
    join ${authorQueue} w on w.id = which.id
    join ${threads} on threads.id = w.thread_id
    left join comments c on c.id = w.comment_id
    join ${people} p on p.id = coalesce(c.writer_id, threads.writer_id)
    order by which.score desc, w.id`);
  return rows.map(({ id, score, ...row }) => ({
    ...row,
    askedAt: new Date(row.askedAt),
    key: writeCursor([place.asOf.getTime() * MICROS_A_MILLI, score, id]),
  }));
}

export interface EarlierAnswer {
  slug: string;
  threadId: number;
  answers: boolean;
  outdated: boolean;
  pointer: boolean;
  writerId: number;
}

export async function findEarlierReply(tx: Tx, commentId: number): Promise<EarlierAnswer | null> {
  const { rows } = await tx.execute<EarlierAnswer & Record<string, unknown>>(sql`
    select t.slug, t.id::float8 as "threadId", c.shown and t.listed and (c.by_author or t.accepted_comment_id = c.id) is true as answers,
      c.outdated_at is not null as outdated, c.pointer, c.writer_id::float8 as "writerId"
    from comments c join threads t on t.id = c.thread_id where c.id = ${commentId}`);
  return rows[0] ?? null;
}

export async function findPassage(tx: Tx, threadId: number, block: number): Promise<EarlierAnswer | null> {
  const { rows } = await tx.execute<EarlierAnswer & Record<string, unknown>>(sql`
    select slug, id::float8 as "threadId", listed and ${block}::int <= jsonb_array_length(body->'content') as answers,
      false as outdated, false as pointer, writer_id::float8 as "writerId"
    from threads where id = ${threadId} and kind = 'article'`);
  return rows[0] ?? null;
}

export interface QuestionRef {
  readonly threadId: number;
  readonly commentId: number | null;
}

export interface QuestionFacts {
  waits: boolean;
  answered: boolean;
  settled: ResolutionKind | null;
  opening: string | null;
}

export async function findQuestionFacts(
  tx: Tx,
  { threadId, commentId }: QuestionRef,
): Promise<QuestionFacts> {
  const { rows } = await tx.execute<QuestionFacts & Record<string, unknown>>(sql`
    select
      exists (select from author_queue where thread_id = t.id and comment_id is not distinct from c.id) as waits,
      case when c.id is null then t.answered else exists (
        select from comments r where r.thread_id = t.id and r.by_author and r.shown
          and r.path > c.path and r.path < c.path || '\\xff'::bytea) end as answered,
      (select kind from resolutions where thread_id = t.id and comment_id is not distinct from c.id) as settled,
      left(c.body_text, 2000) as opening
    from threads t left join comments c on c.id = ${commentId}::bigint where t.id = ${threadId}`);
  return rows[0] ?? { waits: false, answered: false, settled: null, opening: null };
}
