import type { Actor } from "@/lib/forum/people/actor";

/** Whose page the queue is; what they may do there the operations decide. */
export function canSeeQueue(actor: Actor): boolean {
  return actor.kind === "member" && (actor.role === "author" || actor.role === "admin");
}
