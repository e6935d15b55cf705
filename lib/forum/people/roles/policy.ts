import type { Admin } from "@/db/people/members";
import type { PersonRole } from "@/db/people/schema";
import { isAdmin } from "@/lib/forum/people/policy";
import type { Actor, Member } from "@/lib/pipeline/actor";
import { ALLOW, andThen, deny, type Verdict } from "@/lib/pipeline/verdict";

interface Person {
  readonly id: number;
  readonly handle: string;
  readonly role: PersonRole;
}

export interface Proposal {
  readonly proposedById: number;
  readonly closedAt: Date | null;
}

/** Removing an admin takes two admins, and the last admin stays. */
export function canChangeRole(
  actor: Actor,
  { person, admins, role }: { person: Person; admins: readonly Admin[]; role: PersonRole },
  at: Date,
): Verdict {
  return andThen(isAdmin(actor, at), () => {
    if (person.role !== "admin" || role === "admin") return ALLOW;
    if (actor.kind === "member") return deny(BY_TWO);
    return admins.some((admin) => admin.id !== person.id && canAct(admin, at))
      ? ALLOW
      : deny(
          `${person.handle} is the last admin, and a forum needs one. Make somebody else an admin first: npm run forum -- member ADDRESS --role admin`,
          "conflict",
        );
  });
}

const BY_TWO =
  "Two admins are needed to change an admin’s role: one proposes the change, and another agrees.";

export function canProposeRole(
  actor: Member,
  { person, admins, open }: { person: Person; admins: readonly Admin[]; open: boolean },
  at: Date,
): Verdict {
  return andThen(standsAsAdmin(actor, admins, at), () => {
    if (person.role !== "admin")
      return deny(`${person.handle} is not an admin, so you can change this role yourself.`, "conflict");
    if (open) return deny("An admin has already proposed this. Another admin must now agree.", "conflict");
    return admins.some((admin) => admin.id !== actor.id && canAct(admin, at))
      ? ALLOW
      : deny(
          "You are the only admin, so nobody else can agree. Make somebody else an admin first.",
          "conflict",
        );
  });
}

/** The second admin may be the one concerned. The proposer must still be an admin, so that one is left. */
export function canAgreeToRole(
  actor: Member,
  { proposal, person, admins }: { proposal: Proposal; person: Person; admins: readonly Admin[] },
  at: Date,
): Verdict {
  return andThen(canDropProposal(actor, { proposal, admins }, at), () => {
    if (proposal.proposedById === actor.id)
      return deny("You proposed this change yourself, so another admin must agree.");
    const proposer = admins.find(({ id }) => id === proposal.proposedById);
    if (!proposer || !canAct(proposer, at))
      return deny(
        "The admin who proposed this is no longer an admin. Propose the change yourself.",
        "conflict",
      );
    return person.role === "admin" ? ALLOW : deny(`${person.handle} is no longer an admin.`, "conflict");
  });
}

export function canDropProposal(
  actor: Member,
  { proposal, admins }: { proposal: Proposal; admins: readonly Admin[] },
  at: Date,
): Verdict {
  return andThen(standsAsAdmin(actor, admins, at), () =>
    proposal.closedAt ? deny("Somebody has already closed this proposal.", "conflict") : ALLOW,
  );
}

/** Reads the locked rows, because the session's role may be outdated. */
function standsAsAdmin(actor: Member, admins: readonly Admin[], at: Date): Verdict {
  return andThen(isAdmin(actor, at), () =>
    admins.some(({ id }) => id === actor.id) ? ALLOW : deny("You are no longer an admin."),
  );
}

export function canAct({ reachable, suspendedUntil, silencedUntil }: Admin, at: Date): boolean {
  return reachable && [suspendedUntil, silencedUntil].every((end) => end === null || end <= at);
}
