import { and, desc, eq, sql } from "drizzle-orm";
import { database } from "../client";
import { comments } from "../comments/schema";
import { people } from "../people/schema";
import { rowColumns, type ThreadRow } from "../threads/cards";
import { threads } from "../threads/schema";
import type { Tx } from "../transaction";
import { follows, visits } from "./schema";

export interface FollowedThread extends ThreadRow {
  newComments: number;
}

const SHOWN = 100;
const COUNTED = 100;

/** Ids are given before the commit, so a lower id may appear later: comments of the last hour are compared by id. */
const newComments = (personId: number) => sql<number>`(
  select count(*)::int from (
    select from ${comments} c
    where c.thread_id = ${threads.id} and c.shown and c.writer_id <> ${personId}
      and c.created_at >= coalesce(${visits.visitedAt} - interval '1 hour', ${follows.createdAt})
      and c.id > coalesce(${visits.seenCommentId}, 0)
    limit ${COUNTED}) as unseen)`;

export function listFollowed(personId: number): Promise<FollowedThread[]> {
  return database()
    .select({ ...rowColumns, newComments: newComments(personId) })
    .from(follows)
    .innerJoin(threads, and(eq(threads.id, follows.threadId), threads.listed))
    .innerJoin(people, eq(people.id, threads.writerId))
    .leftJoin(visits, and(eq(visits.threadId, follows.threadId), eq(visits.personId, follows.personId)))
    .where(eq(follows.personId, personId))
    .orderBy(desc(threads.lastActivityAt), desc(threads.id))
    .limit(SHOWN);
}

export type Markable = { threadId: number; commentId: null } | { threadId: null; commentId: number };

export async function readHelpfulCount(tx: Tx, { threadId, commentId }: Markable): Promise<number> {
  const [row] =
    commentId === null
      ? await tx.select({ count: threads.helpfulCount }).from(threads).where(eq(threads.id, threadId))
      : await tx.select({ count: comments.helpfulCount }).from(comments).where(eq(comments.id, commentId));
  return row?.count ?? 0;
}

export async function readMeTooCount(tx: Tx, threadId: number): Promise<number> {
  const [row] = await tx.select({ count: threads.meTooCount }).from(threads).where(eq(threads.id, threadId));
  return row?.count ?? 0;
}
