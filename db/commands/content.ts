import { type SQL, sql } from "drizzle-orm";
import type { SubjectKind } from "../schema/subjects";
import type { Tx } from "../transaction";

/** A thing of somebody's, with where it stands. */
export interface Content {
  kind: SubjectKind;
  id: number;
  /** Null for a picture. */
  threadId: number | null;
  /** They wrote it as the one who asked anonymously. */
  masked: boolean;
  /** It is the accepted answer. */
  accepted: boolean;
  /** Readers see it, nothing was ever decided about it, and nobody flagged it. */
  plain: boolean;
}

type Texts = readonly Pick<Content, "kind" | "id">[];
const idsOf = (texts: Texts, of: SubjectKind) =>
  sql`${sql.param(texts.filter(({ kind }) => kind === of).map(({ id }) => id))}::bigint[]`;
const threadsOf = (personId: number): SQL =>
  sql`select id from threads where writer_id = ${personId} and removed_at is null and withdrawn_at is null`;
/** What readers see, and what is hidden until somebody looks: that was decided about. */
const commentsOf = (
  personId: number,
): SQL => sql`select id, thread_id from comments where writer_id = ${personId} and shown
    union select c.id, c.thread_id from decisions d join comments c on d.subject_kind = 'comment' and c.id = d.subject_id
      where d.owner_id = ${personId} and c.hidden_at is not null and c.removed_at is null and c.withdrawn_at is null`;
const picturesOf = (personId: number): SQL =>
  sql`select id from pictures where person_id = ${personId} and attached_at is not null and removed_at is null`;

/** Everything of somebody's that still stands here; the threads it stands in are locked, in their order. */
export async function lockContentOf(tx: Tx, personId: number): Promise<Content[]> {
  const { rows: own } = await tx.execute<Pick<Content, "kind" | "id"> & Record<string, unknown>>(sql`
    select 'thread' as kind, id::float8 as id from (${threadsOf(personId)}) t
    union all select 'comment', id::float8 from (${commentsOf(personId)}) c
    union all select 'picture', id::float8 from (${picturesOf(personId)}) p`);
  const [threads, comments, pictures] = [idsOf(own, "thread"), idsOf(own, "comment"), idsOf(own, "picture")];
  await tx.execute(sql`select from threads where id = any(array(
    select unnest(${threads}) union select thread_id from comments where id = any(${comments})))
    order by id for no key update`);
  const { rows } = await tx.execute<Content & Record<string, unknown>>(sql`
    select 'thread' as kind, t.id::float8 as id, t.id::float8 as "threadId", t.anonymous as masked, false as accepted,
      t.listed and t.locked_at is null and t.slow_seconds is null and t.author_replies_only_at is null
        and ${isUntouched("thread", sql`t.id`)} as plain
    from threads t where t.id = any(${threads})
    union all
    select 'comment', c.id::float8, c.thread_id::float8, t.anonymous and t.writer_id = c.writer_id,
      t.accepted_comment_id is not distinct from c.id, c.shown and ${isUntouched("comment", sql`c.id`)}
    from comments c join threads t on t.id = c.thread_id where c.id = any(${comments})
    union all
    select 'picture', id::float8, null, false, false, false from unnest(${pictures}) id`);
  return rows;
}

/** Asked of each by itself, never of all that were ever decided. */
const isUntouched = (kind: SubjectKind, id: SQL): SQL => sql`coalesce(
  (select false from decisions d where d.subject_kind = ${kind} and d.subject_id = ${id} limit 1),
  (select false from cases k where k.subject_kind = ${kind} and k.subject_id = ${id} and k.decided_at is null limit 1),
  true)`;

export async function hasContent(tx: Tx, personId: number): Promise<boolean> {
  const { rows } = await tx.execute<{ any: boolean }>(sql`
    select exists (${threadsOf(personId)}) or exists (${commentsOf(personId)})
      or exists (${picturesOf(personId)}) as any`);
  return rows[0]?.any ?? false;
}

/** The texts among some about which nothing else was ever decided; their threads are locked, in their order. */
export async function lockDecidedOnce(tx: Tx, whole: number): Promise<Content[]> {
  const parts = sql`select p.subject_kind, p.subject_id, p.before from decisions p where p.part_of_id = ${whole}
    and p.subject_kind in ('thread', 'comment') and not exists (select from decisions o
      where o.subject_kind = p.subject_kind and o.subject_id = p.subject_id and o.id <> p.id)`;
  await tx.execute(sql`select from threads where id in (
    select subject_id from (${parts}) p where subject_kind = 'thread'
    union select c.thread_id from (${parts}) p join comments c on c.id = p.subject_id where p.subject_kind = 'comment'
  ) order by id for no key update`);
  const { rows } = await tx.execute<Content & Record<string, unknown>>(sql`
    select p.subject_kind as kind, p.subject_id::float8 as id, t.id::float8 as "threadId",
      t.anonymous and t.writer_id = coalesce(c.writer_id, t.writer_id) as masked,
      coalesce((p.before->>'accepted')::boolean, false) as accepted, true as plain
    from (${parts}) p left join comments c on p.subject_kind = 'comment' and c.id = p.subject_id
    join threads t on t.id = coalesce(c.thread_id, p.subject_id) where p.subject_kind = 'thread' or c.id is not null`);
  return rows;
}

/** Texts in one statement: counts and lists follow each by trigger, and no statement may take long. */
const AT_A_TIME = 500;

/** Null where they are shown again. @returns those that readers see afterwards. */
export async function setRemoved(tx: Tx, texts: Texts, at: Date | null): Promise<Texts> {
  const set = sql`removed_at = ${at}::timestamptz, hidden_at = null`;
  const seen: Pick<Content, "kind" | "id">[] = [];
  for (let from = 0; from < texts.length; from += AT_A_TIME) {
    const some = texts.slice(from, from + AT_A_TIME);
    const threads = await tx.execute<{ id: number; listed: boolean }>(sql`
      update threads set ${set} where id = any(${idsOf(some, "thread")}) returning id::float8 as id, listed`);
    const comments = await tx.execute<{ id: number; shown: boolean }>(sql`
      update comments set ${set} where id = any(${idsOf(some, "comment")}) returning id::float8 as id, shown`);
    for (const { id, listed } of threads.rows) if (listed) seen.push({ kind: "thread", id });
    for (const { id, shown } of comments.rows) if (shown) seen.push({ kind: "comment", id });
  }
  return seen;
}

/** Who else replied in these threads, and which other threads lead to these texts. */
export async function findAround(tx: Tx, texts: Texts): Promise<{ people: string[]; lines: number[] }> {
  const [threads, comments] = [idsOf(texts, "thread"), idsOf(texts, "comment")];
  const { rows } = await tx.execute<{ people: string[]; lines: number[] }>(sql`
    select array(select distinct w.handle::text from comments c join people w on w.id = c.writer_id
        where c.thread_id = any(${threads})) as people,
      array(
        select old.thread_id::float8 from comments n join comments old on old.newer_id = n.id
          where n.id = any(${comments}) or n.thread_id = any(${threads})
        union select thread_id::float8 from comments where promoted_id = any(${threads})
        union select promoted_id::float8 from comments
          where thread_id = any(${threads}) and promoted_id is not null) as lines`);
  return rows[0] ?? { people: [], lines: [] };
}
