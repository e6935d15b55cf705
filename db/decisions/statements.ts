import { sql } from "drizzle-orm";
import { database } from "../client";
import { type PersonRef, refOrNull } from "../people/person-ref";
import { textsShowing } from "../pictures/reads";
import type { TargetKind } from "../targets/schema";
import type { ThreadKind } from "../threads/schema";
import { ENDED, type Ended } from "./ended";
import { checksOf } from "./held";
import type { DecisionKind, MachinePart } from "./schema";

export interface Statement {
  id: number;
  kind: DecisionKind;
  targetKind: TargetKind;
  targetId: number;
  ownerId: number | null;
  owner: PersonRef | null;
  by: PersonRef | null;
  machine: MachinePart;
  noticed: boolean;
  reasonTitle: string;
  reasonText: string;
  legal: boolean;
  note: string;
  /** Names of the filters' checks behind the decision's case. */
  checks: string[];
  at: Date;
  until: Date | null;
  detail: Record<string, unknown>;
  undoneAt: Date | null;
  undoneBy: PersonRef | null;
  partOfId: number | null;
  ended: Ended | null;
  /** The case about a post from which the moderator decided about the account. */
  from: { targetKind: TargetKind; noticed: boolean; found: boolean } | null;
  now: {
    hidden: boolean;
    withdrawn: boolean;
    threadWithdrawn: boolean;
    locked: boolean;
    slow: boolean;
    authorRepliesOnly: boolean;
  };
  thread: { id: number; slug: string; title: string; kind: ThreadKind; listed: boolean } | null;
  commentId: number | null;
  pictureKey: string | null;
  entryId: number | null;
}

type Stored = Omit<Statement, "at" | "until" | "undoneAt"> & {
  at: string;
  until: string | null;
  undoneAt: string | null;
};

const of = (column: string) =>
  sql.raw(`case d.target_kind when 'thread' then t.${column} when 'comment' then c.${column}
  when 'picture' then p.${column} when 'mention' then m.${column} end`);

const NOW = sql`json_build_object(
  'hidden', coalesce(${of("hidden_at")}, ${of("removed_at")}, t.hidden_at, t.removed_at) is not null,
  'threadWithdrawn', d.target_kind <> 'thread' and t.withdrawn_at is not null,
  'withdrawn', case d.target_kind when 'thread' then t.withdrawn_at when 'comment' then c.withdrawn_at end is not null,
  'locked', d.target_kind = 'thread' and t.locked_at is not null,
  'slow', d.target_kind = 'thread' and t.slow_seconds is not null,
  'authorRepliesOnly', d.target_kind = 'thread' and t.author_replies_only_at is not null)`;

/** Only for the person concerned and moderators. */
export async function findStatement(
  decisionId: number,
  viewer: { readonly id: number; readonly keepsOrder: boolean },
): Promise<Statement | null> {
  const { rows } = await database().execute<Stored & Record<string, unknown>>(sql`
    select d.id::float8 as id, d.kind, d.target_kind as "targetKind", d.target_id::float8 as "targetId",
      d.owner_id::float8 as "ownerId", case when ${viewer.keepsOrder} then ${refOrNull("o")} end as owner, ${refOrNull("b")} as by,
      d.machine, d.noticed, d.reason_title as "reasonTitle", d.reason_text as "reasonText", d.legal, d.note,
      ${checksOf(sql`d.case_id`)} as checks,
      d.created_at as at, d.until, d.detail, d.undone_at as "undoneAt", ${refOrNull("u")} as "undoneBy",
      d.part_of_id::float8 as "partOfId",
      ${ENDED} as ended,
      case when k.id is not null then json_build_object('targetKind', k.target_kind, 'noticed', d.noticed,
        'found', d.machine = 'found') end as from, ${NOW} as now,
      case when t.id is not null then json_build_object('id', t.id, 'slug', t.slug, 'title', t.title, 'kind', t.kind,
        'listed', t.listed) end as thread,
      coalesce(c.id, shows.comment_id)::float8 as "commentId", p.key as "pictureKey",
      (select e.id::float8 from log_entries e where e.decision_id = d.id and e.kind = 'decided' order by e.id limit 1)
        as "entryId"
    from decisions d
    left join people o on o.id = d.owner_id
    left join people b on b.id = d.by_id
    left join people u on u.id = d.undone_by_id
    left join cases k on k.id = d.from_case_id
    left join comments c on d.target_kind = 'comment' and c.id = d.target_id
    left join pictures p on d.target_kind = 'picture' and p.id = d.target_id
    left join mentions m on d.target_kind = 'mention' and m.id = d.target_id
    left join lateral (${textsShowing(sql`p.key`)} order by shown desc, thread_id, comment_id nulls first limit 1) shows
      on p.id is not null
    left join threads t on t.id = case when d.target_kind = 'thread' then d.target_id
      else coalesce(c.thread_id, m.thread_id, shows.thread_id) end
    where d.id = ${decisionId} and (d.owner_id = ${viewer.id} or ${viewer.keepsOrder})`);
  const [row] = rows;
  return row
    ? { ...row, at: new Date(row.at), until: moment(row.until), undoneAt: moment(row.undoneAt) }
    : null;
}

const moment = (text: string | null) => (text === null ? null : new Date(text));

export interface DecidedText {
  decisionId: number;
  targetKind: TargetKind;
  title: string | null;
  body: unknown;
  text: string;
  updates: { writtenOn: string; note: string }[];
  writtenAt: Date;
  thread: { id: number; title: string };
}

const TEXTS_A_PAGE = 50;

/** `after` is the last part of the page before. Redacted words are kept with the decision. */
export async function listTextsOf(
  decisionId: number,
  after = 0,
): Promise<{ texts: DecidedText[]; next: number | null }> {
  const { rows } = await database().execute<DecidedText & Record<string, unknown>>(sql`
    select d.id::float8 as "decisionId", d.target_kind as "targetKind",
      case when c.id is null then coalesce(r.was->>'title', t.title) end as title,
      coalesce(r.was->'body', c.body, t.body) as body, coalesce(r.was->>'bodyText', c.body_text, t.body_text) as text,
      case when c.id is null then (
        select coalesce(json_agg(json_build_object('writtenOn', s.written_at::date, 'note', s.note) order by s.written_at, s.id), '[]')
        from story_updates s where s.thread_id = t.id) else '[]' end as updates,
      coalesce(c.created_at, t.created_at) as "writtenAt", json_build_object('id', t.id, 'title', t.title) as thread
    from (
      select * from decisions where id = ${decisionId} and ${after} = 0
      union all (select * from decisions where part_of_id = ${decisionId} and id > ${after} order by id limit ${TEXTS_A_PAGE + 1})
    ) d
    left join comments c on d.target_kind = 'comment' and c.id = d.target_id
    left join lateral (select d.before->'kept'->'texts'->0->'was' as was where d.kind = 'redact') r on true
    join threads t on t.id = case when d.target_kind = 'thread' then d.target_id else c.thread_id end
    order by d.id limit ${TEXTS_A_PAGE + 1}`);
  const texts = rows.slice(0, TEXTS_A_PAGE).map((row) => ({ ...row, writtenAt: new Date(row.writtenAt) }));
  return { texts, next: rows.length > TEXTS_A_PAGE ? (texts.at(-1)?.decisionId ?? null) : null };
}
