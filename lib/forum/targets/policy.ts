import type { PersonRole } from "@/db/people/schema";
import { canWrite } from "@/lib/forum/people/policy";
import type { Member } from "@/lib/pipeline/actor";
import { ALLOW, andThen, deny, type Verdict } from "@/lib/pipeline/verdict";

export interface Owned {
  readonly ownerId: number | null;
  readonly ownerRole: PersonRole | null;
}

const RANK: Record<PersonRole, number> = { member: 0, author: 1, moderator: 2, admin: 3 };

export function mayModerate(actor: Member, at: Date): Verdict {
  const verdict = canWrite(actor, at);
  if (!verdict.allowed) return verdict;
  return RANK[actor.role] >= RANK.moderator ? ALLOW : deny("Only a moderator can do this.");
}

export function canDecide(actor: Member, { ownerId, ownerRole }: Owned, at: Date): Verdict {
  const verdict = mayModerate(actor, at);
  if (!verdict.allowed) return verdict;
  if (actor.id === ownerId) return deny("This is your own post or account. Another moderator must decide.");
  return ownerRole && isAbove(ownerRole, actor.role)
    ? deny(
        `Only ${A[ownerRole]} can decide about ${A[ownerRole]}’s posts and account. You can escalate the case to the admins.`,
      )
    : ALLOW;
}

/** Any moderator may undo a decision, unless somebody of a higher role made it. */
export function canUndo(
  actor: Member,
  decision: Owned & { readonly byRole: PersonRole | null; readonly undoneAt: Date | null },
  at: Date,
): Verdict {
  return andThen(canDecide(actor, decision, at), () => {
    if (decision.undoneAt) return deny("This decision has already been undone.", "conflict");
    return decision.byRole && isAbove(decision.byRole, actor.role)
      ? deny(`Only ${A[decision.byRole]} can undo this decision, because ${A[decision.byRole]} made it.`)
      : ALLOW;
  });
}

const A: Record<PersonRole, string> = {
  member: "a member",
  author: "the author",
  moderator: "a moderator",
  admin: "an admin",
};

const isAbove = (one: PersonRole, other: PersonRole) => RANK[one] > RANK[other];
