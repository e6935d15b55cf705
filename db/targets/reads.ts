import { type SQL, sql } from "drizzle-orm";
import { type Database, database } from "../client";
import { comments } from "../comments/schema";
import { numberedRefOf, type PersonRef } from "../people/person-ref";
import { type PersonRole, people } from "../people/schema";
import { isMasked } from "../people/shown-writers";
import { textsShowing } from "../pictures/reads";
import { pictures } from "../pictures/schema";
import { mentions, threads } from "../threads/schema";
import type { Tx } from "../transaction";
import type { TargetKind } from "./schema";

export interface TargetOwner {
  id: number;
  handle: string;
  role: PersonRole;
  joinedAt: Date;
  trust: number;
}

/** For public use, check `masked` before `owner`. */
export interface TargetRow {
  kind: TargetKind;
  id: number;
  owner: TargetOwner | null;
  masked: boolean;
  thread: { id: number; slug: string; title: string; pinned: boolean; listed: boolean } | null;
  commentId: number | null;
  shown: boolean;
}

type Stored = Omit<TargetRow, "owner"> & { owner: (TargetOwner & { joinedAt: string }) | null };

export async function findTargetRow(
  { kind, id }: { readonly kind: TargetKind; readonly id: number },
  from: Pick<Database, "execute"> = database(),
): Promise<TargetRow | null> {
  const { rows } = await from.execute<Stored & Record<string, unknown>>(
    sql`select ${kind}::text as kind, ${id}::float8 as id, ${SELECTED[kind](id)}`,
  );
  const [row] = rows;
  return row
    ? { ...row, owner: row.owner && { ...row.owner, joinedAt: new Date(row.owner.joinedAt) } }
    : null;
}

const owner = sql`json_build_object('id', w.id, 'handle', w.handle, 'role', w.role, 'joinedAt', w.joined_at,
  'trust', w.trust) as owner`;
const thread = sql`case when t.id is not null then json_build_object('id', t.id, 'slug', t.slug, 'title', t.title,
  'pinned', t.pinned_at is not null, 'listed', t.listed) end as thread`;
const open = sql`t.hidden_at is null and t.removed_at is null`;

const SELECTED: Record<TargetKind, (id: number) => SQL> = {
  thread: (id) => sql`${owner}, t.anonymous as masked, ${thread}, null as "commentId", t.listed as shown
    from ${threads} t join ${people} w on w.id = t.writer_id where t.id = ${id}`,
  comment: (id) => sql`${owner}, ${isMasked()} as masked, ${thread}, c.id::float8 as "commentId",
    c.shown and ${open} as shown
    from ${comments} c join ${threads} t on t.id = c.thread_id join ${people} w on w.id = c.writer_id where c.id = ${id}`,
  picture: (
    id,
  ) => sql`${owner}, ${thread}, coalesce(t.anonymous and t.writer_id = p.person_id, false) as masked,
    s.comment_id::float8 as "commentId",
    p.hidden_at is null and p.removed_at is null and coalesce(s.shown, false) as shown
    from ${pictures} p join ${people} w on w.id = p.person_id
    left join lateral (${textsShowing(sql`p.key`)} order by shown desc, thread_id, comment_id nulls first limit 1) s on true
    left join ${threads} t on t.id = s.thread_id where p.id = ${id}`,
  person: (id) => sql`${owner}, false as masked, null as thread, null as "commentId", true as shown
    from ${people} w where w.id = ${id}`,
  mention: (id) => sql`null as owner, false as masked, ${thread}, null as "commentId",
    m.hidden_at is null and m.removed_at is null and t.listed as shown
    from ${mentions} m join ${threads} t on t.id = m.thread_id where m.id = ${id}`,
};

/** For moderators only: includes hidden targets and anonymous owners. */
export interface TargetView {
  thread: { id: number; slug: string; title: string } | null;
  commentId: number | null;
  beginning: string;
  pictureKey: string | null;
  url: string | null;
  owner: (PersonRef & { id: number }) | null;
  anonymous: boolean;
  state: "shown" | "hidden" | "removed" | "withdrawn";
  locked: boolean;
  free: boolean;
  sanctioned: boolean;
  answers: boolean;
  /** An automatic decision hides or silences it until a moderator has decided. */
  held: boolean;
}

