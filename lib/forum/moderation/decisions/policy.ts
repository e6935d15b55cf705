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
        "This is an admin’s account. Two admins must first end the admin role, on the Members page.",
      );
    if (actor.role === "admin") return ALLOW;
    if (about.escalated) return deny("A moderator escalated this case. Only an admin can decide it now.");
    if (isOfStaff(about) && (power || (finding === "restores" && about.kind === "person")))
      return deny(STAFF);
    return power === "admins" ? deny("Only an admin can remove everything a member wrote.") : ALLOW;
  });
}

const isOfStaff = ({ ownerRole }: Owned) => ownerRole === "author" || ownerRole === "moderator";

const STAFF =
  "Only an admin can limit, silence, suspend or restore an author’s or a moderator’s account. You can hide or lock their posts, and escalate the case to the admins below.";
