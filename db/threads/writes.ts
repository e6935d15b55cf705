import { and, eq, type SQL, sql } from "drizzle-orm";
import { comments } from "../comments/schema";
import { people } from "../people/schema";
import { tags, threadTags } from "../tags/schema";
import type { Tx } from "../transaction";
import { threads } from "./schema";

export type NewThread = typeof threads.$inferInsert;

export async function insertThread(tx: Tx, thread: NewThread): Promise<number> {
  const [row] = await tx.insert(threads).values(thread).returning({ id: threads.id });
  if (!row) throw new Error("A thread was not stored.");
  return row.id;
}

export type LockedThread = NonNullable<Awaited<ReturnType<typeof lockThread>>>;

export const lockThread = (tx: Tx, id: number) => lockThreadWhere(tx, eq(threads.id, id));

/** The thread may have lost the comment to another one while this waited for the lock. */
export const lockThreadOfComment = (tx: Tx, commentId: number) =>
  lockThreadWhere(
    tx,
    sql`${threads.id} = (select ${comments.threadId} from ${comments} where ${comments.id} = ${commentId})`,
  );

async function lockThreadWhere(tx: Tx, which: SQL) {
  const [row] = await tx
    .select({
      threadId: threads.id,
      kind: threads.kind,
      slug: threads.slug,
      writerId: threads.writerId,
      writer: people.handle,
      title: threads.title,
      askedOfAuthor: threads.askedOfAuthor,
      anonymous: threads.anonymous,
      acceptedCommentId: threads.acceptedCommentId,
      lockedAt: threads.lockedAt,
      slowSeconds: threads.slowSeconds,
      authorRepliesOnlyAt: threads.authorRepliesOnlyAt,
      mergedIntoId: threads.mergedIntoId,
      hiddenAt: threads.hiddenAt,
      removedAt: threads.removedAt,
      withdrawnAt: threads.withdrawnAt,
      tags: sql<string[]>`array(
        select ${tags.slug} from ${threadTags} join ${tags} on ${tags.id} = ${threadTags.tagId}
        where ${threadTags.threadId} = ${threads.id})`,
    })
    .from(threads)
    .innerJoin(people, eq(people.id, threads.writerId))
    .where(which)
    .for("no key update", { of: threads });
  return row;
}

export async function markPinned(tx: Tx, id: number, at: Date): Promise<void> {
  await tx
    .update(threads)
    .set({ pinnedAt: null })
    .where(sql`${threads.pinnedAt} is not null and ${threads.id} <> ${id}`);
  await tx.update(threads).set({ pinnedAt: at }).where(eq(threads.id, id));
}

export async function markNonePinned(tx: Tx): Promise<void> {
  await tx.update(threads).set({ pinnedAt: null }).where(sql`${threads.pinnedAt} is not null`);
}

export async function findPinnedId(tx: Tx): Promise<number | null> {
  const [row] = await tx.select({ id: threads.id }).from(threads).where(sql`${threads.pinnedAt} is not null`);
  return row?.id ?? null;
}

export async function markAccepted(tx: Tx, id: number, commentId: number | null): Promise<void> {
  await tx.update(threads).set({ acceptedCommentId: commentId }).where(eq(threads.id, id));
}

export async function markActive(tx: Tx, id: number, at: Date): Promise<void> {
  await tx
    .update(threads)
    .set({ lastActivityAt: sql`greatest(${threads.lastActivityAt}, ${at})` })
    .where(eq(threads.id, id));
}

/** For a change that no column of the thread shows: a trigger renews the revision. */
export async function markChanged(tx: Tx, id: number): Promise<void> {
  await tx.update(threads).set({ revision: threads.revision }).where(eq(threads.id, id));
}

/** The slug changes too, because the old one holds words of the title. */
export async function markThreadWithdrawn(tx: Tx, id: number, slug: string, at: Date): Promise<void> {
  await tx.update(threads).set({ withdrawnAt: at, slug, pinnedAt: null }).where(eq(threads.id, id));
}

/** Locks nothing, so that readers never wait for writers. */
export async function findReadThread(tx: Tx, id: number) {
  const [row] = await tx
    .select({ threadId: threads.id, slug: threads.slug, listed: threads.listed })
    .from(threads)
    .where(eq(threads.id, id));
  return row;
}

export async function isCommentOf(tx: Tx, threadId: number, commentId: number): Promise<boolean> {
  const found = await tx
    .select({ id: comments.id })
    .from(comments)
    .where(and(eq(comments.id, commentId), eq(comments.threadId, threadId)));
  return found.length > 0;
}

export async function listCommenters(tx: Tx, threadId: number): Promise<string[]> {
  const rows = await tx
    .selectDistinct({ handle: people.handle })
    .from(comments)
    .innerJoin(people, eq(people.id, comments.writerId))
    .where(eq(comments.threadId, threadId));
  return rows.map(({ handle }) => handle);
}

export async function readRevision(tx: Tx, id: number): Promise<number> {
  const [row] = await tx.select({ revision: threads.revision }).from(threads).where(eq(threads.id, id));
  return row?.revision ?? 0;
}
