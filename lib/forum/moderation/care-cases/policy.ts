import type { LockedCase } from "@/db/cases/writes";
import { isWithAnother } from "@/lib/forum/moderation/cases/policy";
import { canDecide, mayModerate } from "@/lib/forum/targets/policy";
import type { Member } from "@/lib/pipeline/actor";
import { ALLOW, andThen, deny, type Verdict } from "@/lib/pipeline/verdict";

type Closable = Pick<
  LockedCase,
  "ownerId" | "ownerRole" | "decidedAt" | "care" | "takenById" | "takenAt" | "taker"
>;

export const canSeeSigns = mayModerate;

export function canCloseCase(actor: Member, found: Closable, at: Date): Verdict {
  return andThen(canDecide(actor, found, at), () => {
    if (found.decidedAt || !found.care)
      return deny("Somebody has already closed this case. Nothing was changed.", "conflict");
    return isWithAnother(actor, found, at)
      ? deny(`${found.taker} has taken this case and is working on it.`, "conflict")
      : ALLOW;
  });
}
