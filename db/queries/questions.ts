import { type SQL, sql } from "drizzle-orm";
import { database } from "../client";
import { people, tags, threads, threadTags, waiting } from "../schema";
import type { ThreadKind } from "../schema/threads";
import type { PersonRef } from "./person-ref";
import { withShownPictures } from "./shown-pictures";
import { writerOfEither } from "./shown-writers";
import { chosenTags, type TagRef } from "./thread-rows";
import { type Place, placeOf, threadsUnder, waitingFirst } from "./waiting-order";

/** What waits for the author: a thread, or what somebody said at the top level under an article. */
export interface Question {
  threadId: number;
  /** Null where the thread itself is the question. */
  commentId: number | null;
}

export interface WaitingRow extends Question {
  slug: string;
  /** The thread's. */
  title: string;
  kind: ThreadKind;
  /** What is asked, by its first 600 characters. */
  bodyText: string;
  /** Null where whoever asked wishes to stay unnamed. */
  asker: PersonRef | null;
  askedAt: Date;
  /** Who waits: the asker, and everybody who has the question as well. */
  runners: number;
  tags: TagRef[];
  /** It takes no answer before it is unlocked. */
  locked: boolean;
  /** The key of what follows in the order that it was listed in. */
  key: string;
}

export interface WaitingQuestion extends WaitingRow {
  /** A document of lib/rich-text/document.ts. */
  body: unknown;
}

const BEGINNING = 600;
const MOST_TAGS = 60;

/** What waits longest for most: by runners times age, at the moment of the first page. */
export async function listWaiting(request: {
  tag?: string;
  after?: string;
  limit: number;
}): Promise<WaitingRow[]> {
  const place = placeOf(request.after);
  return rowsOf(
    waitingFirst(place, request),
    place,
    sql`left(coalesce(c.body_text, threads.body_text), ${BEGINNING})`,
  );
}

/** Null where it waits no longer, or never did. */
export async function findWaiting({ threadId, commentId }: Question): Promise<WaitingQuestion | null> {
  const which = sql`select id, 0 as score from ${waiting} where thread_id = ${threadId}
    and comment_id is not distinct from ${commentId}::bigint`;
  const text = sql`coalesce(c.body_text, threads.body_text)`;
  const [row] = await rowsOf(which, placeOf(), text, sql`, coalesce(c.body, threads.body) as body`);
  const [shown] = row ? await withShownPictures([row as WaitingQuestion]) : [];
  return shown ?? null;
}

/** How many questions wait, and how many runners for them: who waits for two answers counts twice. */
export async function countWaiting(tag?: string): Promise<{ questions: number; runners: number }> {
  const { rows } = await database().execute<{ questions: number; runners: number }>(sql`
    select count(*)::float8 as questions, coalesce(sum(runners), 0)::float8 as runners from ${waiting}
    ${tag === undefined ? sql`` : sql`where thread_id in (${threadsUnder(tag)})`}`);
  return rows[0] ?? { questions: 0, runners: 0 };
}

/** The tags under which anything waits, those of most questions first. */
export async function listWaitingTags(): Promise<(TagRef & { questions: number })[]> {
  const { rows } = await database().execute<TagRef & { questions: number } & Record<string, unknown>>(sql`
    select tags.slug, tags.name, sum(w.questions)::float8 as questions
    from (select thread_id, count(*) as questions from ${waiting} group by thread_id) w
    join ${threadTags} tt on tt.thread_id = w.thread_id
    join ${tags} on tags.id = tt.tag_id
    group by tags.id order by questions desc, tags.name limit ${MOST_TAGS}`);
  return rows;
}

type StoredRow = WaitingRow & Record<string, unknown> & { id: number; score: string };

async function rowsOf(which: SQL, place: Place, text: SQL, more = sql``): Promise<WaitingRow[]> {
  const { rows } = await database().execute<StoredRow>(sql`
    select w.id::float8 as id, which.score::text as score, threads.id::float8 as "threadId", c.id::float8 as "commentId",
      threads.slug, threads.title, threads.kind, ${text} as "bodyText", w.asked_at as "askedAt", w.runners,
      threads.locked_at is not null as locked, ${chosenTags} as tags,
      ${writerOfEither({ thread: "threads", person: "p" })} as asker ${more}
    from (${which}) which
    join ${waiting} w on w.id = which.id
    join ${threads} on threads.id = w.thread_id
    left join comments c on c.id = w.comment_id
    join ${people} p on p.id = coalesce(c.writer_id, threads.writer_id)
    order by which.score desc, w.id`);
  return rows.map(({ id, score, ...row }) => ({
    ...row,
    askedAt: new Date(row.askedAt),
    key: `${place.asOf.getTime()}_${score}_${id}`,
  }));
}
