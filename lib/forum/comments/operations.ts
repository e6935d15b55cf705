import { findCommentForWrite, insertComment } from "@/db/commands/comments";
import { readRevision } from "@/db/commands/threads";
import type { EventOf } from "@/lib/events/event";
import { resolveMentions } from "@/lib/forum/people/mentions";
import { lockedThread, threadRef, writerOf } from "@/lib/forum/threads/find";
import { operation } from "@/lib/pipeline/operation";
import { plainTextOf } from "@/lib/rich-text/plain-text";
import { postCommentInput } from "./input";
import { canComment } from "./policy";

export const postComment = operation({
  name: "postComment",
  input: postCommentInput,
  limit: { points: 60, seconds: 3600 },
  async load(tx, { threadId, parentId }) {
    const thread = await lockedThread(tx, threadId);
    return { thread, parent: parentId ? ((await findCommentForWrite(tx, parentId)) ?? null) : null };
  },
  authorize: ({ actor, loaded, at }) => canComment(actor, loaded.thread, loaded.parent, at),
  async write(tx, { input, loaded, actor, at }): Promise<EventOf<"comment.posted">> {
    const writer = writerOf(actor);
    const { threadId } = loaded.thread;
    const body = await resolveMentions(tx, input.body);
    const commentId = await insertComment(tx, {
      threadId,
      parentId: input.parentId,
      writerId: writer.id,
      body,
      bodyText: plainTextOf(body),
      createdAt: at,
    });
    const revision = await readRevision(tx, threadId);
    return {
      name: "comment.posted",
      ...threadRef(loaded.thread),
      commentId,
      commenter: writer.handle,
      revision,
    };
  },
});
