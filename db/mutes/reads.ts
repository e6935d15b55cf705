import { and, count, desc, eq, type SQL, sql } from "drizzle-orm";
import { database } from "../client";
import { cursorOf, isAfter, type Keyset, orderOf } from "../cursor";
import { type PersonRef, personRef } from "../people/person-ref";
import { people } from "../people/schema";
import { isMasked } from "../people/shown-writers";
import { type ThreadKind, threads } from "../threads/schema";
import type { Tx } from "../transaction";
import { mutedPeople, ownHiddenThreads } from "./schema";

/**
 * For row `row` of thread `thread`: whether `reader` muted its writer. Never true of an anonymous asker's posts, so that a mute does
 * not show who asked.
 */
export const isByMuted = (reader: SQL | number, row = "c", thread = "t"): SQL<boolean> => sql<boolean>`(
  not ${isMasked(row, thread)} and ${isThere(sql`${mutedPeople} u
    where u.person_id = ${reader} and u.muted_id = ${sql.identifier(row)}.writer_id`)})`;

export const isHiddenFor = (reader: SQL | number, threadId: SQL): SQL<boolean> =>
  isThere(sql`${ownHiddenThreads} o where o.person_id = ${reader} and o.thread_id = ${threadId}`);

/** Unlike `exists`, never a scan of the whole table, which Postgres would choose while few people mute anybody. */
const isThere = (from: SQL): SQL<boolean> =>
  sql<boolean>`coalesce((select true from ${from} limit 1), false)`;

export interface LeftOut {
  threadId: number;
  why: "hidden" | "muted";
}

/** Those of these threads that the member hid, or whose writer they muted. */
export async function listLeftOut(personId: number, threadIds: readonly number[]): Promise<LeftOut[]> {
  const { rows } = await database().execute<LeftOut & Record<string, unknown>>(sql`
    select t.id::float8 as "threadId", case when t.hidden_for_me then 'hidden' else 'muted' end as why
    from (
      select t.id, ${isHiddenFor(personId, sql`t.id`)} as hidden_for_me, ${isByMuted(personId, "t")} as by_muted
      from ${threads} t where t.id = any(${sql.param([...threadIds])}::bigint[]) and t.listed
    ) t where t.hidden_for_me or t.by_muted`);
  return rows;
}

export interface MutedPerson extends PersonRef {
  id: number;
}

/** At most lib/forum/reactions/mutes/rules.ts of them, the latest first. */
export async function listMuted(personId: number): Promise<MutedPerson[]> {
  return database()
    .select({ id: people.id, ...personRef })
    .from(mutedPeople)
    .innerJoin(people, eq(people.id, mutedPeople.mutedId))
    .where(eq(mutedPeople.personId, personId))
    .orderBy(desc(mutedPeople.mutedAt), desc(mutedPeople.mutedId));
}

export async function isMuted(personId: number, mutedId: number): Promise<boolean> {
  const found = await database()
    .select({ id: mutedPeople.mutedId })
    .from(mutedPeople)
    .where(and(eq(mutedPeople.personId, personId), eq(mutedPeople.mutedId, mutedId)));
  return found.length > 0;
}

export async function countMuted(tx: Tx, personId: number): Promise<number> {
  const [row] = await tx
    .select({ count: count() })
    .from(mutedPeople)
    .where(eq(mutedPeople.personId, personId));
  return row?.count ?? 0;
}

export async function countHidden(tx: Tx, personId: number): Promise<number> {
  const [row] = await tx
    .select({ count: count() })
    .from(ownHiddenThreads)
    .where(eq(ownHiddenThreads.personId, personId));
  return row?.count ?? 0;
}

const HIDDEN_A_PAGE = 30;

const LATEST: Keyset = {
  columns: [
    [ownHiddenThreads.hiddenAt, "moment"],
    [ownHiddenThreads.threadId, "id"],
  ],
  id: ownHiddenThreads.threadId,
  descending: true,
};

export interface HiddenThread {
  id: number;
  slug: string;
  kind: ThreadKind;
  /** Null if the thread is no longer public. */
  title: string | null;
  hiddenAt: Date;
}

export async function listHiddenThreads(
  personId: number,
  after?: string,
): Promise<{ threads: HiddenThread[]; next: string | null }> {
  const rows = await database()
    .select({
      id: threads.id,
      slug: sql<string>`case when ${threads.listed} then ${threads.slug} else '' end`,
      kind: threads.kind,
      title: sql<string | null>`case when ${threads.listed} then ${threads.title} end`,
      hiddenAt: ownHiddenThreads.hiddenAt,
      cursor: cursorOf(LATEST),
    })
    .from(ownHiddenThreads)
    .innerJoin(threads, eq(threads.id, ownHiddenThreads.threadId))
    .where(and(eq(ownHiddenThreads.personId, personId), isAfter(LATEST, after)))
    .orderBy(orderOf(LATEST))
    .limit(HIDDEN_A_PAGE + 1);
  const page = rows.slice(0, HIDDEN_A_PAGE);
  const next = rows.length > HIDDEN_A_PAGE ? (page.at(-1)?.cursor ?? null) : null;
  return { threads: page.map(({ cursor: _, ...row }) => row), next };
}
