import type { Member } from "@/lib/pipeline/actor";
import { ALLOW, deny, type Verdict } from "@/lib/pipeline/verdict";

/** A suspended member may still change how they sign in. */
export function canRemovePasskey(actor: Member, passkey: { personId: number }): Verdict {
  return actor.id === passkey.personId ? ALLOW : deny("This passkey belongs to another member.");
}

export function canSignIn(): Verdict {
  return ALLOW;
}