const BEGINNING = 400;

/** For rows `k` with the columns `target_kind` and `target_id`. */
export const targetViewJoins: SQL = sql`
  left join ${comments} c on k.target_kind = 'comment' and c.id = k.target_id
  left join ${mentions} m on k.target_kind = 'mention' and m.id = k.target_id
  left join ${pictures} p on k.target_kind = 'picture' and p.id = k.target_id
  left join lateral (${textsShowing(sql`p.key`)} order by shown desc, thread_id, comment_id nulls first limit 1) shows
    on p.id is not null
  left join ${threads} t on t.id = case when k.target_kind = 'thread' then k.target_id
    else coalesce(c.thread_id, m.thread_id, shows.thread_id) end
  left join ${people} o on o.id = case k.target_kind when 'thread' then t.writer_id when 'person' then k.target_id
    else coalesce(c.writer_id, p.person_id) end`;

const state = (row: SQL) => sql`when ${row}.removed_at is not null then 'removed'
  when ${row}.hidden_at is not null then 'hidden'`;

const held = sql`exists (select from decisions d
  where d.target_kind = k.target_kind and d.target_id = k.target_id and d.kind in ('hide', 'silence')
    and d.by_id is null and d.undone_at is null and not exists (select from decisions q
      where q.target_kind = d.target_kind and q.target_id = d.target_id and q.id > d.id
        and q.by_id is not null and q.undone_at is null))`;

export const targetView: SQL<TargetView> = sql`json_build_object(
  'thread', case when t.id is not null then json_build_object('id', t.id, 'slug', t.slug, 'title', t.title) end,
  'commentId', coalesce(c.id, shows.comment_id),
  'beginning', left(case k.target_kind when 'thread' then t.body_text when 'comment' then c.body_text
    when 'person' then coalesce(o.about, '') when 'mention' then concat_ws(': ', m.title, nullif(m.excerpt, '')) else '' end,
    ${BEGINNING}),
  'pictureKey', p.key, 'url', m.url,
  'owner', case when o.id is not null then
    ${numberedRefOf("o")} end,
  'anonymous', coalesce(t.anonymous and t.writer_id = o.id and k.target_kind <> 'person', false),
  'locked', t.locked_at is not null,
  'free', t.locked_at is null and t.slow_seconds is null and t.author_replies_only_at is null,
  'sanctioned', k.target_kind = 'person' and coalesce(greatest(o.limited_until, o.silenced_until, o.suspended_until) > now(), false),
  'held', ${held},
  'answers', coalesce(c.by_author or t.accepted_comment_id = c.id, false),
  'state', case k.target_kind
    when 'thread' then case ${state(sql`t`)} when t.withdrawn_at is not null then 'withdrawn' else 'shown' end
    when 'comment' then case ${state(sql`c`)} when c.withdrawn_at is not null then 'withdrawn' else 'shown' end
    when 'picture' then case ${state(sql`p`)} else 'shown' end
    when 'mention' then case ${state(sql`m`)} else 'shown' end
    else 'shown' end)`;

export async function findTargetView({
  kind,
  id,
}: {
  kind: TargetKind;
  id: number;
}): Promise<TargetView | null> {
  const { rows } = await database().execute<{ there: boolean; target: TargetView }>(sql`
    select coalesce(t.id, c.id, p.id, m.id, o.id) is not null as there, ${targetView} as target
    from (select ${kind}::target_kind as target_kind, ${id}::bigint as target_id) k ${targetViewJoins}`);
  const [row] = rows;
  return row?.there ? row.target : null;
}

interface Place extends Record<string, unknown> {
  threadId: number;
  slug: string;
  tags: string[];
  writer: string | null;
}

export async function listPlaces(tx: Tx, threadIds: readonly number[]): Promise<Place[]> {
  const { rows } = await tx.execute<Place>(sql`
    select t.id::float8 as "threadId", t.slug, case when not t.anonymous then w.handle::text end as writer,
      array(select g.slug from thread_tags s join tags g on g.id = s.tag_id where s.thread_id = t.id) as tags
    from threads t join people w on w.id = t.writer_id
    where t.id = any(${sql.param([...threadIds])}::bigint[]) order by t.id`);
  return rows;
}
