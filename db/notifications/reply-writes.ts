import { sql } from "drizzle-orm";
import type { Tx } from "../transaction";
import {
  type Audience,
  candidates,
  leavesOut,
  mailsOfNotified,
  type NewNotification,
  seenBefore,
} from "./writes";

/** At most so many replies are handled together; fewer where a reply notifies many. */
const MOST_REPLIES = 50;
const MOST_ROWS = 2_500;
/** Of the waiting jobs, only the next ones are searched for replies in the same thread. */
const SEARCHED = 200;

interface WaitingReply extends Record<string, unknown> {
  jobId: string;
  commentId: number;
}

/** The jobs of other replies in the thread that nobody works on. Locked, so that no other worker takes them. */
export async function lockWaitingReplies(tx: Tx, commentId: number): Promise<WaitingReply[]> {
  const { rows } = await tx.execute<WaitingReply>(sql`
    with place as (
      select c.thread_id, greatest(1, (select count(*) from (select from follows f where f.thread_id = c.thread_id limit ${MOST_ROWS}) l)) as followers
      from comments c where c.id = ${commentId}
    ), waiting as (
      select j.id, j.priority, j.run_at, (j.payload ->> 'commentId')::bigint as comment_id
      from graphile_worker._private_jobs j
      where j.is_available and j.run_at <= now()
        and j.task_id = (select t.id from graphile_worker._private_tasks t where t.identifier = 'notify_recipients')
        and j.attempts = 0 and j.key is null and j.payload ->> 'of' = 'comment' and j.payload ->> 'edited' = 'false'
      order by j.priority, j.run_at, j.id limit ${SEARCHED}
    )
    select j.id as "jobId", w.comment_id::float8 as "commentId"
    from waiting w join comments c on c.id = w.comment_id join place p on p.thread_id = c.thread_id
    join graphile_worker._private_jobs j on j.id = w.id and j.is_available
    order by w.priority, w.run_at, w.id
    limit least(${MOST_REPLIES}, (select ${MOST_ROWS} / followers from place)) - 1
    for update of j skip locked`);
  return rows;
}

/** Call after these replies were notified of, in the same transaction. */
export async function deleteWaitingReplies(tx: Tx, replies: readonly WaitingReply[]): Promise<void> {
  await tx.execute(sql`
    delete from graphile_worker._private_jobs
    where id = any(${sql.param(replies.map(({ jobId }) => jobId))}::bigint[])`);
}

interface ReplyNews extends Pick<NewNotification, "but" | "by"> {
  readonly commentId: number;
  readonly audience: Audience;
}

type Told = Pick<NewNotification, "at" | "atOnce" | "mailAt" | "mailJob">;

/** As `insertNotifications` for each reply, in one statement and in the order of the replies. Returns how many rows it wrote. */
export async function insertReplyNotifications(
  tx: Tx,
  threadId: number,
  replies: readonly ReplyNews[],
  told: Told,
): Promise<number> {
  await lockAllNews(tx, threadId, replies);
  const news = replies.map(({ commentId, but, by, audience }) => ({
    comment_id: commentId,
    but,
    by,
    answer: audience.answer,
    reply: audience.reply,
    mentioned: audience.mentioned,
    me_toos: audience.meToos,
    followers: audience.followers,
    tag_followers: audience.tagFollowers,
  }));
  const thread = sql`${threadId}::bigint`;
  const audience = {
    answer: sql`r.answer`,
    reply: sql`r.reply`,
    mentioned: sql`r.mentioned`,
    meToos: sql`r.me_toos`,
    followers: sql`r.followers`,
    tagFollowers: sql`r.tag_followers`,
  };
  const { rows } = await tx.execute<{ people: number }>(sql`
    with asked as (
      select distinct on (r.comment_id, a.person_id) r.comment_id, r.by, a.person_id, a.kind
      from jsonb_to_recordset(${JSON.stringify(news)}::jsonb) as r(comment_id bigint, but bigint[], by bigint[], answer bigint[],
        reply bigint[], mentioned citext[], me_toos boolean, followers boolean, tag_followers boolean)
      cross join lateral (${candidates(audience, thread)}) a
      where a.person_id <> all(r.but)
      order by r.comment_id, a.person_id, a.rank
    ), told as (
      insert into notifications (person_id, kind, thread_id, comment_id, created_at, seen_at)
      select a.person_id, a.kind::notification_kind, ${thread}, a.comment_id, ${told.at}::timestamptz,
        ${seenBefore(thread, sql`a.comment_id`)}
      from asked a
      join people on people.id = a.person_id and people.email_verified is not null
      where not exists (select from notifications n
          where n.person_id = a.person_id and n.thread_id = ${thread} and n.comment_id = a.comment_id)
        and not (${leavesOut(thread, sql`a.by`)})
      order by a.comment_id, a.person_id
      on conflict do nothing
      returning person_id, kind, seen_at
    ), mailed as (${mailsOfNotified(told)})
    select (select count(*)::int from told) as people, (select count from mailed) as mails`);
  return rows[0]?.people ?? 0;
}

/** As `insertNotifications` does for one target; all in the same order, so that two workers never wait for each other. */
async function lockAllNews(tx: Tx, threadId: number, replies: readonly ReplyNews[]): Promise<void> {
  const ids = replies.map(({ commentId }) => commentId);
  await tx.execute(sql`
    select pg_advisory_xact_lock(hashtextextended('told:' || ${threadId}::bigint || ':' || id, 0))
    from unnest(${sql.param(ids)}::bigint[]) id order by id`);
}
