import { findTargetRow } from "@/db/targets/reads";
import { lockState } from "@/db/targets/writes";
import type { Tx } from "@/db/transaction";
import { findTarget } from "./find-target";
import { TARGETS } from "./kinds";
import { UNTOUCHED } from "./state";
import type { LockedTarget, Target } from "./target";

/** A target, locked after the thread it is or stands in. */
export async function lockedTarget(tx: Tx, target: Target): Promise<LockedTarget> {
  const place = await TARGETS[target.kind].lockPlace(tx, target);
  const found = await findTarget(tx, target);
  const state = { ...UNTOUCHED, ...(await lockState(tx, target)) };
  return { target, found, state, ...place };
}

/** Null where it was deleted since. */
export async function targetIfThere(tx: Tx, target: Target): Promise<LockedTarget | null> {
  return (await findTargetRow(target, tx)) ? lockedTarget(tx, target) : null;
}

export const NOWHERE = { threadId: null, commentId: null };

/**
 * Where the log says that a target is. Several posts of one person that are removed together are listed together: what they
 * wrote anonymously gets no place, since the rest would say who they are.
 */
export function placeOf({ found: { masked, thread, commentId } }: LockedTarget, isPart: boolean) {
  return isPart && masked ? NOWHERE : { threadId: thread?.id ?? null, commentId };
}

/** Whether it is the accepted answer of its question. */
export function isAccepted({ thread, comment }: LockedTarget): boolean {
  return comment !== null && thread?.acceptedCommentId === comment.id;
}
