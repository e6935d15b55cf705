import { and, eq, gt, inArray, lt, ne, or, type SQL, sql } from "drizzle-orm";
import { type Database, database } from "../client";
import { comments } from "../comments/schema";
import { atOrBefore, cursorOf, isAfter, type Keyset, orderOf, writeCursor } from "../cursor";
import { auditEntries, events } from "../events/schema";
import { threads } from "../threads/schema";
import type { Tx } from "../transaction";
import { type PersonRef, personRef, refOf } from "./person-ref";
import { formerHandles, type PersonRole, people } from "./schema";
import { isMasked } from "./shown-writers";

export interface PersonView extends PersonRef {
  id: number;
  about: string | null;
  joinedAt: Date;
  claimable: boolean;
  /** The account is deleted. Posts may be left, but nobody shall read them as one person's. */
  hasLeft: boolean;
}

export async function findPerson(handle: string): Promise<PersonView | null> {
  const [row] = await database()
    .select({
      ...personRef,
      id: people.id,
      about: people.about,
      joinedAt: people.joinedAt,
      hasLeft: sql<boolean>`${people.erasedAt} is not null`,
      claimable: sql<boolean>`(${people.email} is not null and ${people.emailVerified} is null
        or ${people.guest} and exists (select from guest_names g where g.person_id = ${people}.id)) and (
        exists (select from ${comments} where ${comments.writerId} = ${people}.id)
        or exists (select from ${threads} where ${threads.writerId} = ${people}.id))`,
    })
    .from(people)
    .where(eq(people.handle, handle));
  return row ?? null;
}

/** Handles redirect for one year after a change. */
export async function findPresentHandle(handle: string): Promise<string | null> {
  const [row] = await database()
    .select({ handle: people.handle })
    .from(formerHandles)
    .innerJoin(people, eq(people.id, formerHandles.personId))
    .where(and(eq(formerHandles.handle, handle), gt(formerHandles.keptUntil, sql`now()`)));
  return row?.handle ?? null;
}

/** Of these handles, those that somebody has or had within the year. */
export async function listPersonIds(handles: readonly string[]): Promise<Map<string, number>> {
  if (handles.length === 0) return new Map();
  const { rows } = await database().execute<{ handle: string; id: number }>(sql`
    select asked.handle, coalesce(p.id, f.person_id)::float8 as id
    from unnest(${sql.param(handles)}::text[]) asked (handle)
    left join people p on p.handle = asked.handle::citext
    left join former_handles f on f.handle = asked.handle::citext and f.kept_until > now()
    where coalesce(p.id, f.person_id) is not null`);
  return new Map(rows.map(({ handle, id }) => [handle, id]));
}

export async function listFormerHandles(personId: number): Promise<string[]> {
  const rows = await database()
    .select({ handle: formerHandles.handle })
    .from(formerHandles)
    .where(and(eq(formerHandles.personId, personId), gt(formerHandles.keptUntil, sql`now()`)));
  return rows.map(({ handle }) => handle);
}

/** For the owner's command line only: no page looks people up by address. */
export async function findPersonByEmail(email: string) {
  const [row] = await database()
    .select({ id: people.id, handle: people.handle, role: people.role })
    .from(people)
    .where(eq(people.email, email));
  return row;
}

/** Admins of the sample content have no address and cannot sign in. */
export async function hasAdmin(): Promise<boolean> {
  const [row] = await database()
    .select({ id: people.id })
    .from(people)
    .where(sql`${people.role} <> 'member' and ${people.role} = 'admin' and ${people.email} is not null`)
    .limit(1);
  return row !== undefined;
}

export interface WrittenComment {
  id: number;
  beginning: string;
  createdAt: Date;
  helpfulCount: number;
  byAuthor: boolean;
  thread: { id: number; slug: string; title: string };
}

const COMMENTS_A_PAGE = 30;

const WRITTEN: Keyset = { columns: [[comments.id, "id"]], id: comments.id, descending: true };

