import { eq, inArray, sql } from "drizzle-orm";
import { database } from "../client";
import { comments } from "../comments/schema";
import { cursorOf, isAfter, type Keyset, orderOf } from "../cursor";
import { type PersonRef, refOf } from "../people/person-ref";
import { people } from "../people/schema";
import { writerOfEither } from "../people/shown-writers";
import { threads } from "../threads/schema";
import type { Question } from "./reads";
import { type ResolutionKind, resolutions } from "./schema";

export interface ResolutionView {
  kind: "handed_over" | "declined";
  reason: string | null;
}

const told = sql`select json_build_object('kind', s.kind, 'reason', s.reason) from ${resolutions} s where s.kind <> 'no_question'`;

export const threadResolution = sql<ResolutionView | null>`
  case when not ${threads.answered} then (${told} and s.thread_id = ${threads.id} and s.comment_id is null) end`;

export const commentResolution = sql`
  case when c.depth = 0 and c.shown then (${told} and s.comment_id = c.id and not exists (
    select from ${comments} r where r.thread_id = c.thread_id and r.by_author and r.shown
      and r.path > c.path and r.path < c.path || '\\xff'::bytea)) end`;

export const sharedBy = sql`
  case when c.shown and c.shared_id is not null then (
    select count(*)::int from ${comments} s where s.shared_id = c.shared_id) else 0 end`;

export interface ResolvedRow extends Question {
  id: number;
  slug: string;
  title: string;
  opening: string;
  asker: PersonRef | null;
  kind: ResolutionKind;
  reason: string | null;
  resolvedBy: PersonRef;
  resolvedAt: Date;
  key: string;
}

const NEWEST: Keyset = {
  columns: [
    [sql`s.resolved_at`, "moment"],
    [sql`s.id`, "id"],
  ],
  id: sql`s.id`,
  descending: true,
};
const OPENING_CHARS = 200;

/** What was resolved without an answer, newest first, without posts that are no longer visible. */
export async function listResolutions(request: {
  after?: string;
  limit: number;
  /** Only the resolution of this question. */
  question?: Question | null;
}): Promise<ResolvedRow[]> {
  const { question } = request;
  const asked = question
    ? sql`s.thread_id = ${question.threadId} and s.comment_id is not distinct from ${question.commentId}::bigint`
    : sql`true`;
  const { rows } = await database().execute<ResolvedRow & Record<string, unknown>>(sql`
    select s.id::float8 as id, ${cursorOf(NEWEST)} as key, t.id::float8 as "threadId", c.id::float8 as "commentId",
      t.slug, t.title, left(coalesce(c.body_text, t.body_text), ${OPENING_CHARS}) as opening,
      ${writerOfEither({ thread: "t", person: "p" })} as asker, s.kind, s.reason, s.resolved_at as "resolvedAt",
      ${refOf("r")} as "resolvedBy"
    from ${resolutions} s
    join ${threads} t on t.id = s.thread_id and t.listed
    left join ${comments} c on c.id = s.comment_id
    join ${people} p on p.id = coalesce(c.writer_id, t.writer_id)
    join ${people} r on r.id = s.resolved_by_id
    where (s.comment_id is null or c.shown) and ${asked} and ${isAfter(NEWEST, request.after)}
    order by ${orderOf(NEWEST)} limit ${request.limit}`);
  return rows.map((row) => ({ ...row, resolvedAt: new Date(row.resolvedAt) }));
}

export interface ResolutionMark {
  /** Null for the thread itself. */
  commentId: number | null;
  kind: ResolutionKind;
}

const MOST_MARKS = 2_000;

export async function listResolutionsIn(threadId: number): Promise<ResolutionMark[]> {
  return database()
    .select({ commentId: resolutions.commentId, kind: resolutions.kind })
    .from(resolutions)
    .where(eq(resolutions.threadId, threadId))
    .limit(MOST_MARKS);
}

export interface ResolvedQuestion extends Question {
  slug: string;
  title: string;
  asker: PersonRef | null;
  waits: boolean;
  settled: ResolutionKind | null;
  replyId: number | null;
  repliedAt: Date | null;
}

export async function listResolvedQuestions(questions: readonly Question[]): Promise<ResolvedQuestion[]> {
  if (questions.length === 0) return [];
  const threadIds = questions.map(({ threadId }) => threadId);
  const commentIds = questions.map(({ commentId }) => commentId);
  const { rows } = await database().execute<ResolvedQuestion & Record<string, unknown>>(sql`
    select t.id::float8 as "threadId", c.id::float8 as "commentId", t.slug, t.title,
      ${writerOfEither({ thread: "t", person: "p" })} as asker,
      exists (select from author_queue w where w.thread_id = t.id and w.comment_id is not distinct from c.id) as waits,
      (select kind from resolutions s where s.thread_id = t.id and s.comment_id is not distinct from c.id) as settled,
      case when c.id is null then (
        select id::float8 from comments r where r.thread_id = t.id and r.by_author and r.shown order by r.path desc limit 1)
      else (
        select id::float8 from comments r where r.thread_id = t.id and r.by_author and r.shown
          and r.path > c.path and r.path < c.path || '\\xff'::bytea order by r.path desc limit 1) end as "replyId"
    from unnest(${sql.param(threadIds)}::bigint[], ${sql.param(commentIds)}::bigint[])
      with ordinality as named (thread_id, comment_id, place)
    join ${threads} t on t.id = named.thread_id and t.listed
    left join comments c on c.id = named.comment_id and c.thread_id = t.id and c.shown
    join ${people} p on p.id = coalesce(c.writer_id, t.writer_id)
    where named.comment_id is null or c.id is not null
    order by named.place`);
  return withTimes(rows);
}

async function withTimes(rows: readonly ResolvedQuestion[]): Promise<ResolvedQuestion[]> {
  const ids = rows.flatMap(({ replyId }) => replyId ?? []);
  if (ids.length === 0) return rows.map((row) => ({ ...row, repliedAt: null }));
  const found = await database()
    .select({ id: comments.id, createdAt: comments.createdAt })
    .from(comments)
    .where(inArray(comments.id, ids));
  const times = new Map(found.map(({ id, createdAt }) => [id, createdAt]));
  return rows.map((row) => ({ ...row, repliedAt: times.get(row.replyId ?? 0) ?? null }));
}
