import type { Actor } from "@/lib/pipeline/actor";
import { ALLOW, deny, type Verdict } from "@/lib/pipeline/verdict";
import { HOUR_MS } from "@/lib/time";

/** A sign-in request that waited longer is dropped: the visitor has gone. */
export const SIGN_IN_WAITS_MS = HOUR_MS;

/** The verdict must not reveal whether the address is known. */
export function canRequestSignIn(): Verdict {
  return ALLOW;
}

export function canEndSession(actor: Actor, session: { personId: number } | null): Verdict {
  if (actor.kind === "system") return ALLOW;
  if (actor.kind === "visitor" || !session) return deny("You are not signed in.", "unauthenticated");
  return actor.id === session.personId ? ALLOW : deny("This session belongs to another member.");
}
