import { z } from "zod";
import { deleteFollow, insertFollow } from "@/db/marks/writes";
import { none } from "@/lib/events/effects";
import type { EventOf } from "@/lib/events/event";
import { readThread } from "@/lib/forum/content/threads/find";
import { canVisit } from "@/lib/forum/reactions/visits/policy";
import { memberOperation } from "@/lib/pipeline/operation";
import { ALLOW } from "@/lib/pipeline/verdict";

const input = z.object({ threadId: z.int().positive() });
const AN_HOURS = { points: 300, seconds: 3600 };

export const followThread = memberOperation({
  name: "followThread",
  input,
  limit: AN_HOURS,
  load: (tx, { threadId }) => readThread(tx, threadId),
  authorize: ({ loaded }) => canVisit(loaded),
  async write(tx, { loaded, actor, at }): Promise<EventOf<"thread.followed">> {
    const { threadId, slug } = loaded;
    await insertFollow(tx, { personId: actor.id, threadId, createdAt: at });
    return { name: "thread.followed", threadId, slug };
  },
  effects: { "thread.followed": none },
});

export const unfollowThread = memberOperation({
  name: "unfollowThread",
  input,
  limit: AN_HOURS,
  load: (tx, { threadId }) => readThread(tx, threadId),
  authorize: () => ALLOW,
  async write(tx, { loaded, actor }): Promise<EventOf<"thread.unfollowed">> {
    const { threadId, slug } = loaded;
    await deleteFollow(tx, actor.id, threadId);
    return { name: "thread.unfollowed", threadId, slug };
  },
  effects: { "thread.unfollowed": none },
});
