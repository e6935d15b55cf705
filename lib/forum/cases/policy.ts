import type { LockedCase } from "@/db/commands/cases";
import { canDecide, mayModerate } from "@/lib/forum/moderation/policy";
import type { Actor } from "@/lib/forum/people/actor";
import { ALLOW, andThen, deny, type Verdict } from "@/lib/pipeline/verdict";
import { isTaken } from "./rules";

type Takable = Pick<LockedCase, "ownerId" | "ownerRole" | "decidedAt" | "takenById" | "takenAt" | "taker">;

/** A case is taken by one at a time. */
export function canTake(actor: Actor, taken: Takable, at: Date): Verdict {
  return andThen(canDecide(actor, taken, at), () => {
    if (taken.decidedAt) return deny("This case has been decided already.", "conflict");
    return isWithAnother(actor, taken, at)
      ? deny(`${taken.taker} has taken this case, and is at work on it.`, "conflict")
      : ALLOW;
  });
}

/** Who has not taken a case has nothing to give back. */
export function canRelease(actor: Actor, taken: Takable, at: Date): Verdict {
  return andThen(mayModerate(actor, at), () =>
    isWithAnother(actor, taken, at)
      ? deny(`${taken.taker} has taken this case: only they can give it back.`, "conflict")
      : ALLOW,
  );
}

/** Whether somebody else is at work on it at this moment. */
export const isWithAnother = (
  actor: Actor,
  { takenById, takenAt }: Pick<LockedCase, "takenById" | "takenAt">,
  at: Date,
): boolean => isTaken({ takenAt }, at) && actor.kind === "member" && takenById !== actor.id;
