import { acceptAgain, unacceptComments, updateState } from "@/db/targets/writes";
import type { Tx } from "@/db/transaction";
import { isAccepted } from "@/lib/forum/targets/locked-target";
import type { State } from "@/lib/forum/targets/state";
import type { LockedTarget, Target } from "@/lib/forum/targets/target";
import { sameState } from "./state";

/** @returns the target if readers can see it from now on and could not before. */
export async function setState(
  tx: Tx,
  locked: LockedTarget,
  after: State,
  { accepted }: { readonly accepted: boolean },
): Promise<Target[]> {
  const { target, state, thread, comment } = locked;
  if (!sameState(state, after)) await updateState(tx, target, after);
  if (disappears(locked, after) && isAccepted(locked)) await unacceptComments(tx, [target.id]);
  if (isSeen(locked, state) || !isSeen(locked, after)) return [];
  if (accepted && thread && comment) await acceptAgain(tx, thread.threadId, comment.id);
  return [target];
}

export function disappears(locked: LockedTarget, after: State): boolean {
  return isSeen(locked, locked.state) && !isSeen(locked, after);
}

function isSeen({ target, thread, comment }: LockedTarget, { hiddenAt, removedAt }: State): boolean {
  if (hiddenAt || removedAt) return false;
  if (comment) return !comment.withdrawnAt && comment.promotedId === null;
  return target.kind !== "thread" || !thread?.withdrawnAt;
}
