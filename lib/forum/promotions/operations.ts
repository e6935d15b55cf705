import { insertFollow } from "@/db/commands/follows";
import { splitFrom } from "@/db/commands/import-splits";
import { listThreadsLeadingTo } from "@/db/commands/outdated";
import { findPromoted, moveIntoThread } from "@/db/commands/promotions";
import { insertThreadTags } from "@/db/commands/tags";
import { insertThread, listCommenters, readRevision } from "@/db/commands/threads";
import { findBelow } from "@/db/queries/promotions";
import { DomainError } from "@/lib/errors";
import type { EventOf } from "@/lib/events/event";
import { commenterIn, commentInLockedThread, threadRef, writerOf } from "@/lib/forum/threads/find";
import { excerptOf } from "@/lib/forum/threads/rules";
import { chosenTags } from "@/lib/forum/threads/store";
import { operation } from "@/lib/pipeline/operation";
import type { RichText } from "@/lib/rich-text/document";
import { slugOf } from "@/lib/urls";
import { promoteCommentInput } from "./input";
import { canPromote, isAskers } from "./policy";

/**
 * Makes a thread of a comment and of what answers it. It is as old as it was, its writer's, and unnamed where it was
 * unnamed. A story begins without figures: what somebody's recovery was, nobody fills in for them.
 */
export const promoteComment = operation({
  name: "promoteComment",
  input: promoteCommentInput,
  limit: { points: 100, seconds: 3600 },
  async load(tx, { commentId, tags }) {
    const { comment, thread } = await commentInLockedThread(tx, commentId);
    const words = await findPromoted(tx, commentId);
    if (!words) throw new DomainError("not_found", "There is no such comment.");
    return {
      comment,
      thread,
      words,
      below: await findBelow(commentId, tx),
      tags: await chosenTags(tx, tags),
    };
  },
  authorize: ({ actor, input, loaded, at }) => canPromote(actor, loaded, input.kind, at),
  async write(tx, { input, loaded, actor, at }): Promise<EventOf<"comment.promoted">> {
    const { comment, thread, words } = loaded;
    const { importedFrom, createdAt } = words;
    const anonymous = isAskers(loaded);
    const slug = slugOf(input.title);
    const threadId = await insertThread(tx, {
      ...words,
      kind: input.kind,
      writerId: comment.writerId,
      title: input.title,
      slug,
      excerpt: excerptOf(words.body as RichText),
      askedOfAuthor: input.kind === "question" && input.askedOfAuthor,
      anonymous,
      importedFrom: words.oldId === null ? null : importedFrom && splitFrom(importedFrom),
      lastActivityAt: createdAt,
    });
    const chosen = loaded.tags.map(({ id }) => id);
    const tags = await insertThreadTags(tx, threadId, chosen);
    const moved = await moveIntoThread(tx, comment.id, threadId);
    // Nobody's page lists it, so the one who asked finds it again among what they follow.
    if (anonymous) await insertFollow(tx, { threadId, personId: comment.writerId, createdAt: at });
    return {
      name: "comment.promoted",
      ...{ threadId, slug, tags, kind: input.kind, commentId: comment.id, moved },
      writer: commenterIn(thread, { id: comment.writerId, handle: comment.writer }),
      commenters: await listCommenters(tx, threadId),
      lines: await listThreadsLeadingTo(tx, { commentId: comment.id }),
      from: threadRef(thread),
      by: writerOf(actor).id,
      revision: await readRevision(tx, threadId),
    };
  },
});