/** Newest first, without comments by the asker of an anonymous question; `next` is the key of the following page. */
export async function listCommentsByWriter(
  writerId: number,
  after?: string,
): Promise<{ comments: WrittenComment[]; next: string | null }> {
  const rows = await database()
    .select({
      id: comments.id,
      beginning: sql<string>`left(${comments.bodyText}, 400)`,
      createdAt: comments.createdAt,
      helpfulCount: comments.helpfulCount,
      byAuthor: comments.byAuthor,
      thread: { id: threads.id, slug: threads.slug, title: threads.title },
    })
    .from(comments)
    .innerJoin(threads, and(eq(threads.id, comments.threadId), threads.listed))
    .where(and(writtenBy(writerId), isAfter(WRITTEN, after)))
    .orderBy(orderOf(WRITTEN))
    .limit(COMMENTS_A_PAGE + 1);
  const page = rows.slice(0, COMMENTS_A_PAGE);
  const last = rows.length > COMMENTS_A_PAGE ? page.at(-1) : undefined;
  return { comments: page, next: last ? writeCursor([last.id]) : null };
}

/** The cursor of the comment that is at the asked cursor or nearest before it now; null at the start. */
export async function findWrittenCursor(writerId: number, after: string): Promise<string | null> {
  const nearest = atOrBefore(WRITTEN, after);
  if (!nearest) return null;
  const [row] = await database()
    .select({ cursor: cursorOf(WRITTEN) })
    .from(comments)
    .innerJoin(threads, and(eq(threads.id, comments.threadId), threads.listed))
    .where(and(writtenBy(writerId), nearest.where))
    .orderBy(nearest.order)
    .limit(1);
  return row?.cursor ?? null;
}

const writtenBy = (writerId: number) =>
  and(eq(comments.writerId, writerId), comments.shown, sql`not ${isMasked("comments", "threads")}`);

export interface Completion {
  handle: string;
  name: string | null;
}

const MOST = 8;
const LATEST_COMMENTS = 200;

const answering = sql`
  (p.suspended_until is null or p.suspended_until <= now())
  and (p.email_verified is not null or p.role <> 'member' or (p.email is null and not p.guest
    and not exists (select 1 from comments c where c.writer_id = p.id and c.shown and c.old_id is not null)
    and not exists (select 1 from threads t where t.writer_id = p.id and t.old_id is not null)))`;

/** Never offers the asker of an anonymous question as a person of the thread. */
export async function listPeopleByPrefix(typed: string, threadId?: number): Promise<Completion[]> {
  const prefix = `${typed.toLowerCase().replace(/[\\%_]/g, "\\$&")}%`;
  const handle = sql`lower(p.handle::text)`;
  const name = sql`lower(p.name)`;
  const begins = (word: SQL) => sql`${word} like ${prefix}`;
  const inThread = sql`
    select p.id, p.handle, p.name, true as here from people p
    where p.id in (
        select c.writer_id from (
          select thread_id, writer_id from comments where thread_id = ${threadId ?? 0} and shown
          order by created_at desc, id desc limit ${LATEST_COMMENTS}
        ) c join threads t on t.id = c.thread_id where not ${isMasked()}
        union all select t.writer_id from threads t where t.id = ${threadId ?? 0} and t.listed and not t.anonymous)
      and (${begins(handle)} or ${begins(name)}) and ${answering}`;
  // In the order of the index, so that the first few end the search.
  const by = (word: SQL) => sql`
    (select p.id, p.handle, p.name, false as here from people p
    where ${begins(word)} and ${answering} order by ${word} using ~<~ limit ${MOST})`;
  const { rows } = await database().execute<Completion & Record<string, unknown>>(sql`
    select handle::text as handle, name from (
      ${inThread}${typed === "" ? sql`` : sql` union all ${by(handle)} union all ${by(name)}`}
    ) found
    group by id, handle, name order by bool_or(here) desc, lower(handle::text) limit ${MOST}`);
  return rows;
}

