import { findTargetRow } from "@/db/targets/reads";
import { lockState } from "@/db/targets/writes";
import type { Tx } from "@/db/transaction";
import { findTarget } from "./find-target";
import { TARGETS } from "./kinds";
import { UNTOUCHED } from "./state";
import type { LockedTarget, Target } from "./target";

/** Locks the thread before the target, always in this order. */
export async function lockedTarget(tx: Tx, target: Target): Promise<LockedTarget> {
  const place = await TARGETS[target.kind].lockPlace(tx, target);
  const found = await findTarget(tx, target);
  const state = { ...UNTOUCHED, ...(await lockState(tx, target)) };
  return { target, found, state, ...place };
}

export async function targetIfThere(tx: Tx, target: Target): Promise<LockedTarget | null> {
  return (await findTargetRow(target, tx)) ? lockedTarget(tx, target) : null;
}

export const NOWHERE = { threadId: null, commentId: null };

/** A joint removal is listed beside the member's other posts, so an anonymous post gets no place in the log. */
export function placeOf({ found: { masked, thread, commentId } }: LockedTarget, isPart: boolean) {
  return isPart && masked ? NOWHERE : { threadId: thread?.id ?? null, commentId };
}

export function isAccepted({ thread, comment }: LockedTarget): boolean {
  return comment !== null && thread?.acceptedCommentId === comment.id;
}
