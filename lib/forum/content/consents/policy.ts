import type { Member } from "@/lib/pipeline/actor";
import { ALLOW, deny, type Verdict } from "@/lib/pipeline/verdict";

/** Anybody can withdraw what they agreed to, whatever else they may do here. */
export function canWithdrawConsent(actor: Member, consent: { readonly personId: number }): Verdict {
  return actor.id === consent.personId ? ALLOW : deny("You can withdraw only what you agreed to yourself.");
}
