import type { LockedModmail } from "@/db/modmail/writes";
import { mayModerate } from "@/lib/forum/targets/policy";
import type { Member } from "@/lib/pipeline/actor";
import { ALLOW, andThen, deny, type Verdict } from "@/lib/pipeline/verdict";
import { MOST_MESSAGES } from "./rules";

/** Members may always write to the moderators, even if suspended; only moderators may write to a member. */
export function canStartModmail(actor: Member, to: { readonly id: number } | null, at: Date): Verdict {
  if (!to) return ALLOW;
  return andThen(mayModerate(actor, at), () =>
    actor.id === to.id ? deny("You cannot write to yourself. Choose another member.", "conflict") : ALLOW,
  );
}

export const canReadModmail = (actor: Member, { personId }: Owned, at: Date): Verdict =>
  actor.id === personId ? ALLOW : mayModerate(actor, at);

type Owned = Pick<LockedModmail, "personId">;

export function canWriteModmail(
  actor: Member,
  { personId, messages }: Owned & { readonly messages: number },
  at: Date,
): Verdict {
  return andThen(canReadModmail(actor, { personId }, at), () =>
    messages >= MOST_MESSAGES
      ? deny(`This exchange has ${MOST_MESSAGES} messages, the most it can have. Start a new one.`, "conflict")
      : ALLOW,
  );
}

export function canSettleModmail(actor: Member, { personId }: Owned, at: Date): Verdict {
  return andThen(mayModerate(actor, at), () =>
    actor.id === personId
      ? deny("You wrote this to the moderators. Another moderator must settle it.", "conflict")
      : ALLOW,
  );
}
