import { and, asc, eq, isNotNull, isNull, lte, sql } from "drizzle-orm";
import { type Database, database } from "../client";
import { people } from "../people/schema";
import { type DepartureWay, departures, erasures } from "./schema";

type From = Pick<Database, "select">;

const isOpen = and(isNull(departures.cancelledAt), isNull(departures.provedAt));

/** The wish that is neither cancelled nor carried out; its email may have expired. */
export async function findOpenDeparture(personId: number, from: From = database()) {
  const [row] = await from
    .select()
    .from(departures)
    .where(and(eq(departures.personId, personId), isOpen));
  return row ?? null;
}

export async function findDeparture(id: number) {
  const [row] = await database().select().from(departures).where(eq(departures.id, id));
  return row ?? null;
}

export async function findDepartureByToken(token: string) {
  const [row] = await database().select().from(departures).where(eq(departures.token, token));
  return row ?? null;
}

/** Those whose day has come, and those that were begun and not proved. */
export function listDueDepartures(at: Date, limit: number) {
  return database()
    .select({ id: departures.id })
    .from(departures)
    .where(and(isNotNull(departures.confirmedAt), isOpen, lte(departures.dueAt, at)))
    .orderBy(asc(departures.dueAt))
    .limit(limit);
}

export interface UnprovedDeparture {
  id: number;
  left: readonly string[];
  begunAt: Date;
}

/** Erasures that found something afterwards. */
export async function listUnproved(): Promise<UnprovedDeparture[]> {
  const rows = await database()
    .select({ id: departures.id, proof: departures.proof, begunAt: departures.begunAt })
    .from(departures)
    .where(and(isNotNull(departures.begunAt), isNull(departures.provedAt)))
    .orderBy(asc(departures.id))
    .limit(20);
  return rows.map(({ id, proof, begunAt }) => ({
    id,
    left: proof?.left ?? [],
    begunAt: begunAt ?? new Date(0),
  }));
}

/** What each way would change, counted now. */
export interface Holdings {
  threads: number;
  comments: number;
  /** Replies of others in the person's threads or to the person's comments. */
  repliesOfOthers: number;
  stories: number;
  pictures: number;
  drafts: number;
  edits: number;
  accepted: number;
  marks: number;
  messages: number;
  flags: number;
  consents: number;
  saved: number;
}

export async function countHoldings(personId: number): Promise<Holdings> {
  const of = sql`${personId}`;
  const { rows } = await database().execute<Holdings & Record<string, unknown>>(sql`
    select
      (select count(*) from threads where writer_id = ${of} and withdrawn_at is null)::int as threads,
      (select count(*) from threads where writer_id = ${of} and withdrawn_at is null and kind = 'story')::int as stories,
      (select count(*) from comments where writer_id = ${of} and withdrawn_at is null)::int as comments,
      (select count(*) from comments c where c.writer_id <> ${of} and c.shown and (
        c.thread_id in (select id from threads where writer_id = ${of})
        or c.parent_id in (select id from comments where writer_id = ${of})))::int as "repliesOfOthers",
      (select count(*) from pictures where person_id = ${of})::int as pictures,
      (select count(*) from drafts where person_id = ${of})::int as drafts,
      (select count(*) from edits where editor_id = ${of})::int as edits,
      (select count(*) from comments c join threads t on t.id = c.thread_id and t.accepted_comment_id = c.id
        where c.writer_id = ${of})::int as accepted,
      (select count(*) from helpful_marks where person_id = ${of})::int
        + (select count(*) from me_toos where person_id = ${of})::int as marks,
      (select count(*) from modmail_messages where writer_id = ${of})::int as messages,
      (select count(*) from flags where person_id = ${of})::int as flags,
      (select count(*) from consents where person_id = ${of} and withdrawn_at is null)::int as consents,
      (select count(*) from saved_posts where person_id = ${of})::int
        + (select count(*) from saved_searches where person_id = ${of})::int as saved`);
  const [row] = rows;
  if (!row) throw new Error("The holdings of a person were not counted.");
  return row;
}

/** How the list of erasures names this person; null if somebody erased them already. */
export async function findDigest(personId: number): Promise<string | null> {
  const [row] = await database()
    .select({ digest: sql<string>`erasure_digest(${people.id}, ${people.joinedAt})` })
    .from(people)
    .where(and(eq(people.id, personId), isNull(people.erasedAt)));
  return row?.digest ?? null;
}

/** Of these digests, the people who are here although they were erased. */
export async function listPeopleByDigest(
  digests: readonly string[],
): Promise<{ id: number; digest: string }[]> {
  const PEOPLE_AT_A_TIME = 50_000;
  const found: { id: number; digest: string }[] = [];
  for (let after = 0; ; ) {
    const { rows } = await database().execute<{ id: number; digest: string | null; last: number }>(sql`
      with part as materialized (
        select id, joined_at from people where id > ${after} and erased_at is null order by id limit ${PEOPLE_AT_A_TIME})
      select p.id::float8 as id, d.digest, (select max(id) from part)::float8 as last
      from (select null) one
      left join part p on erasure_digest(p.id, p.joined_at) = any(${sql.param([...digests])}::text[])
      left join lateral (select erasure_digest(p.id, p.joined_at) as digest) d on p.id is not null`);
    for (const { id, digest } of rows) if (digest !== null) found.push({ id, digest });
    const last = rows[0]?.last;
    if (last === null || last === undefined) return found;
    after = last;
  }
}

export interface ListedErasure {
  digest: string;
  way: DepartureWay;
  erasedAt: Date;
}

export function listErasures(): Promise<ListedErasure[]> {
  return database().select().from(erasures).orderBy(asc(erasures.erasedAt), asc(erasures.digest));
}
