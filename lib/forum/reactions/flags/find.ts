import { findOwnFlag, type OwnFlag } from "@/db/flags/reads";
import { lockState } from "@/db/targets/writes";
import { lockThread } from "@/db/threads/writes";
import type { Tx } from "@/db/transaction";
import { type FoundTarget, findTarget } from "@/lib/forum/targets/find-target";
import type { Target } from "@/lib/forum/targets/target";
import type { Actor } from "@/lib/pipeline/actor";

export interface LockedFlagTarget {
  readonly target: FoundTarget;
  readonly own: OwnFlag | undefined;
}

/** Locks the thread, then the target, then its case: the same order as decisions, so that neither misses the other. */
export async function lockedFlagTarget(tx: Tx, subject: Target, actor: Actor): Promise<LockedFlagTarget> {
  const { thread } = await findTarget(tx, subject);
  if (thread) await lockThread(tx, thread.id);
  await lockState(tx, subject);
  return {
    target: await findTarget(tx, subject),
    own: actor.kind === "member" ? await findOwnFlag(tx, subject, actor.id) : undefined,
  };
}
