import { and, asc, eq, sql } from "drizzle-orm";
import { database } from "../client";
import { comments, mentions, oldAddresses, people, recoveries, storyUpdates, threads } from "../schema";
import { newestCommentId } from "./new-replies";
import { listOutcomes, type OutcomeView } from "./outcomes";
import { isRedacted } from "./redacted";
import { type SettlementView, threadSettlement } from "./settlements";
import { withShownPictures } from "./shown-pictures";
import { rowColumns, type ThreadRow } from "./thread-rows";
import { findUnlisted } from "./unlisted-threads";

export type Recovery = Omit<typeof recoveries.$inferSelect, "threadId">;
export type StoryUpdate = Pick<typeof storyUpdates.$inferSelect, "id" | "writtenAt" | "pain" | "note">;

export interface ThreadView extends ThreadRow {
  /** A document of lib/rich-text/document.ts. */
  body: unknown;
  bodyText: string;
  revision: number;
  editedAt: Date | null;
  /** A moderator took private information out of it. */
  redacted: boolean;
  pinned: boolean;
  locked: boolean;
  /** Seconds between two replies of the same member; null without slow mode. */
  slowSeconds: number | null;
  authorRepliesOnlyAt: Date | null;
  acceptedCommentId: number | null;
  /** The author's first reply as the page shows them by time. */
  authorReplyId: number | null;
  /** The highest number among its latest replies, shown or not; 0 without any. A new one has a higher number. */
  newestCommentId: number;
  oldId: number | null;
  /** The thread that it was a comment in, where everybody can read that. */
  origin: { id: number; slug: string; title: string } | null;
  record: Recovery | null;
  updates: StoryUpdate[];
  outcomes: OutcomeView[];
  /** The author has settled the question, and nobody has answered it since. */
  settlement: SettlementView | null;
}

/** As much of a thread as its replies need around them. */
export type RepliedTo = Pick<
  ThreadView,
  "id" | "kind" | "slug" | "revision" | "commentCount" | "acceptedCommentId" | "locked" | "newestCommentId"
>;

/** Where what was merged goes on; `commentId` is what its text became, where one knows. */
export interface MergedInto {
  id: number;
  slug: string;
  commentId: number | null;
}

/** Of a withdrawn thread only what its replies need leaves the database. */
export type FoundThread =
  | { state: "shown"; thread: ThreadView }
  | { state: "withdrawn"; thread: RepliedTo }
  | { state: "hidden" }
  | { state: "merged"; into: MergedInto }
  | { state: "gone"; removedFor: string | null }
  | null;

/**
 * A thread as any visitor may read it: null where there is none, "hidden" where it waits for a moderator, "merged" where it goes on in another, "gone" where it
 * was taken away, for which rule if a moderator did it, "withdrawn" where its writer took the words back and the replies of others stay.
 */
export async function findThread(id: number): Promise<FoundThread> {
  const [row] = await database()
    .select({
      ...rowColumns,
      body: threads.body,
      bodyText: threads.bodyText,
      revision: threads.revision,
      editedAt: threads.editedAt,
      redacted: isRedacted("thread", sql`threads.id`, sql`threads.edited_at`),
      pinned: sql<boolean>`${threads.pinnedAt} is not null`,
      locked: sql<boolean>`${threads.lockedAt} is not null`,
      slowSeconds: threads.slowSeconds,
      authorRepliesOnlyAt: threads.authorRepliesOnlyAt,
      acceptedCommentId: threads.acceptedCommentId,
      authorReplyId: sql<number | null>`(
        select ${comments.id}::int from ${comments}
        where ${comments.threadId} = ${threads.id} and ${comments.byAuthor} and ${comments.shown}
        order by ${comments.path} limit 1)`,
      newestCommentId,
      oldId: threads.oldId,
      origin: sql<ThreadView["origin"]>`(
        select json_build_object('id', o.id, 'slug', o.slug, 'title', o.title)
        from comments line join threads o on o.id = line.thread_id and o.listed
        where line.promoted_id = ${threads.id} limit 1)`,
      settlement: threadSettlement,
    })
    .from(threads)
    .innerJoin(people, eq(people.id, threads.writerId))
    .where(and(eq(threads.id, id), threads.listed));
  if (!row) return findUnlisted(id);
  const [[shown = row], story, outcomes] = await Promise.all([
    withShownPictures([row]),
    row.kind === "story" ? storyOf(id) : { record: null, updates: [] },
    row.kind === "article" ? [] : listOutcomes(id),
  ]);
  return { state: "shown", thread: { ...shown, ...story, outcomes } };
}

async function storyOf(threadId: number): Promise<{ record: Recovery | null; updates: StoryUpdate[] }> {
  const [[found], updates] = await Promise.all([
    database().select().from(recoveries).where(eq(recoveries.threadId, threadId)),
    database()
      .select({
        id: storyUpdates.id,
        writtenAt: storyUpdates.writtenAt,
        pain: storyUpdates.pain,
        note: storyUpdates.note,
      })
      .from(storyUpdates)
      .where(eq(storyUpdates.threadId, threadId))
      .orderBy(asc(storyUpdates.writtenAt))
      .limit(500),
  ]);
  if (!found) return { record: null, updates };
  const { threadId: _, ...record } = found;
  return { record, updates };
}

/** The article pinned to the home page, with how long it takes to read decided by its words. */
export async function findPinned(): Promise<(ThreadRow & { words: number }) | null> {
  const [row] = await database()
    .select({
      ...rowColumns,
      words: sql<number>`array_length(regexp_split_to_array(${threads.bodyText}, '\\s+'), 1)`,
    })
    .from(threads)
    .innerJoin(people, eq(people.id, threads.writerId))
    .where(sql`${threads.pinnedAt} is not null and ${threads.listed}`);
  return row ?? null;
}

export interface MentionView {
  id: number;
  url: string;
  title: string;
  excerpt: string;
  createdAt: Date;
}

/** Pages elsewhere that link to the thread, oldest first. */
export function listMentions(threadId: number): Promise<MentionView[]> {
  return database()
    .select({
      id: mentions.id,
      url: mentions.url,
      title: mentions.title,
      excerpt: mentions.excerpt,
      createdAt: mentions.createdAt,
    })
    .from(mentions)
    .where(
      sql`${mentions.threadId} = ${threadId} and ${mentions.hiddenAt} is null and ${mentions.removedAt} is null`,
    )
    .orderBy(asc(mentions.createdAt), asc(mentions.id))
    .limit(100);
}

/** Which thread an address of an imported blog stands for; `path` as it came, `/it-band-injury` or `/p/1`. */
export async function findOldAddress(path: string): Promise<number | null> {
  const [row] = await database()
    .select({ id: oldAddresses.threadId })
    .from(oldAddresses)
    .where(eq(oldAddresses.path, path));
  return row?.id ?? null;
}
