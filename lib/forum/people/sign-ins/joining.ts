import { findOpenInvitation } from "@/db/invitations/reads";
import { findSettings } from "@/db/site/settings";
import type { Tx } from "@/db/transaction";
import { readStored } from "@/lib/forum-settings/check";
import { SETTINGS } from "@/lib/forum-settings/table";
import { ALLOW, deny, type Verdict } from "@/lib/pipeline/verdict";

export interface Joining {
  /** The setting "Who can join". */
  readonly signUp: string;
  readonly isInvited: boolean;
}

/** Read from the database, not from memory: from the moment of the change on, no instance makes an account any more. */
export async function loadJoining(tx: Tx, email: string | null): Promise<Joining> {
  const stored = (await findSettings(tx, ["signUp"])).get("signUp");
  const signUp = String(readStored("signUp", stored).value ?? SETTINGS.signUp.usual);
  const isInvited = email !== null && (await findOpenInvitation(email, new Date(), tx)) !== null;
  return { signUp, isInvited };
}

/** An open invitation counts while nobody else can join as well. Members who have an account are never asked. */
export function canJoin({ signUp, isInvited }: Joining): Verdict {
  if (signUp === "open" || isInvited) return ALLOW;
  return deny(signUp === "closed" ? NOBODY_JOINS : ONLY_INVITED, "forbidden");
}

export const NOBODY_JOINS =
  "This forum makes no new accounts at the moment. You can read everything without one. If you have an account, sign in with its address.";
export const ONLY_INVITED =
  "You need an invitation to join this forum, and this address has none. Ask an admin to invite it, or sign in with the address of your account.";
