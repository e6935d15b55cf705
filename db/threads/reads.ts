import { and, asc, eq, sql } from "drizzle-orm";
import { listOutcomes, type OutcomeView } from "../check-ins/reads";
import { database } from "../client";
import { newestCommentId } from "../comments/new-replies";
import { comments } from "../comments/schema";
import { isRedacted, lockedFor, removedFor } from "../decisions/removed-for";
import { people } from "../people/schema";
import { withShownPictures } from "../pictures/reads";
import { type ResolutionView, threadResolution } from "../questions/resolutions";
import { listUpdates, type Recovery, type StoryUpdate } from "../stories/reads";
import { findRecord } from "../stories/records";
import { isInFeeds } from "../stories/visibility";
import type { TargetKind } from "../targets/schema";
import { rowColumns, type ThreadRow } from "./cards";
import { mentions, threads } from "./schema";

export async function findUnlisted(id: number): Promise<FoundThread> {
  const [row] = await database()
    .select({
      state: sql<"hidden" | "removed" | "withdrawn" | "gone" | "merged">`case
        when threads.removed_at is not null then 'removed'
        when threads.withdrawn_at is null and threads.hidden_at is null and threads.merged_into_id is not null then 'merged'
        when threads.withdrawn_at is null then 'hidden'
        when threads.hidden_at is null and exists (
          select from comments c where c.thread_id = threads.id and c.shown and c.writer_id <> threads.writer_id)
          then 'withdrawn'
        else 'gone' end`,
      thread: {
        id: threads.id,
        kind: threads.kind,
        slug: threads.slug,
        revision: threads.revision,
        commentCount: threads.commentCount,
        acceptedCommentId: threads.acceptedCommentId,
        newestCommentId,
      },
      into: sql<MergedInto | null>`(
        select json_build_object('id', i.id, 'slug', i.slug, 'commentId', (
          select (d.before->'kept'->>'commentId')::bigint from decisions d
          where d.target_kind = 'thread' and d.target_id = threads.id and d.kind = 'merge' and d.undone_at is null limit 1))
        from threads i where i.id = threads.merged_into_id)`,
    })
    .from(threads)
    .where(eq(threads.id, id));
  if (!row) return null;
  const { state, thread, into } = row;
  switch (state) {
    case "merged":
      return into && { state, into };
    case "hidden":
      return { state };
    case "gone":
      return { state, removedFor: null };
    case "removed":
      return { state: "gone", removedFor: await findRule("thread", id) };
    case "withdrawn":
      return { state, thread: { ...thread, locked: true } };
  }
}

async function findRule(kind: TargetKind, id: number): Promise<string | null> {
  const { rows } = await database().execute<{ rule: string | null }>(
    sql`select ${removedFor(kind, sql`${id}::bigint`)} as rule`,
  );
  return rows[0]?.rule ?? null;
}

export type { Recovery, StoryUpdate };

export interface ThreadView extends ThreadRow {
  body: unknown;
  bodyText: string;
  revision: number;
  editedAt: Date | null;
  redacted: boolean;
  pinned: boolean;
  locked: boolean;
  /** The reason that the moderator gave for the lock. */
  lockedFor: string | null;
  slowSeconds: number | null;
  authorRepliesOnlyAt: Date | null;
  acceptedCommentId: number | null;
  authorReplyId: number | null;
  /** The highest id among the latest replies, shown or not; 0 without any. A newer reply has a higher id. */
  newestCommentId: number;
  oldId: number | null;
  origin: { id: number; slug: string; title: string } | null;
  record: Recovery | null;
  updates: StoryUpdate[];
  outcomes: OutcomeView[];
  settlement: ResolutionView | null;
  inFeeds: boolean;
}

export type RepliedTo = Pick<
  ThreadView,
  "id" | "kind" | "slug" | "revision" | "commentCount" | "acceptedCommentId" | "locked" | "newestCommentId"
>;

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

/** "hidden" while held for review, "merged" redirects, "gone" if removed, "withdrawn" if only replies are left. */
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
      lockedFor: lockedFor(sql`threads.id`, sql`threads.locked_at`),
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
      settlement: threadResolution,
      inFeeds: isInFeeds,
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

/** Only what everybody may see. */
async function storyOf(threadId: number): Promise<{ record: Recovery | null; updates: StoryUpdate[] }> {
  const [record, updates] = await Promise.all([
    findRecord(threadId, "everyone"),
    listUpdates(threadId, "everyone"),
  ]);
  return { record, updates };
}

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
