import { z } from "zod";
import { upsertVisit } from "@/db/marks/writes";
import { markSeenInThread } from "@/db/notifications/writes";
import { isCommentOf } from "@/db/threads/writes";
import { DomainError } from "@/lib/errors";
import { none } from "@/lib/events/effects";
import type { EventOf } from "@/lib/events/event";
import { readThread } from "@/lib/forum/content/threads/find";
import { memberOperation } from "@/lib/pipeline/operation";
import { canVisit } from "./policy";

export const visitThread = memberOperation({
  name: "visitThread",
  input: z.object({ threadId: z.int().positive(), seenCommentId: z.int().nonnegative() }),
  limit: { points: 1000, seconds: 3600 },
  async load(tx, { threadId, seenCommentId }) {
    const thread = await readThread(tx, threadId);
    const known = seenCommentId === 0 || (await isCommentOf(tx, threadId, seenCommentId));
    if (!known) throw new DomainError("not_found", "There is no such comment in this thread.");
    return thread;
  },
  authorize: ({ loaded }) => canVisit(loaded),
  async write(tx, { input, actor, at }): Promise<EventOf<"thread.visited">> {
    const visit = { ...input, personId: actor.id, visitedAt: at };
    const seenCommentId = await upsertVisit(tx, visit);
    await markSeenInThread(tx, { ...visit, seenCommentId });
    return { name: "thread.visited", ...input };
  },
  effects: { "thread.visited": none },
});
