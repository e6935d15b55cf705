import { findReadThread } from "@/db/commands/threads";
import type { Tx } from "@/db/transaction";
import { DomainError } from "@/lib/errors";
import type { Actor, Member } from "@/lib/forum/people/actor";

export {
  commenterIn,
  commentInLockedThread,
  lockedAnyThread,
  lockedThread,
  threadRef,
} from "@/lib/forum/targets/locked-thread";

/** A thread as its readers need it: not locked. */
export async function readThread(tx: Tx, id: number) {
  const thread = await findReadThread(tx, id);
  if (!thread) throw new DomainError("not_found", "There is no such thread.");
  return thread;
}

/** Who writes: a member. The program itself never signs a text. */
export function writerOf(actor: Actor): Pick<Member, "id" | "handle" | "role"> {
  if (actor.kind !== "member") throw new Error("Only a member writes.");
  return { id: actor.id, handle: actor.handle, role: actor.role };
}
