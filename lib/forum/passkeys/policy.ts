import { isMember } from "@/lib/forum/people/policy";
import type { Actor } from "@/lib/pipeline/actor";
import { ALLOW, deny, type Verdict } from "@/lib/pipeline/verdict";

/** How one signs in is one's own: a suspended member may change it as well. */
export const canAddPasskeys = isMember;

export function canRemovePasskey(actor: Actor, passkey: { personId: number }): Verdict {
  const verdict = isMember(actor);
  if (!verdict.allowed || actor.kind !== "member") return verdict;
  return actor.id === passkey.personId ? ALLOW : deny("This is somebody else's passkey.");
}

/** Anybody may sign in, by a passkey as by a mail. */
export function canSignIn(): Verdict {
  return ALLOW;
}
