import type { SeedComment, SeedThread } from "@/db/seed/types";
import { acceptAnswer } from "@/lib/forum/answers/acceptances/operations";
import { postComment } from "@/lib/forum/content/comments/operations";
import { askQuestion, publishArticle, tellStory } from "@/lib/forum/content/threads/operations";
import { joinQuestion, markHelpful } from "@/lib/forum/reactions/marks/operations";
import type { Member } from "@/lib/pipeline/actor";
import { perform } from "@/lib/pipeline/perform";
import { fromMarkdown } from "@/lib/rich-text/from-markdown";
import { as, type Cast, type Clock } from "./acting";
import { continueStory, recordAtFirst } from "./seed-story";

/** A sample thread whose first post is written. */
export interface BegunThread {
  readonly thread: SeedThread;
  readonly threadId: number;
}

/** Adds what came after the first post: updates, replies, marks and an accepted answer. */
export async function continueThread({ thread, threadId }: BegunThread, cast: Cast, clock: Clock) {
  const writer = member(cast, thread.by);
  if (thread.kind === "story") await continueStory(threadId, { thread, writer, clock });
  const commentIds = new Map<string, number>();
  const inOrder = flatten(thread.comments).sort((a, b) => b.comment.daysAgo - a.comment.daysAgo);
  const ids = new Map<SeedComment, number>();
  for (const { comment, parent } of inOrder) {
    const input = {
      threadId,
      parentId: (parent && ids.get(parent)) ?? null,
      body: fromMarkdown(comment.body, true),
    };
    const { commentId } = await perform(
      postComment,
      input,
      as(member(cast, comment.by), clock(comment.daysAgo)),
    );
    ids.set(comment, commentId);
    if (comment.key) commentIds.set(comment.key, commentId);
    for (const key of comment.helpfulBy ?? [])
      await perform(markHelpful, { commentId }, as(member(cast, key)));
  }
  for (const key of thread.helpfulBy ?? []) await perform(markHelpful, { threadId }, as(member(cast, key)));
  for (const key of thread.meTooBy ?? []) await perform(joinQuestion, { threadId }, as(member(cast, key)));
  const accepted = thread.accepted && commentIds.get(thread.accepted);
  if (accepted) await perform(acceptAnswer, { commentId: accepted }, as(writer));
}

export async function beginThread(thread: SeedThread, cast: Cast, clock: Clock): Promise<BegunThread> {
  const { threadId } = await post(thread, member(cast, thread.by), clock);
  return { thread, threadId };
}

function post(thread: SeedThread, writer: Member, clock: Clock) {
  const words = { title: thread.title, body: fromMarkdown(thread.body, true), tags: thread.tags };
  const context = as(writer, clock(thread.daysAgo));
  switch (thread.kind) {
    case "article":
      return perform(publishArticle, words, context);
    case "question":
      return perform(askQuestion, { ...words, askedOfAuthor: thread.askedOfAuthor ?? false }, context);
    case "story":
      return perform(tellStory, { ...words, recovery: recordAtFirst(thread, clock) }, context);
  }
}

function flatten(
  comments: readonly SeedComment[],
  parent?: SeedComment,
): { comment: SeedComment; parent?: SeedComment }[] {
  return comments.flatMap((comment) => [{ comment, parent }, ...flatten(comment.replies ?? [], comment)]);
}

function member(cast: Cast, key: string): Member {
  const found = cast.get(key);
  if (!found) throw new Error(`Nobody in the cast is called “${key}”.`);
  return found;
}
