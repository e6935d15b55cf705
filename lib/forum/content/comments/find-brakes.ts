import { findHeat, findLastReply } from "@/db/comments/reply-limits";
import type { Tx } from "@/db/transaction";
import { readThresholds } from "@/lib/forum/people/settings/thresholds";
import type { Actor } from "@/lib/pipeline/actor";
import { type Brake, heatBrake, heatSeconds, isHeldBack, slowBrake } from "./brakes";

interface Place {
  readonly threadId: number;
  readonly slowSeconds: number | null;
  readonly parentId: number | null;
}

/** Call under the thread's lock, so that of two replies at once the second counts the first. */
export async function brakesFor(actor: Actor, place: Place, at: Date, tx?: Tx): Promise<Brake[]> {
  if (actor.kind !== "member" || !isHeldBack(actor)) return [];
  const { threadId, slowSeconds, parentId } = place;
  const heat = parentId === null ? null : await findHeat(parentId, tx);
  const brakes: Brake[] = [];
  const lastReply = (seconds: number, belowId: number | null) => {
    const since = new Date(at.getTime() - 1000 * seconds);
    return findLastReply({ personId: actor.id, threadId, belowId, since }, tx);
  };
  if (slowSeconds) brakes.push(slowBrake(slowSeconds, await lastReply(slowSeconds, null), at));
  if (heat) {
    const thresholds = await readThresholds(tx);
    const own = await lastReply(heatSeconds(heat.flags, thresholds), heat.topId);
    brakes.push(heatBrake({ ...heat, lastReply: own }, thresholds, at));
  }
  return brakes;
}
