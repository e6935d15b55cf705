import type { LockedCase } from "@/db/cases/writes";
import type { PersonRole } from "@/db/people/schema";
import { canDecide, mayModerate } from "@/lib/forum/targets/policy";
import type { Member } from "@/lib/pipeline/actor";
import { ALLOW, andThen, deny, type Verdict } from "@/lib/pipeline/verdict";
import { isTaken } from "./rules";

type Takable = Pick<
  LockedCase,
  "ownerId" | "ownerRole" | "decidedAt" | "escalatedAt" | "takenById" | "takenAt" | "taker"
>;

export function canTake(actor: Member, taken: Takable, at: Date): Verdict {
  return andThen(canDecide(actor, taken, at), () => {
    if (taken.decidedAt) return deny("Somebody has already decided this case.", "conflict");
    if (taken.escalatedAt && !isAnAdmin(actor))
      return deny("A moderator escalated this case. Only an admin can take it now.");
    return isWithAnother(actor, taken, at)
      ? deny(`${taken.taker} has taken this case and is working on it.`, "conflict")
      : ALLOW;
  });
}

interface Escalatable {
  readonly owner: { readonly id: number; readonly role: PersonRole } | null;
  readonly open: { readonly escalated: boolean } | null;
}

export function canEscalate(actor: Member, { owner, open }: Escalatable, at: Date): Verdict {
  return andThen(mayModerate(actor, at), () => {
    if (isAnAdmin(actor)) return deny("You are an admin, so you can decide this yourself.", "conflict");
    if (!owner || owner.role === "member")
      return deny(
        "You can decide this yourself. Only cases about authors, moderators and admins are escalated.",
        "conflict",
      );
    if (owner.id === actor.id)
      return deny("This is your own post or account. Another moderator must escalate it.");
    return open?.escalated
      ? deny("A moderator has already escalated this account. An admin will decide.", "conflict")
      : ALLOW;
  });
}

const isAnAdmin = (actor: Member) => actor.role === "admin";

export function canRelease(actor: Member, taken: Takable, at: Date): Verdict {
  return andThen(mayModerate(actor, at), () =>
    isWithAnother(actor, taken, at)
      ? deny(`${taken.taker} has taken this case. Only ${taken.taker} can give it back.`, "conflict")
      : ALLOW,
  );
}

export const isWithAnother = (
  actor: Member,
  { takenById, takenAt }: Pick<LockedCase, "takenById" | "takenAt">,
  at: Date,
): boolean => isTaken({ takenAt }, at) && takenById !== actor.id;
