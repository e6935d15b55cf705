import { sql } from "drizzle-orm";
import { database } from "../client";
import { people } from "../people/schema";
import { isMasked } from "../people/shown-writers";
import { threads } from "../threads/schema";
import { type CommentView, type StoredComment, selectComments, viewOf } from "./rows";
import { comments } from "./schema";

/** New comments are counted among this many of a thread's latest, so that a large thread costs no more. */
export const MOST_NEW = 100;
const NEW_A_PAGE = 50;

/** Includes hidden comments, so that one range of an index is enough. */
const latestOf = (thread: ReturnType<typeof sql>) => sql`
  select id, writer_id, shown from ${comments} where thread_id = ${thread}
  order by created_at desc, id desc limit ${MOST_NEW + 1}`;

export const newestCommentId = sql<number>`(
  select coalesce(max(id), 0)::float8 from (
    select c.id from comments c where c.thread_id = "threads"."id"
    order by c.created_at desc, c.id desc limit ${MOST_NEW}) latest)`;

export interface NewReplies {
  comments: CommentView[];
  next: number | null;
  many: boolean;
}

/** `after` is the last comment that the reader has; 0 for all. Null if that comment never belonged to this thread. */
export async function listNewReplies(threadId: number, after: number): Promise<NewReplies | null> {
  const known = sql`select from ${comments} c where c.id = ${after} and (c.thread_id = ${threadId}
    or exists (select from ${comments} line where line.promoted_id = c.thread_id and line.thread_id = ${threadId}))`;
  const { rows: found } = await database().execute<{ known: boolean; ids: number[] }>(sql`
    select ${after} = 0 or exists (${known}) as known,
      array(select id::float8 from (${latestOf(sql`${threadId}`)}) latest where id > ${after} order by id) as ids`);
  const { known: isKnown, ids } = found[0] ?? { known: false, ids: [] };
  if (!isKnown) return null;
  if (ids.length > MOST_NEW) return { comments: [], next: null, many: true };
  const { rows } = await database().execute<StoredComment>(
    sql`${selectComments} where c.id = any(${sql.param(ids)}::bigint[]) and c.shown order by c.id limit ${NEW_A_PAGE + 1}`,
  );
  const page = await viewOf(rows.slice(0, NEW_A_PAGE));
  return { comments: page, next: rows.length > NEW_A_PAGE ? (page.at(-1)?.id ?? null) : null, many: false };
}

export interface Missed {
  revision: number;
  replies: { id: number; commenter: string | null }[];
  many: boolean;
}

interface MissedRow extends Record<string, unknown> {
  thread_id: number;
  revision: number;
  id: number | null;
  commenter: string | null;
  shown: boolean | null;
}

export async function listMissed(
  asked: readonly { threadId: number; after: number }[],
): Promise<Map<number, Missed>> {
  const ids = asked.map(({ threadId }) => threadId);
  const afters = asked.map(({ after }) => after);
  const { rows } = await database().execute<MissedRow>(sql`
    select t.id::float8 as thread_id, t.revision::float8 as revision, r.id::float8 as id, r.commenter, r.shown
    from unnest(${sql.param(ids)}::bigint[], ${sql.param(afters)}::bigint[]) as asked (thread_id, after)
    join ${threads} t on t.id = asked.thread_id and t.listed
    left join lateral (
      select latest.id, case when not ${isMasked("latest")} then w.handle end as commenter, latest.shown
      from (${latestOf(sql`t.id`)}) latest join ${people} w on w.id = latest.writer_id
      where latest.id > asked.after
    ) r on true
    order by t.id, r.id`);
  const missed = new Map<number, Missed & { rows: number }>();
  for (const row of rows) {
    const thread = missed.get(row.thread_id) ?? { revision: row.revision, replies: [], many: false, rows: 0 };
    missed.set(row.thread_id, thread);
    if (row.id === null) continue;
    thread.many = ++thread.rows > MOST_NEW;
    if (row.shown) thread.replies.push({ id: row.id, commenter: row.commenter });
  }
  return missed;
}
