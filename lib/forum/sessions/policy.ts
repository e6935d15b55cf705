import { isMember } from "@/lib/forum/people/policy";
import type { Actor } from "@/lib/pipeline/actor";
import { ALLOW, deny, type Verdict } from "@/lib/pipeline/verdict";

/** A suspended member may still leave, wherever they are signed in. */
export const canEndSessions = isMember;

export function canEndListedSession(actor: Actor, session: { personId: number }): Verdict {
  const verdict = canEndSessions(actor);
  if (!verdict.allowed || actor.kind !== "member") return verdict;
  return actor.id === session.personId ? ALLOW : deny("This is somebody else's session.");
}
