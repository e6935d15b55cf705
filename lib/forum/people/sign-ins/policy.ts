import type { Actor } from "@/lib/pipeline/actor";
import { ALLOW, deny, type Verdict } from "@/lib/pipeline/verdict";
import { HOUR_MS } from "@/lib/time";

/** Who asked for an email to sign in and waited for longer has gone: nothing is sent to them any more. */
export const SIGN_IN_WAITS_MS = HOUR_MS;

/** Anybody may ask for a mail to sign in, or type its code; whether the address is known changes nothing. */
export function canRequestSignIn(): Verdict {
  return ALLOW;
}

/** A suspended member may still leave. */
export function canEndSession(actor: Actor, session: { personId: number } | null): Verdict {
  if (actor.kind === "system") return ALLOW;
  if (actor.kind === "visitor" || !session) return deny("You are not signed in.", "unauthenticated");
  return actor.id === session.personId ? ALLOW : deny("This is somebody else's session.");
}
