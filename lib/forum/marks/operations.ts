import { z } from "zod";
import { insertHelpfulMark, insertMeToo } from "@/db/commands/marks";
import { readRevision } from "@/db/commands/threads";
import type { EventOf } from "@/lib/events/event";
import { commentInLockedThread, lockedThread, threadRef, writerOf } from "@/lib/forum/threads/find";
import { operation } from "@/lib/pipeline/operation";
import { canJoin, canMarkHelpful } from "./policy";

const MARKS_AN_HOUR = { points: 300, seconds: 3600 };

export const markHelpful = operation({
  name: "markHelpful",
  input: z.union([z.object({ threadId: z.int().positive() }), z.object({ commentId: z.int().positive() })]),
  limit: MARKS_AN_HOUR,
  async load(tx, input) {
    if ("commentId" in input) return commentInLockedThread(tx, input.commentId);
    return { thread: await lockedThread(tx, input.threadId), comment: null };
  },
  authorize: ({ actor, loaded, at }) => canMarkHelpful(actor, loaded.thread, loaded.comment, at),
  async write(tx, { loaded, actor, at }): Promise<EventOf<"helpful.marked">> {
    const commentId = loaded.comment?.id ?? null;
    const threadId = commentId ? null : loaded.thread.threadId;
    await insertHelpfulMark(tx, { personId: writerOf(actor).id, threadId, commentId, createdAt: at });
    const helper = loaded.comment?.writer ?? loaded.thread.writer;
    const revision = await readRevision(tx, loaded.thread.threadId);
    return { name: "helpful.marked", ...threadRef(loaded.thread), commentId, helper, revision };
  },
});

export const joinQuestion = operation({
  name: "joinQuestion",
  input: z.object({ threadId: z.int().positive() }),
  limit: MARKS_AN_HOUR,
  load: (tx, input) => lockedThread(tx, input.threadId),
  authorize: ({ actor, loaded, at }) => canJoin(actor, loaded, at),
  async write(tx, { loaded, actor, at }): Promise<EventOf<"question.joined">> {
    await insertMeToo(tx, { threadId: loaded.threadId, personId: writerOf(actor).id, createdAt: at });
    const revision = await readRevision(tx, loaded.threadId);
    return { name: "question.joined", ...threadRef(loaded), revision };
  },
});
