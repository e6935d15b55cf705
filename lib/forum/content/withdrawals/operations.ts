import { z } from "zod";
import { listThreadsLeadingTo } from "@/db/comments/outdated";
import { markCommentWithdrawn } from "@/db/comments/writes";
import { listThreadsByLine } from "@/db/threads/promotions";
import { listCommenters, markThreadWithdrawn, readRevision } from "@/db/threads/writes";
import { cacheKey } from "@/lib/addresses/cache-keys";
import type { EventOf } from "@/lib/events/event";
import { listed, pageOf, pagesNaming } from "@/lib/events/page-keys";
import {
  commenterIn,
  commentInLockedThread,
  lockedThread,
  threadRef,
} from "@/lib/forum/content/threads/find";
import { memberOperation } from "@/lib/pipeline/operation";
import { canWithdraw } from "./policy";

const AN_HOURS = { points: 60, seconds: 3600 };
/** The slug replaces the title, so that the address no longer shows the withdrawn words. */
const SLUG = "withdrawn";

export const withdrawComment = memberOperation({
  name: "withdrawComment",
  input: z.object({ commentId: z.int().positive() }),
  limit: AN_HOURS,
  load: (tx, { commentId }) => commentInLockedThread(tx, commentId),
  authorize: ({ actor, loaded }) => canWithdraw(actor, loaded.comment),
  async write(tx, { loaded: { thread, comment }, actor, at }): Promise<EventOf<"comment.withdrawn">> {
    const commentId = comment.id;
    const commenter = commenterIn(thread, actor);
    await markCommentWithdrawn(tx, commentId, thread.threadId, at);
    const revision = await readRevision(tx, thread.threadId);
    const lines = await listThreadsLeadingTo(tx, { commentId });
    return { name: "comment.withdrawn", ...threadRef(thread), commentId, commenter, revision, lines };
  },
  effects: {
    "comment.withdrawn": (event) => ({
      stale: [
        ...listed(event),
        ...pageOf(event.commenter),
        cacheKey.answers,
        ...event.lines.map(cacheKey.thread),
      ],
    }),
  },
});

export const withdrawThread = memberOperation({
  name: "withdrawThread",
  input: z.object({ threadId: z.int().positive() }),
  limit: AN_HOURS,
  load: (tx, { threadId }) => lockedThread(tx, threadId),
  authorize: ({ actor, loaded }) => canWithdraw(actor, loaded),
  async write(tx, { loaded, at }): Promise<EventOf<"thread.withdrawn">> {
    await markThreadWithdrawn(tx, loaded.threadId, SLUG, at);
    const revision = await readRevision(tx, loaded.threadId);
    const commenters = await listCommenters(tx, loaded.threadId);
    const { threadId } = loaded;
    const lines = [
      ...(await listThreadsByLine(tx, threadId)),
      ...(await listThreadsLeadingTo(tx, { threadId })),
    ];
    return { name: "thread.withdrawn", ...threadRef(loaded), slug: SLUG, revision, commenters, lines };
  },
  effects: {
    // The public log links to a thread only if there is something to read.
    "thread.withdrawn": (event) => ({ stale: [...pagesNaming(event), cacheKey.log] }),
  },
});
