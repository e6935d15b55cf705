import { and, eq, inArray, isNull, type SQL, sql } from "drizzle-orm";
import { comments } from "../comments/schema";
import { people } from "../people/schema";
import { pictures } from "../pictures/schema";
import { mentions, threads } from "../threads/schema";
import type { Tx } from "../transaction";
import { type Content, commentsOf, idsOf, picturesOf, type Texts, threadsOf } from "./content";
import type { TargetKind } from "./schema";

/** Locks the threads, then the pictures, each in the order of their ids. */
export async function lockContentOf(tx: Tx, personId: number): Promise<Content[]> {
  const { rows: own } = await tx.execute<Pick<Content, "kind" | "id"> & Record<string, unknown>>(sql`
    select 'thread' as kind, id::float8 as id from (${threadsOf(personId)}) t
    union all select 'comment', id::float8 from (${commentsOf(personId)}) c
    union all select 'picture', id::float8 from (${picturesOf(personId)}) p`);
  const [threads, comments, pictures] = [idsOf(own, "thread"), idsOf(own, "comment"), idsOf(own, "picture")];
  await tx.execute(sql`select from threads where id = any(array(
    select unnest(${threads}) union select thread_id from comments where id = any(${comments})))
    order by id for no key update`);
  await tx.execute(sql`select from pictures where id = any(${pictures}) order by id for no key update`);
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

/** One lookup for each target, so that Postgres never scans all decisions. */
const isUntouched = (kind: TargetKind, id: SQL): SQL => sql`coalesce(
  (select false from decisions d where d.target_kind = ${kind} and d.target_id = ${id} limit 1),
  (select false from cases k where k.target_kind = ${kind} and k.target_id = ${id} and k.decided_at is null limit 1),
  true)`;

/** Locks the threads, then the pictures, that a larger decision is about, each in the order of their ids. */
export async function lockDecidedParts(tx: Tx, whole: number): Promise<void> {
  const of = (kind: TargetKind) => sql`select target_id from decisions
    where part_of_id = ${whole} and target_kind = ${kind} and undone_at is null`;
  await tx.execute(sql`select from threads where id in (
    ${of("thread")} union select c.thread_id from comments c where c.id in (${of("comment")})
  ) order by id for no key update`);
  await tx.execute(sql`select from pictures where id in (${of("picture")}) order by id for no key update`);
}

/** Call before `lockedTarget` for several targets: locks their threads, then the pictures, each in the order of their ids. */
export async function lockPlacesOf(tx: Tx, targets: readonly Target[]): Promise<void> {
  const of = (wanted: TargetKind) =>
    sql.param(targets.flatMap(({ kind, id }) => (kind === wanted ? [id] : [])));
  await tx.execute(sql`select from threads where id = any(array(
    select unnest(${of("thread")}::bigint[])
    union select thread_id from comments where id = any(${of("comment")}::bigint[])
    union select thread_id from mentions where id = any(${of("mention")}::bigint[])))
    order by id for no key update`);
  await tx.execute(
    sql`select from pictures where id = any(${of("picture")}::bigint[]) order by id for no key update`,
  );
}

/** Call after `lockDecidedParts`. */
export async function listDecidedOnce(tx: Tx, whole: number): Promise<Content[]> {
  const parts = sql`select p.target_kind, p.target_id, p.before from decisions p where p.part_of_id = ${whole}
    and p.target_kind in ('thread', 'comment') and not exists (select from decisions o
      where o.target_kind = p.target_kind and o.target_id = p.target_id and o.id <> p.id)`;
  const { rows } = await tx.execute<Content & Record<string, unknown>>(sql`
    select p.target_kind as kind, p.target_id::float8 as id, t.id::float8 as "threadId",
      t.anonymous and t.writer_id = coalesce(c.writer_id, t.writer_id) as masked,
      coalesce((p.before->>'accepted')::boolean, false) as accepted, true as plain
    from (${parts}) p left join comments c on p.target_kind = 'comment' and c.id = p.target_id
    join threads t on t.id = coalesce(c.thread_id, p.target_id) where p.target_kind = 'thread' or c.id is not null`);
  return rows;
}

/** Posts in one statement: triggers update counts and lists for each, and no statement may take long. */
const AT_A_TIME = 500;

/** A null `at` restores the posts. Returns the posts that readers see afterwards. */
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

interface Target {
  readonly kind: TargetKind;
  readonly id: number;
}

type Moments = Record<
  | "hiddenAt"
  | "removedAt"
  | "lockedAt"
  | "authorRepliesOnlyAt"
  | "limitedUntil"
  | "silencedUntil"
  | "suspendedUntil",
  Date | null
>;
type StateColumns = Moments & { slowSeconds: number | null };

const shownBy = <Table extends typeof threads | typeof comments | typeof pictures | typeof mentions>({
  hiddenAt,
  removedAt,
}: Table) => ({ hiddenAt, removedAt });

const OF_THREADS = {
  ...shownBy(threads),
  lockedAt: threads.lockedAt,
  slowSeconds: threads.slowSeconds,
  authorRepliesOnlyAt: threads.authorRepliesOnlyAt,
};
const OF_PEOPLE = {
  limitedUntil: people.limitedUntil,
  silencedUntil: people.silencedUntil,
  suspendedUntil: people.suspendedUntil,
};

const HIDEABLE = { comment: comments, picture: pictures, mention: mentions } as const;

export async function lockState(tx: Tx, { kind, id }: Target): Promise<Partial<StateColumns> | undefined> {
  if (kind === "thread") {
    const [row] = await tx.select(OF_THREADS).from(threads).where(eq(threads.id, id)).for("no key update");
    return row;
  }
  if (kind === "person") {
    const [row] = await tx.select(OF_PEOPLE).from(people).where(eq(people.id, id)).for("no key update");
    return row;
  }
  const table = HIDEABLE[kind];
  const [row] = await tx.select(shownBy(table)).from(table).where(eq(table.id, id)).for("no key update");
  return row;
}

export async function updateState(tx: Tx, { kind, id }: Target, standing: StateColumns): Promise<void> {
  const { hiddenAt, removedAt, lockedAt, slowSeconds, authorRepliesOnlyAt, ...ofPerson } = standing;
  if (kind === "thread") {
    const ofThread = { hiddenAt, removedAt, lockedAt, slowSeconds, authorRepliesOnlyAt };
    await tx.update(threads).set(ofThread).where(eq(threads.id, id));
  } else if (kind === "person") {
    await tx.update(people).set(ofPerson).where(eq(people.id, id));
  } else {
    const table = HIDEABLE[kind];
    await tx.update(table).set({ hiddenAt, removedAt }).where(eq(table.id, id));
  }
}

export async function unacceptComments(tx: Tx, ids: readonly number[]): Promise<void> {
  await tx
    .update(threads)
    .set({ acceptedCommentId: null })
    .where(inArray(threads.acceptedCommentId, [...ids]));
}

/** Does nothing if the question has another accepted answer by now. */
export async function acceptAgain(tx: Tx, threadId: number, commentId: number): Promise<void> {
  await tx
    .update(threads)
    .set({ acceptedCommentId: commentId })
    .where(and(eq(threads.id, threadId), isNull(threads.acceptedCommentId)));
}
