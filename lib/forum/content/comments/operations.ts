import type { Tx } from "@/db/transaction";
import type { EventOf } from "@/lib/events/event";
import { commentInLockedThread, lockedThread } from "@/lib/forum/content/threads/find";
import { applyInspection } from "@/lib/forum/filters/apply-inspection";
import { openCaseOfDanger } from "@/lib/forum/filters/care/open-case";
import { inspect } from "@/lib/forum/filters/inspect";
import { filteredText } from "@/lib/forum/filters/text";
import { withLinksReplaced } from "@/lib/forum/filters/word-rules/apply";
import { canPostToday, lockPosts } from "@/lib/forum/people/first-day";
import { memberOperation } from "@/lib/pipeline/operation";
import { andThen } from "@/lib/pipeline/verdict";
import { commentEffects } from "./effects";
import { replyLimitsFor } from "./find-reply-limits";
import { postCommentInput } from "./input";
import { canComment } from "./policy";
import { canReplyNow } from "./reply-limits";
import { replyText, storeReply } from "./store";

export const postComment = memberOperation({
  name: "postComment",
  input: postCommentInput,
  limit: { points: 60, seconds: 3600 },
  async load(tx, { threadId, parentId }, actor) {
    const place = await answered(tx, threadId, parentId);
    const posts = await lockPosts(tx, actor);
    const replyLimits = await replyLimitsFor(actor, { ...place.thread, parentId }, new Date(), tx);
    return { ...place, posts, replyLimits };
  },
  authorize(request) {
    const { actor, loaded, at } = request;
    return andThen(canComment(actor, loaded.thread, loaded.parent, at), () =>
      andThen(canPostToday(request, loaded.posts, "replies"), () => canReplyNow(loaded.replyLimits, request)),
    );
  },
  async write(tx, request): Promise<EventOf<"comment.posted">> {
    const { thread } = request.loaded;
    const { parentId } = request.input;
    const text = await replyText(tx, request);
    const inspection = await inspect(tx, request, { text: filteredText(text), place: null });
    const { hiddenAt, rules } = inspection;
    const body = withLinksReplaced(text, rules);
    const reply = await storeReply(tx, request, { thread, parentId, body, hiddenAt });
    const place = { kind: "comment", id: reply.commentId } as const;
    const filtered = await applyInspection(tx, inspection, { ...request, place });
    await openCaseOfDanger(tx, request, { place, text: filteredText(text), reply: true });
    return { name: "comment.posted", ...reply, ...filtered };
  },
  effects: commentEffects,
});

/** A moderator may have moved the parent into another thread while the member wrote. */
async function answered(tx: Tx, threadId: number, parentId: number | null) {
  if (!parentId) return { thread: await lockedThread(tx, threadId), parent: null };
  const { thread, comment } = await commentInLockedThread(tx, parentId);
  return { thread, parent: comment };
}
