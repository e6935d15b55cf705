import type { CommentForWrite } from "@/db/comments/writes";
import {
  deleteHelpfulMark,
  deleteMeToo,
  insertHelpfulMark,
  insertMeToo,
  type Markable,
  readHelpfulCount,
  readMeTooCount,
} from "@/db/marks/writes";
import { type LockedThread, readRevision } from "@/db/threads/writes";
import type { Tx } from "@/db/transaction";
import type { EventOf } from "@/lib/events/event";
import {
  commenterIn,
  commentInLockedThread,
  lockedThread,
  threadRef,
} from "@/lib/forum/content/threads/find";
import { memberOperation } from "@/lib/pipeline/operation";
import { ALLOW } from "@/lib/pipeline/verdict";
import { markEffects } from "./effects";
import { type Helpful, helpfulInput, meTooInput } from "./input";
import { canJoin, canMarkHelpful } from "./policy";

interface MarkedPost {
  readonly thread: LockedThread;
  readonly comment: CommentForWrite | null;
}

async function lockedMarkable(tx: Tx, input: Helpful): Promise<MarkedPost> {
  if ("commentId" in input) return commentInLockedThread(tx, input.commentId);
  return { thread: await lockedThread(tx, input.threadId), comment: null };
}

const MARKS_AN_HOUR = { points: 300, seconds: 3600 };

export const markHelpful = memberOperation({
  name: "markHelpful",
  input: helpfulInput,
  limit: MARKS_AN_HOUR,
  load: lockedMarkable,
  authorize: ({ actor, loaded, at }) => canMarkHelpful(actor, loaded.thread, loaded.comment, at),
  async write(tx, { loaded, actor, at }): Promise<EventOf<"helpful.marked">> {
    const mark = { ...markable(loaded), personId: actor.id, createdAt: at };
    const changed = await insertHelpfulMark(tx, mark);
    return { name: "helpful.marked", ...(await helpfulNow(tx, loaded)), changed };
  },
  effects: markEffects,
});

/** A member may always remove their own mark, even on a locked or hidden post. */
export const unmarkHelpful = memberOperation({
  name: "unmarkHelpful",
  input: helpfulInput,
  limit: MARKS_AN_HOUR,
  load: lockedMarkable,
  authorize: () => ALLOW,
  async write(tx, { loaded, actor }): Promise<EventOf<"helpful.unmarked">> {
    const changed = await deleteHelpfulMark(tx, actor.id, markable(loaded));
    return { name: "helpful.unmarked", ...(await helpfulNow(tx, loaded)), changed };
  },
  effects: markEffects,
});

export const joinQuestion = memberOperation({
  name: "joinQuestion",
  input: meTooInput,
  limit: MARKS_AN_HOUR,
  load: (tx, input) => lockedThread(tx, input.threadId),
  authorize: ({ actor, loaded, at }) => canJoin(actor, loaded, at),
  async write(tx, { loaded, actor, at }): Promise<EventOf<"question.joined">> {
    const meToo = { threadId: loaded.threadId, personId: actor.id, createdAt: at };
    const changed = await insertMeToo(tx, meToo);
    return { name: "question.joined", ...(await meTooNow(tx, loaded)), changed };
  },
  effects: markEffects,
});

export const leaveQuestion = memberOperation({
  name: "leaveQuestion",
  input: meTooInput,
  limit: MARKS_AN_HOUR,
  load: (tx, input) => lockedThread(tx, input.threadId),
  authorize: () => ALLOW,
  async write(tx, { loaded, actor }): Promise<EventOf<"question.left">> {
    const changed = await deleteMeToo(tx, loaded.threadId, actor.id);
    return { name: "question.left", ...(await meTooNow(tx, loaded)), changed };
  },
  effects: markEffects,
});

function markable({ thread, comment }: MarkedPost): Markable {
  return comment ? { threadId: null, commentId: comment.id } : { threadId: thread.threadId, commentId: null };
}

async function helpfulNow(tx: Tx, post: MarkedPost) {
  const { writerId: id, writer: handle } = post.comment ?? post.thread;
  return {
    ...threadRef(post.thread),
    commentId: post.comment?.id ?? null,
    helper: commenterIn(post.thread, { id, handle }),
    count: await readHelpfulCount(tx, markable(post)),
    revision: await readRevision(tx, post.thread.threadId),
  };
}

async function meTooNow(tx: Tx, question: LockedThread) {
  return {
    ...threadRef(question),
    count: await readMeTooCount(tx, question.threadId),
    revision: await readRevision(tx, question.threadId),
  };
}
