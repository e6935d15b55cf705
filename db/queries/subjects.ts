import { type SQL, sql } from "drizzle-orm";
import { type Database, database } from "../client";
import { comments, mentions, people, pictures, threads } from "../schema";
import type { PersonRole } from "../schema/people";
import type { SubjectKind } from "../schema/subjects";
import { textsShowing } from "./pictured-texts";
import { isMasked } from "./shown-writers";

/** Whose the thing is. */
export interface SubjectOwner {
  id: number;
  handle: string;
  role: PersonRole;
  joinedAt: Date;
  trust: number;
}

/** A thing that can be flagged and decided about, as the rules need it: for readers, `masked` comes before `owner`. */
export interface SubjectRow {
  kind: SubjectKind;
  id: number;
  /** Null for a mention, which is nobody's here. */
  owner: SubjectOwner | null;
  /** Readers never learn whose it is: the asker of an anonymous question wrote it there. */
  masked: boolean;
  /** The thread it stands in; null for a member, and for a picture that no text shows. */
  thread: { id: number; slug: string; title: string; pinned: boolean; listed: boolean } | null;
  /** The comment that it is, or that shows it. */
  commentId: number | null;
  /** Readers see it at this moment. */
  shown: boolean;
}

type Stored = Omit<SubjectRow, "owner"> & { owner: (SubjectOwner & { joinedAt: string }) | null };

export async function findSubjectRow(
  { kind, id }: { readonly kind: SubjectKind; readonly id: number },
  from: Pick<Database, "execute"> = database(),
): Promise<SubjectRow | null> {
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
/** The replies of a withdrawn thread stay. */
const open = sql`t.hidden_at is null and t.removed_at is null`;

const SELECTED: Record<SubjectKind, (id: number) => SQL> = {
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
