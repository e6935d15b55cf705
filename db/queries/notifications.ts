import { sql } from "drizzle-orm";
import { database } from "../client";
import type { NotificationKind } from "../schema/notifications";
import type { ThreadKind } from "../schema/threads";
import type { PersonRef } from "./person-ref";
import { stands, toldDecision, toldOf, toldTitle, toldWriter } from "./told";

/** A decision that is told: `mine` to the one it concerns, else to somebody who flagged what it is about. */
export interface ToldDecision {
  id: number;
  mine: boolean;
}

export interface NotificationRow {
  id: number;
  kind: NotificationKind;
  /** The sentence that is said; null where it is told by what was written. */
  note: string | null;
  createdAt: Date;
  seen: boolean;
  /** Null where it is about somebody's account, or a thread that is no more. */
  thread: { id: number; slug: string; title: string; kind: ThreadKind } | null;
  decision: ToldDecision | null;
  /** Whether the reader wrote the thread, and whether they follow it. */
  own: boolean;
  followed: boolean;
  /** Null where the thread itself is meant. */
  commentId: number | null;
  /** It answers another comment, not the thread. */
  nested: boolean;
  /** Null where the one who asked an anonymous question wrote it. */
  writer: PersonRef | null;
  /** How it begins; null where nothing was written that would tell more than the note. */
  text: string | null;
}

/** So many are looked at for one page; they are gathered into fewer lines. */
const READ = 200;
const COUNTED = 100;

/** A page of somebody's inbox, or of one kind of it, newest first; `next` is the key of what follows. */
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
        'title', ${toldTitle}) end as thread,
      ${toldDecision} as decision,
      coalesce(t.writer_id = n.person_id, false) as own,
      exists (select from follows f where f.person_id = n.person_id and f.thread_id = t.id) as followed,
      c.id::float8 as "commentId", c.parent_id is not null as nested,
      ${toldWriter} as writer,
      case when n.note is null or c.shown and t.accepted_comment_id = c.id
        then left(coalesce(c.body_text, t.body_text), 400) end as text,
      ${stands} as stands
    from (
      select * from notifications
      where person_id = ${personId} and id < ${after ?? Number.MAX_SAFE_INTEGER}
        ${kind ? sql`and kind = ${kind}` : sql``}
      order by id desc limit ${READ + 1}
    ) n
    ${toldOf}
    order by n.id desc`);
  const read = rows.slice(0, READ);
  return {
    rows: read.filter((row) => row.stands).map((row) => ({ ...row, createdAt: new Date(row.createdAt) })),
    next: rows.length > READ ? (read.at(-1)?.id ?? null) : null,
  };
}

/** What is new to somebody, counted to 100. */
export async function countUnseen(personId: number): Promise<number> {
  const { rows } = await database().execute<{ count: number }>(sql`
    select count(*)::int as count from (
      select from notifications n
      left join threads t on t.id = n.thread_id
      left join comments c on c.id = n.comment_id
      where n.person_id = ${personId} and n.seen_at is null and ${stands}
      limit ${COUNTED}) unseen`);
  return rows[0]?.count ?? 0;
}

/** The lines that told somebody of a decision, and are new. */
export async function listUnseenOfDecision(personId: number, decisionId: number): Promise<number[]> {
  const { rows } = await database().execute<{ id: number }>(sql`
    select id::float8 as id from notifications
    where person_id = ${personId} and seen_at is null and decision_id = ${decisionId}
    order by id limit 20`);
  return rows.map(({ id }) => id);
}
