import type { Member } from "@/lib/pipeline/actor";
import { ALLOW, deny, type Verdict } from "@/lib/pipeline/verdict";

/** How one signs in is one's own: a suspended member may change it as well. */
export function canRemovePasskey(actor: Member, passkey: { personId: number }): Verdict {
  return actor.id === passkey.personId ? ALLOW : deny("This is somebody else's passkey.");
}

/** Anybody may sign in, by a passkey as by a mail. */
export function canSignIn(): Verdict {
  return ALLOW;
}
