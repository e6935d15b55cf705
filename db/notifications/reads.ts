import { sql } from "drizzle-orm";
import { database } from "../client";
import { isByMuted, isHiddenFor } from "../mutes/reads";
import type { PersonRef } from "../people/person-ref";
import { isMasked, writerOfEither } from "../people/shown-writers";
import type { ThreadKind } from "../threads/schema";
import type { NotificationKind } from "./schema";

/* For `n` of thread `t` and perhaps comment `c` by `w`, or of decision `d`: the same in the inbox and in an email. */

export const notificationJoins = sql`
  left join decisions d on d.id = n.decision_id
  left join threads t on t.id = coalesce(n.thread_id, case d.target_kind when 'thread' then d.target_id
    when 'comment' then (select said.thread_id from comments said where said.id = d.target_id)
    when 'mention' then (select m.thread_id from mentions m where m.id = d.target_id) end)
  left join comments c on c.id = n.comment_id
  left join people w on w.id = coalesce(c.writer_id, t.writer_id)`;

export const notificationDecision = sql`case when d.id is not null then json_build_object('id', d.id,
  'mine', d.owner_id is not distinct from n.person_id) end`;

/** Also from a muted member, and in a thread that the reader hid. */
export const ALWAYS_ARRIVES = sql`('decision', 'reminder')`;

const isLeftOut = sql`(n.kind not in ${ALWAYS_ARRIVES} and (
  ${isHiddenFor(sql`n.person_id`, sql`t.id`)}
  or case when c.id is null then ${isByMuted(sql`n.person_id`, "t")} else ${isByMuted(sql`n.person_id`)} end))`;

/**
 * Leaves out hidden posts and withdrawn acceptances, and what the reader hid or muted since. A decision stays, even one that hid the
 * post.
 */
export const notificationHolds = sql`(n.kind = 'decision' or t.listed and (c.id is null or c.shown) and (
  n.note is null or n.kind not in ('answer', 'reply') or c.id is null or t.accepted_comment_id = c.id
  or n.kind = 'answer' and c.writer_id = n.person_id) and not ${isLeftOut})`;

export const notificationTitle = sql`case when t.listed or t.writer_id = n.person_id then t.title else '' end`;

export const notificationWriter = sql`case when n.decision_id is null then ${writerOfEither({ thread: "t", person: "w" })} end`;

export const notificationByAuthor = sql`case when c.id is null then w.role = 'author' and not t.anonymous
  else c.by_author and not ${isMasked("c")} end`;

export interface NotificationDecision {
  id: number;
  mine: boolean;
}

export interface NotificationRow {
  id: number;
  kind: NotificationKind;
  note: string | null;
  createdAt: Date;
  seen: boolean;
  thread: { id: number; slug: string; title: string; kind: ThreadKind } | null;
  decision: NotificationDecision | null;
  /** The scheduled article that was not published. */
  scheduledId: number | null;
  own: boolean;
  followed: boolean;
  commentId: number | null;
  nested: boolean;
  writer: PersonRef | null;
  text: string | null;
}

const READ = 200;
const COUNTED = 100;

export async function listNotifications(
  personId: number,
  after?: number,
  kind?: NotificationKind,
): Promise<{ rows: NotificationRow[]; next: number | null }> {
  const { rows } = await database().execute<
    NotificationRow & Record<string, unknown> & { stands: boolean }
  >(sql`
    select n.id::float8 as id, n.kind, n.note, n.created_at as "createdAt", n.seen_at is not null as seen,
      case when t.id is not null then json_build_object('id', t.id, 'slug', t.slug, 'kind', t.kind,
        'title', ${notificationTitle}) end as thread,
      ${notificationDecision} as decision,
      n.scheduled_id::float8 as "scheduledId",
      coalesce(t.writer_id = n.person_id, false) as own,
      exists (select from follows f where f.person_id = n.person_id and f.thread_id = t.id) as followed,
      c.id::float8 as "commentId", c.parent_id is not null as nested,
      ${notificationWriter} as writer,
      case when n.note is null or c.shown and t.accepted_comment_id = c.id
        then left(coalesce(c.body_text, t.body_text), 400) end as text,
      ${notificationHolds} as stands
    from (
      select * from notifications
      where person_id = ${personId} and id < ${after ?? Number.MAX_SAFE_INTEGER}
        ${kind ? sql`and kind = ${kind}` : sql``}
      order by id desc limit ${READ + 1}
    ) n
    ${notificationJoins}
    order by n.id desc`);
  const read = rows.slice(0, READ);
  return {
    rows: read.filter((row) => row.stands).map((row) => ({ ...row, createdAt: new Date(row.createdAt) })),
    next: rows.length > READ ? (read.at(-1)?.id ?? null) : null,
  };
}

export async function countUnseen(personId: number): Promise<number> {
  const { rows } = await database().execute<{ count: number }>(sql`
    select count(*)::int as count from (
      select from notifications n
      left join threads t on t.id = n.thread_id
      left join comments c on c.id = n.comment_id
      where n.person_id = ${personId} and n.seen_at is null and ${notificationHolds}
      limit ${COUNTED}) unseen`);
  return rows[0]?.count ?? 0;
}

export async function listUnseenOfDecision(personId: number, decisionId: number): Promise<number[]> {
  const { rows } = await database().execute<{ id: number }>(sql`
    select id::float8 as id from notifications
    where person_id = ${personId} and seen_at is null and decision_id = ${decisionId}
    order by id limit 20`);
  return rows.map(({ id }) => id);
}
