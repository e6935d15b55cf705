import { and, desc, eq, gt, lt, sql } from "drizzle-orm";
import { database } from "../client";
import { comments, formerHandles, people, threads } from "../schema";
import { type PersonRef, personRef } from "./person-ref";
import { isMasked } from "./shown-writers";

export interface PersonView extends PersonRef {
  id: number;
  about: string | null;
  joinedAt: Date;
  /** Wrote on an imported blog and has not signed in with that address: nobody has claimed these words yet. */
  claimable: boolean;
}

export async function findPerson(handle: string): Promise<PersonView | null> {
  const [row] = await database()
    .select({
      ...personRef,
      id: people.id,
      about: people.about,
      joinedAt: people.joinedAt,
      claimable: sql<boolean>`${people.email} is not null and ${people.emailVerified} is null and (
        exists (select from ${comments} where ${comments.writerId} = ${people}.id)
        or exists (select from ${threads} where ${threads.writerId} = ${people}.id))`,
    })
    .from(people)
    .where(eq(people.handle, handle));
  return row ?? null;
}

/** What whoever bore `handle` within the last year is called now. */
export async function findPresentHandle(handle: string): Promise<string | null> {
  const [row] = await database()
    .select({ handle: people.handle })
    .from(formerHandles)
    .innerJoin(people, eq(people.id, formerHandles.personId))
    .where(and(eq(formerHandles.handle, handle), gt(formerHandles.keptUntil, sql`now()`)));
  return row?.handle ?? null;
}

/** What somebody was called within the last year. */
export async function listFormerHandles(personId: number): Promise<string[]> {
  const rows = await database()
    .select({ handle: formerHandles.handle })
    .from(formerHandles)
    .where(and(eq(formerHandles.personId, personId), gt(formerHandles.keptUntil, sql`now()`)));
  return rows.map(({ handle }) => handle);
}

/** Whose address it is: for the owner's terminal; no page asks for anybody by their address. */
export async function findPersonByEmail(email: string) {
  const [row] = await database()
    .select({ id: people.id, handle: people.handle, role: people.role })
    .from(people)
    .where(eq(people.email, email));
  return row;
}

/** Whether there is an admin who can sign in; those of the start content have no address. */
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
  /** The first 400 characters. */
  beginning: string;
  createdAt: Date;
  helpfulCount: number;
  byAuthor: boolean;
  thread: { id: number; slug: string; title: string };
}

const COMMENTS_A_PAGE = 30;

/**
 * What a person wrote in threads, newest first, but for what they wrote as the asker of an anonymous question; `next` is
 * the key of the following page.
 */
export async function listCommentsByWriter(
  writerId: number,
  after?: number,
): Promise<{ comments: WrittenComment[]; next: number | null }> {
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
    .where(
      and(
        eq(comments.writerId, writerId),
        comments.shown,
        sql`not ${isMasked("comments", "threads")}`,
        after ? lt(comments.id, after) : undefined,
      ),
    )
    .orderBy(desc(comments.id))
    .limit(COMMENTS_A_PAGE + 1);
  const page = rows.slice(0, COMMENTS_A_PAGE);
  return { comments: page, next: rows.length > COMMENTS_A_PAGE ? (page.at(-1)?.id ?? null) : null };
}
