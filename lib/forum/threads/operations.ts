import { insertRecovery, insertStoryUpdates } from "@/db/commands/recoveries";
import { findTagsBySlug, insertThreadTags } from "@/db/commands/tags";
import { insertThread, markAccepted, markPinned, readRevision } from "@/db/commands/threads";
import type { ThreadKind } from "@/db/schema/threads";
import type { Tx } from "@/db/transaction";
import { DomainError } from "@/lib/errors";
import type { EventOf } from "@/lib/events/event";
import { resolveMentions } from "@/lib/forum/people/mentions";
import { operation, type Request } from "@/lib/pipeline/operation";
import type { RichText } from "@/lib/rich-text/document";
import { plainTextOf } from "@/lib/rich-text/plain-text";
import { slugOf } from "@/lib/urls";
import { commentInLockedThread, lockedThread, threadRef, writerOf } from "./find";
import {
  acceptAnswerInput,
  askQuestionInput,
  pinArticleInput,
  publishArticleInput,
  tellStoryInput,
} from "./input";
import { canAccept, canAsk, canPin, canPublish, canTell } from "./policy";
import { excerptOf } from "./rules";

const A_DAYS_THREADS = { points: 10, seconds: 86_400 };

export const askQuestion = operation({
  name: "askQuestion",
  input: askQuestionInput,
  limit: A_DAYS_THREADS,
  load: (tx, input) => chosenTags(tx, input.tags),
  authorize: ({ actor, at }) => canAsk(actor, at),
  write: (tx, request) =>
    storeThread(tx, "question", request, { askedOfAuthor: request.input.askedOfAuthor }),
});

export const tellStory = operation({
  name: "tellStory",
  input: tellStoryInput,
  limit: A_DAYS_THREADS,
  load: (tx, input) => chosenTags(tx, input.tags),
  authorize: ({ actor, at }) => canTell(actor, at),
  async write(tx, request) {
    const { recovery, updates } = request.input;
    const event = await storeThread(tx, "story", request);
    await insertRecovery(tx, { ...recovery, threadId: event.threadId });
    await insertStoryUpdates(
      tx,
      updates.map((update) => ({ ...update, threadId: event.threadId })),
    );
    return event;
  },
});

export const publishArticle = operation({
  name: "publishArticle",
  input: publishArticleInput,
  limit: A_DAYS_THREADS,
  load: (tx, input) => chosenTags(tx, input.tags),
  authorize: ({ actor, at }) => canPublish(actor, at),
  write: (tx, request) => storeThread(tx, "article", request),
});

export const pinArticle = operation({
  name: "pinArticle",
  input: pinArticleInput,
  limit: null,
  load: (tx, input) => lockedThread(tx, input.threadId),
  authorize: ({ actor, loaded, at }) => canPin(actor, loaded, at),
  async write(tx, { loaded, at }): Promise<EventOf<"article.pinned">> {
    await markPinned(tx, loaded.threadId, at);
    return { name: "article.pinned", ...threadRef(loaded) };
  },
});

export const acceptAnswer = operation({
  name: "acceptAnswer",
  input: acceptAnswerInput,
  limit: null,
  load: (tx, input) => commentInLockedThread(tx, input.commentId),
  authorize: ({ actor, loaded, at }) => canAccept(actor, loaded.thread, at),
  async write(tx, { loaded }): Promise<EventOf<"answer.accepted">> {
    await markAccepted(tx, loaded.thread.threadId, loaded.comment.id);
    return { name: "answer.accepted", ...threadRef(loaded.thread), commentId: loaded.comment.id };
  },
});

type ThreadWords = { title: string; body: RichText; tags: string[] };
type TagIds = { id: number; slug: string }[];

async function chosenTags(tx: Tx, slugs: string[]): Promise<TagIds> {
  const found = await findTagsBySlug(tx, slugs);
  const unknown = slugs.filter((slug) => !found.some((tag) => tag.slug === slug));
  if (unknown.length > 0) {
    const message = `There is no tag “${unknown[0]}”. Choose from the list.`;
    throw new DomainError("invalid", message, { fields: { tags: message } });
  }
  return slugs.flatMap((slug) => found.filter((tag) => tag.slug === slug));
}

async function storeThread(
  tx: Tx,
  kind: ThreadKind,
  { input, loaded, actor, source, at }: Request<ThreadWords, TagIds>,
  more: { askedOfAuthor?: boolean } = {},
): Promise<EventOf<"thread.posted">> {
  const writer = writerOf(actor);
  const slug = slugOf(input.title);
  const body = await resolveMentions(tx, input.body);
  const threadId = await insertThread(tx, {
    kind,
    slug,
    writerId: writer.id,
    title: input.title,
    body,
    bodyText: plainTextOf(body),
    excerpt: excerptOf(body),
    sample: source === "seed",
    createdAt: at,
    lastActivityAt: at,
    ...more,
  });
  const chosen = loaded.map((tag) => tag.id);
  const tags = await insertThreadTags(tx, threadId, chosen);
  const revision = await readRevision(tx, threadId);
  return { name: "thread.posted", kind, threadId, slug, tags, writer: writer.handle, revision };
}
