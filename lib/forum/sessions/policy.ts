import type { Actor } from "@/lib/forum/people/actor";
import { ALLOW, deny, type Verdict } from "@/lib/pipeline/verdict";

/** A suspended member may still leave, wherever they are signed in. */
export function canEndSessions(actor: Actor): Verdict {
  if (actor.kind === "member") return ALLOW;
  return actor.kind === "visitor"
    ? deny("You are not signed in.", "unauthenticated")
    : deny("Only members have sessions.");
}

export function canEndListedSession(actor: Actor, session: { personId: number }): Verdict {
  const verdict = canEndSessions(actor);
  if (!verdict.allowed || actor.kind !== "member") return verdict;
  return actor.id === session.personId ? ALLOW : deny("This is somebody else's session.");
}
