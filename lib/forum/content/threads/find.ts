import { findReadThread } from "@/db/threads/writes";
import type { Tx } from "@/db/transaction";
import { DomainError } from "@/lib/errors";

export {
  commenterIn,
  commentInLockedThread,
  lockedAnyThread,
  lockedThread,
  threadRef,
} from "@/lib/forum/targets/locked-thread";

export async function readThread(tx: Tx, id: number) {
  const thread = await findReadThread(tx, id);
  if (!thread) throw new DomainError("not_found", "There is no such thread.");
  return thread;
}
