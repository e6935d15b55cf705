import { and, eq, inArray, not, sql } from "drizzle-orm";
import { database } from "../client";
import { comments } from "../comments/schema";
import { cursorOf, isAfter, type Keyset, orderOf } from "../cursor";
import { isByMuted, isHiddenFor } from "../mutes/reads";
import { people } from "../people/schema";
import { rowColumns, type ThreadRow } from "../threads/cards";
import { threads } from "../threads/schema";
import { follows, visits } from "./schema";

export interface NewReplies {
  /** Counted to 100. */
  count: number;
  /** The first of them by time; null without one. */
  first: number | null;
}

export interface FollowedThread extends ThreadRow {
  newReplies: NewReplies;
}

const FOLLOWED_A_PAGE = 30;
const SHOWN = 100;
const COUNTED = 100;
/** The most comments of a thread that are looked at: all of them count, also hidden ones and the member’s own. */
const LOOKED_AT = 500;

/**
 * What others wrote in a thread since this member last read it, or began to follow it. Ids are given before the commit,
 * so a lower id may appear later: comments of the last hour are compared by id.
 */
const newReplies = (personId: number) => sql<NewReplies>`(
  select json_build_object('count', count(*), 'first', (array_agg(id order by created_at, id))[1]) from (
    select id, created_at from (
      select c.id, c.created_at, c.writer_id, c.shown, ${isByMuted(personId, "c", "threads")} as by_muted from ${comments} c
      where c.thread_id = ${threads.id}
        and c.created_at >= coalesce(${visits.visitedAt} - interval '1 hour', ${follows.createdAt})
      order by c.created_at, c.id limit ${LOOKED_AT}) latest
    where shown and not by_muted and writer_id <> ${personId} and id > coalesce(${visits.seenCommentId}, 0)
    order by created_at, id limit ${COUNTED}) unseen)`;

const NEWEST: Keyset = {
  columns: [
    [threads.lastActivityAt, "moment"],
    [threads.id, "id"],
  ],
  id: threads.id,
  descending: true,
};

export async function listFollowed(
  personId: number,
  after?: string,
): Promise<{ threads: FollowedThread[]; next: string | null }> {
  const rows = await database()
    .select({ ...rowColumns, newReplies: newReplies(personId), cursor: cursorOf(NEWEST) })
    .from(follows)
    .innerJoin(threads, and(eq(threads.id, follows.threadId), threads.listed))
    .innerJoin(people, eq(people.id, threads.writerId))
    .leftJoin(visits, and(eq(visits.threadId, follows.threadId), eq(visits.personId, follows.personId)))
    .where(
      and(
        eq(follows.personId, personId),
        not(isHiddenFor(personId, sql`${threads.id}`)),
        isAfter(NEWEST, after),
      ),
    )
    .orderBy(orderOf(NEWEST))
    .limit(FOLLOWED_A_PAGE + 1);
  const page = rows.slice(0, FOLLOWED_A_PAGE);
  const next = rows.length > FOLLOWED_A_PAGE ? (page.at(-1)?.cursor ?? null) : null;
  return { threads: page.map(({ cursor: _, ...row }) => row), next };
}

export interface ThreadWithNewReplies {
  threadId: number;
  count: number;
  first: number;
}

/** Leaves out threads without new replies, and those that the member neither read nor follows. */
export async function countNewReplies(
  personId: number,
  threadIds: readonly number[],
): Promise<ThreadWithNewReplies[]> {
  const rows = await database()
    .select({ threadId: threads.id, newReplies: newReplies(personId) })
    .from(threads)
    .leftJoin(visits, and(eq(visits.threadId, threads.id), eq(visits.personId, personId)))
    .leftJoin(follows, and(eq(follows.threadId, threads.id), eq(follows.personId, personId)))
    .where(and(inArray(threads.id, [...threadIds]), threads.listed))
    .limit(SHOWN);
  return rows.flatMap(({ threadId, newReplies: { count, first } }) =>
    first === null ? [] : [{ threadId, count, first }],
  );
}
