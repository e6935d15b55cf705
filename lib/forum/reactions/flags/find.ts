import { findOwnFlag, type OwnFlag } from "@/db/flags/reads";
import { lockState } from "@/db/targets/writes";
import { lockThread } from "@/db/threads/writes";
import type { Tx } from "@/db/transaction";
import { type FoundTarget, findTarget } from "@/lib/forum/targets/find-target";
import type { Target } from "@/lib/forum/targets/target";
import type { Actor } from "@/lib/pipeline/actor";

export interface LockedFlagTarget {
  readonly thing: FoundTarget;
  /** What the one who asks has said of it before. */
  readonly own: OwnFlag | undefined;
}

/**
 * A thing as it is while its thread and then itself are locked, as everybody locks them who decides about it: what was
 * decided at the same moment is seen. Its case is locked after it.
 */
export async function lockedFlagTarget(tx: Tx, subject: Target, actor: Actor): Promise<LockedFlagTarget> {
  const { thread } = await findTarget(tx, subject);
  if (thread) await lockThread(tx, thread.id);
  await lockState(tx, subject);
  return {
    thing: await findTarget(tx, subject),
    own: actor.kind === "member" ? await findOwnFlag(tx, subject, actor.id) : undefined,
  };
}