export async function hasUnfolded(version: number): Promise<boolean> {
  const [row] = await database()
    .select({ id: people.id })
    .from(people)
    .where(lt(people.foldVersion, version))
    .limit(1);
  return row !== undefined;
}

export interface Resemblance {
  by: "handle" | "name";
  other: PersonRef;
}

/** Staff first. The newer of two is asked to change the name, but never staff because of a member. */
export async function findResemblance(personId: number): Promise<Resemblance | null> {
  const { rows } = await database().execute<Resemblance & Record<string, unknown>>(sql`
    select case when own.by_name then 'name' else 'handle' end as by, ${refOf("o")} as other
    from ${people} me
    cross join lateral (
      select me.name_fold as fold, true as by_name where me.name_fold is not null
      union all select me.handle_fold, false where me.name is null or me.handle_fold <> me.name_fold) own
    join ${people} o on o.id <> me.id and not o.guest
      and (o.handle_fold = own.fold or o.name_fold = own.fold and o.role <> 'member')
    where me.id = ${personId}
      and case when me.role <> 'member' then o.role <> 'member' and o.id < me.id
        else o.role <> 'member' or own.by_name or o.id < me.id end
    order by (o.role = 'member'), o.id limit 1`);
  return rows[0] ?? null;
}

export async function findHandles(
  handles: readonly string[],
  from: Pick<Database, "select"> = database(),
): Promise<string[]> {
  const rows = await from
    .select({ handle: people.handle })
    .from(people)
    .where(inArray(people.handle, [...handles]));
  return rows.map(({ handle }) => handle);
}

export async function findMemberState(tx: Tx, id: number) {
  const [row] = await tx
    .select({
      id: people.id,
      handle: people.handle,
      role: people.role,
      joinedAt: people.joinedAt,
      suspendedUntil: people.suspendedUntil,
      silencedUntil: people.silencedUntil,
      limitedUntil: people.limitedUntil,
      trust: people.trust,
    })
    .from(people)
    .where(eq(people.id, id));
  return row;
}

export async function listHandleChanges(tx: Tx, personId: number, since: Date): Promise<Date[]> {
  const rows = await tx
    .select({ at: events.createdAt })
    .from(auditEntries)
    .innerJoin(events, eq(events.id, auditEntries.eventId))
    .where(
      and(
        eq(auditEntries.actorId, personId),
        eq(auditEntries.operation, "describePerson"),
        gt(events.createdAt, since),
        sql`${events.data} ->> 'handle' <> ${events.data} ->> 'formerHandle'`,
      ),
    )
    .orderBy(sql`${auditEntries.eventId} desc`);
  return rows.map(({ at }) => at);
}

export interface Lookalike {
  handle: string;
  name: string | null;
  role: PersonRole;
}

/** Compares handles with everybody, names with staff only; guests' names are marked already. */
export async function findLookalike(
  tx: Tx,
  folds: readonly string[],
  but: number | null,
): Promise<Lookalike | null> {
  const wanted = sql`any(${sql.param(folds)}::text[])`;
  const [row] = await tx
    .select({ handle: people.handle, name: people.name, role: people.role })
    .from(people)
    .where(
      and(
        sql`not ${people.guest} and ${people.id} is distinct from ${but}::bigint`,
        or(
          sql`${people.handleFold} = ${wanted}`,
          and(sql`${people.nameFold} = ${wanted}`, ne(people.role, "member")),
        ),
      ),
    )
    .orderBy(people.id)
    .limit(1);
  return row ?? null;
}

export async function findTakenFolds(tx: Tx, folds: readonly string[]): Promise<Set<string>> {
  if (folds.length === 0) return new Set();
  const wanted = sql`any(${sql.param(folds)}::text[])`;
  const { rows } = await tx.execute<{ fold: string }>(sql`
    select handle_fold as fold from ${people} where handle_fold = ${wanted} and not guest
    union select name_fold from ${people} where name_fold = ${wanted} and role <> 'member'`);
  return new Set(rows.map(({ fold }) => fold));
}
