import { findCommentForWrite, insertComment } from "@/db/commands/comments";
import { readRevision } from "@/db/commands/threads";
import type { EventOf } from "@/lib/events/event";
import { canPostToday, lockPosts, requireFirstDayText } from "@/lib/forum/people/first-day";
import { resolveMentions } from "@/lib/forum/people/mentions";
import { attachPictures } from "@/lib/forum/pictures/attach";
import { commenterIn, lockedThread, threadRef, writerOf } from "@/lib/forum/threads/find";
import { operation } from "@/lib/pipeline/operation";
import { andThen } from "@/lib/pipeline/verdict";
import { plainTextOf } from "@/lib/rich-text/plain-text";
import { postCommentInput } from "./input";
import { canComment } from "./policy";

export const postComment = operation({
  name: "postComment",
  input: postCommentInput,
  limit: { points: 60, seconds: 3600 },
  async load(tx, { threadId, parentId }, actor) {
    const posts = await lockPosts(tx, actor);
    const thread = await lockedThread(tx, threadId);
    const parent = parentId ? ((await findCommentForWrite(tx, parentId)) ?? null) : null;
    return { thread, parent, posts };
  },
  authorize(request) {
    const { actor, loaded, at } = request;
    return andThen(canComment(actor, loaded.thread, loaded.parent, at), () =>
      canPostToday(request, loaded.posts, "replies"),
    );
  },
  async write(tx, request): Promise<EventOf<"comment.posted">> {
    const { input, loaded, actor, at } = request;
    const writer = writerOf(actor);
    const { threadId } = loaded.thread;
    const body = await resolveMentions(tx, input.body);
    requireFirstDayText(request, body);
    await attachPictures(tx, input.body);
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
      commenter: commenterIn(loaded.thread, writer),
      byAuthor: writer.role === "author",
      revision,
    };
  },
});
