import { findCoolDown, findLastReply } from "@/db/comments/reply-limits";
import type { Tx } from "@/db/transaction";
import { readThresholds } from "@/lib/forum/people/settings/thresholds";
import type { Actor } from "@/lib/pipeline/actor";
import { coolDownLimit, coolDownSeconds, isHeldBack, type ReplyLimit, slowModeLimit } from "./reply-limits";

interface Place {
  readonly threadId: number;
  readonly slowSeconds: number | null;
  readonly parentId: number | null;
}

/** Call under the thread's lock, so that of two replies at once the second counts the first. */
export async function replyLimitsFor(actor: Actor, place: Place, at: Date, tx?: Tx): Promise<ReplyLimit[]> {
  if (actor.kind !== "member" || !isHeldBack(actor)) return [];
  const { threadId, slowSeconds, parentId } = place;
  const coolDown = parentId === null ? null : await findCoolDown(parentId, tx);
  const replyLimits: ReplyLimit[] = [];
  const lastReply = (seconds: number, belowId: number | null) => {
    const since = new Date(at.getTime() - 1000 * seconds);
    return findLastReply({ personId: actor.id, threadId, belowId, since }, tx);
  };
  if (slowSeconds) replyLimits.push(slowModeLimit(slowSeconds, await lastReply(slowSeconds, null), at));
  if (coolDown) {
    const thresholds = await readThresholds(tx);
    const own = await lastReply(coolDownSeconds(coolDown.flags, thresholds), coolDown.topId);
    replyLimits.push(coolDownLimit({ ...coolDown, lastReply: own }, thresholds, at));
  }
  return replyLimits;
}
