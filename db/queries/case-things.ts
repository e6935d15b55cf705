import { type SQL, sql } from "drizzle-orm";
import { database } from "../client";
import { comments, mentions, people, pictures, threads } from "../schema";
import type { SubjectKind } from "../schema/subjects";
import { numberedRefOf, type PersonRef } from "./person-ref";
import { textsShowing } from "./pictured-texts";

/** A thing as those who keep order see it, whatever became of it: its words, and whose it is, even where readers are told nobody. */
export interface Thing {
  /** The thread it is, or stands in. */
  thread: { id: number; slug: string; title: string } | null;
  /** The comment that it is, or that shows it. */
  commentId: number | null;
  /** How it begins: a text, what a member says of themselves, what a mention quotes. */
  beginning: string;
  /** The name of a picture in storage. */
  pictureKey: string | null;
  /** The page elsewhere that a mention is. */
  url: string | null;
  owner: (PersonRef & { id: number }) | null;
  /** Asked without a name: only those who keep order are told whose it is. */
  anonymous: boolean;
  state: "shown" | "hidden" | "removed" | "withdrawn";
  /** A thread that takes no replies, and one that takes them as it always did. */
  locked: boolean;
  free: boolean;
  /** A member who is limited, silenced or suspended at this moment. */
  sanctioned: boolean;
  /** A reply that answers: the author's, or the accepted one. */
  answers: boolean;
}

const BEGINNING = 400;

/** Joins to rows `k`, which have the columns of a subject, what their things are. */
export const thingJoins: SQL = sql`
  left join ${comments} c on k.subject_kind = 'comment' and c.id = k.subject_id
  left join ${mentions} m on k.subject_kind = 'mention' and m.id = k.subject_id
  left join ${pictures} p on k.subject_kind = 'picture' and p.id = k.subject_id
  left join lateral (${textsShowing(sql`p.key`)} order by shown desc, thread_id, comment_id nulls first limit 1) shows
    on p.id is not null
  left join ${threads} t on t.id = case when k.subject_kind = 'thread' then k.subject_id
    else coalesce(c.thread_id, m.thread_id, shows.thread_id) end
  left join ${people} o on o.id = case k.subject_kind when 'thread' then t.writer_id when 'person' then k.subject_id
    else coalesce(c.writer_id, p.person_id) end`;

const state = (row: SQL) => sql`when ${row}.removed_at is not null then 'removed'
  when ${row}.hidden_at is not null then 'hidden'`;

/** What they are, as one object. */
export const thing: SQL<Thing> = sql`json_build_object(
  'thread', case when t.id is not null then json_build_object('id', t.id, 'slug', t.slug, 'title', t.title) end,
  'commentId', coalesce(c.id, shows.comment_id),
  'beginning', left(case k.subject_kind when 'thread' then t.body_text when 'comment' then c.body_text
    when 'person' then coalesce(o.about, '') when 'mention' then concat_ws(': ', m.title, nullif(m.excerpt, '')) else '' end,
    ${BEGINNING}),
  'pictureKey', p.key, 'url', m.url,
  'owner', case when o.id is not null then
    ${numberedRefOf("o")} end,
  'anonymous', coalesce(t.anonymous and t.writer_id = o.id and k.subject_kind <> 'person', false),
  'locked', t.locked_at is not null,
  'free', t.locked_at is null and t.slow_seconds is null and t.author_replies_only_at is null,
  'sanctioned', k.subject_kind = 'person' and coalesce(greatest(o.limited_until, o.silenced_until, o.suspended_until) > now(), false),
  'answers', coalesce(c.by_author or t.accepted_comment_id = c.id, false),
  'state', case k.subject_kind
    when 'thread' then case ${state(sql`t`)} when t.withdrawn_at is not null then 'withdrawn' else 'shown' end
    when 'comment' then case ${state(sql`c`)} when c.withdrawn_at is not null then 'withdrawn' else 'shown' end
    when 'picture' then case ${state(sql`p`)} else 'shown' end
    when 'mention' then case ${state(sql`m`)} else 'shown' end
    else 'shown' end)`;

/** A thing by itself, whether anybody flagged it or not; null where there is none. */
export async function findThing({ kind, id }: { kind: SubjectKind; id: number }): Promise<Thing | null> {
  const { rows } = await database().execute<{ there: boolean; thing: Thing }>(sql`
    select coalesce(t.id, c.id, p.id, m.id, o.id) is not null as there, ${thing} as thing
    from (select ${kind}::subject_kind as subject_kind, ${id}::bigint as subject_id) k ${thingJoins}`);
  const [row] = rows;
  return row?.there ? row.thing : null;
}
