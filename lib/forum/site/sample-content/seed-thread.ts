import type { SeedComment, SeedThread, SeedUpdate } from "@/db/seed/types";
import { acceptAnswer } from "@/lib/forum/answers/acceptances/operations";
import { postComment } from "@/lib/forum/content/comments/operations";
import { addStoryUpdate } from "@/lib/forum/content/stories/operations";
import { askQuestion, publishArticle, tellStory } from "@/lib/forum/content/threads/operations";
import { joinQuestion, markHelpful } from "@/lib/forum/reactions/marks/operations";
import type { Member } from "@/lib/pipeline/actor";
import { perform } from "@/lib/pipeline/perform";
import { fromMarkdown } from "@/lib/rich-text/from-markdown";
import { as, type Cast, type Clock } from "./acting";

export async function seedThread(thread: SeedThread, cast: Cast, clock: Clock): Promise<number> {
  const writer = member(cast, thread.by);
  const { threadId } = await begin(thread, writer, clock);
  for (const update of thread.updates ?? []) await addUpdate(threadId, update, { thread, writer, clock });
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
  return threadId;
}

function begin(thread: SeedThread, writer: Member, clock: Clock) {
  const words = { title: thread.title, body: fromMarkdown(thread.body, true), tags: thread.tags };
  const context = as(writer, clock(thread.daysAgo));
  switch (thread.kind) {
    case "article":
      return perform(publishArticle, words, context);
    case "question":
      return perform(askQuestion, { ...words, askedOfAuthor: thread.askedOfAuthor ?? false }, context);
    case "story":
      return perform(tellStory, { ...words, ...recordOf(thread, clock) }, context);
  }
}

/** What the runner knew when they began the story: what they reached later is in their updates. */
function recordOf({ key, daysAgo, recovery, updates = [] }: SeedThread, clock: Clock) {
  if (!recovery) throw new Error(`The story “${key}” has no recovery record.`);
  const { onsetDaysAgo, firstRunDaysAgo, fullTrainingDaysAgo, outcome, ...rest } = recovery;
  const known = (day?: number) => (day === undefined || day < daysAgo ? null : dayOf(clock(day)));
  return {
    recovery: {
      ...rest,
      outcome: updates.length > 0 && !known(firstRunDaysAgo) ? "recovering" : outcome,
      onsetOn: known(onsetDaysAgo),
      milestones: { first_run: known(firstRunDaysAgo), full_training: known(fullTrainingDaysAgo) },
    },
  };
}

const dayOf = (at: Date) => at.toISOString().slice(0, 10);

interface Begun {
  readonly thread: SeedThread;
  readonly writer: Member;
  readonly clock: Clock;
}

async function addUpdate(
  threadId: number,
  update: SeedUpdate,
  { thread, writer, clock }: Begun,
): Promise<void> {
  const { daysAgo, pain, note } = update;
  const { firstRunDaysAgo, fullTrainingDaysAgo, outcome } = thread.recovery ?? {};
  const reached = [
    ...(daysAgo === firstRunDaysAgo ? ["first_run"] : []),
    ...(daysAgo === fullTrainingDaysAgo ? ["full_training"] : []),
  ];
  const last = update === thread.updates?.at(-1);
  const at = clock(daysAgo);
  await perform(
    addStoryUpdate,
    {
      threadId,
      writtenOn: dayOf(at),
      painDuring: pain,
      note,
      recovery: { reached, outcome: last ? outcome : null },
    },
    as(writer, at),
  );
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
