import { z } from "zod";
import { insertHelpfulMark } from "@/db/marks/writes";
import { markAccepted, readRevision } from "@/db/threads/writes";
import type { Tx } from "@/db/transaction";
import { deleteWordingsAccepted, insertWording } from "@/db/wordings/writes";
import { cacheKey } from "@/lib/addresses/cache-keys";
import type { EventOf } from "@/lib/events/event";
import { notify } from "@/lib/events/job";
import { listed, pageOf } from "@/lib/events/page-keys";
import { commenterIn, commentInLockedThread, threadRef } from "@/lib/forum/content/threads/find";
import { type MemberRequest, memberOperation } from "@/lib/pipeline/operation";
import { wordingOf } from "../wordings/words";
import { canAccept } from "./policy";

const AN_HOURS = { points: 100, seconds: 3600 };
const input = z.object({ commentId: z.int().positive() });

type Loaded = Awaited<ReturnType<typeof commentInLockedThread>>;
type Accepting = MemberRequest<z.infer<typeof input>, Loaded>;

export const acceptAnswer = memberOperation({
  name: "acceptAnswer",
  input,
  limit: AN_HOURS,
  load: (tx, { commentId }) => commentInLockedThread(tx, commentId),
  authorize: ({ actor, loaded, at }) => canAccept(actor, loaded.thread, loaded.comment, at),
  async write(tx, request): Promise<EventOf<"answer.accepted">> {
    const { thread, comment } = request.loaded;
    const changed = thread.acceptedCommentId !== comment.id;
    if (changed) {
      await markAccepted(tx, thread.threadId, comment.id);
      if (thread.acceptedCommentId !== null) await deleteWordingsAccepted(tx, thread.acceptedCommentId);
      await rememberAccepted(tx, request);
      await thank(tx, request);
    }
    const by = request.actor.id;
    return { name: "answer.accepted", ...(await acceptance(tx, request.loaded)), by, changed };
  },
  effects: {
    "answer.accepted": (event) =>
      event.changed
        ? {
            stale: [...listed(event), ...pageOf(event.commenter), cacheKey.answers],
            jobs: [notify({ of: "acceptance", commentId: event.commentId, by: event.by })],
          }
        : {},
  },
});

/** The "helpful" mark stays: it is separate, and the asker can remove it on its own. */
export const unacceptAnswer = memberOperation({
  name: "unacceptAnswer",
  input,
  limit: AN_HOURS,
  load: (tx, { commentId }) => commentInLockedThread(tx, commentId),
  authorize: ({ actor, loaded, at }) => canAccept(actor, loaded.thread, null, at),
  async write(tx, { loaded }): Promise<EventOf<"answer.unaccepted">> {
    const { thread, comment } = loaded;
    const changed = thread.acceptedCommentId === comment.id;
    if (changed) {
      await markAccepted(tx, thread.threadId, null);
      await deleteWordingsAccepted(tx, comment.id);
    }
    return { name: "answer.unaccepted", ...(await acceptance(tx, loaded)), changed };
  },
  effects: {
    "answer.unaccepted": (event) => (event.changed ? { stale: [...listed(event), cacheKey.answers] } : {}),
  },
});

/** A writer who accepts their own answer is not counted as helped. */
async function thank(tx: Tx, { loaded: { comment }, actor, at }: Accepting): Promise<void> {
  if (comment.writerId === actor.id) return;
  const mark = { threadId: null, commentId: comment.id, personId: actor.id, createdAt: at };
  await insertHelpfulMark(tx, mark);
}

/** The title of the question leads to the answer that its asker accepted. */
async function rememberAccepted(tx: Tx, { loaded: { thread, comment }, at }: Accepting): Promise<void> {
  const words = wordingOf({ title: thread.title });
  if (words === null) return;
  await insertWording(tx, {
    answer: { commentId: comment.id },
    personId: thread.writerId,
    source: "accepted",
    words,
    createdAt: at,
    asked: { threadId: thread.threadId, commentId: null },
  });
}

async function acceptance(tx: Tx, { thread, comment }: Loaded) {
  return {
    ...threadRef(thread),
    commentId: comment.id,
    commenter: commenterIn(thread, { id: comment.writerId, handle: comment.writer }),
    revision: await readRevision(tx, thread.threadId),
  };
}
