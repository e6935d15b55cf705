import type { DecisionKind } from "@/db/decisions/schema";
import type { TargetKind } from "@/db/targets/schema";
import { canDecide, type Owned } from "@/lib/forum/targets/policy";
import type { Member } from "@/lib/pipeline/actor";
import { ALLOW, andThen, deny, type Verdict } from "@/lib/pipeline/verdict";
import { KINDS } from "./kinds";

export interface About extends Owned {
  readonly kind: TargetKind;
  readonly escalated: boolean;
}

export function canDecideThat(actor: Member, kind: DecisionKind, about: About, at: Date): Verdict {
  const { power, finding } = KINDS[kind];
  return andThen(canDecide(actor, about, at), () => {
    if (power && about.ownerRole === "admin")
      return deny(
        "This is an admin’s account. Two admins take their role away first, on the page of members.",
      );
    if (actor.role === "admin") return ALLOW;
    if (about.escalated)
      return deny("This case was escalated to the admins. Only an admin can decide it now.");
    if (isOfStaff(about) && (power || (finding === "restores" && about.kind === "person")))
      return deny(STAFF);
    return power === "admins" ? deny("Only an admin can remove everything that somebody wrote.") : ALLOW;
  });
}

const isOfStaff = ({ ownerRole }: Owned) => ownerRole === "author" || ownerRole === "moderator";

const STAFF =
  "Only an admin can limit, silence, suspend or restore the account of the author or a moderator. You can hide or lock what they wrote, and escalate it to the admins on this page.";
