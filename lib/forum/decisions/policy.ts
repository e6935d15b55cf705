import type { DecisionKind } from "@/db/schema/decisions";
import type { SubjectKind } from "@/db/schema/subjects";
import { canDecide, type Owned } from "@/lib/forum/moderation/policy";
import type { Member } from "@/lib/pipeline/actor";
import { ALLOW, andThen, deny, type Verdict } from "@/lib/pipeline/verdict";

/** What only an admin decides: all of an account's texts at once. */
const OF_ADMINS: ReadonlySet<DecisionKind> = new Set(["delete_content"]);

/** What keeps somebody from acting here: from an admin that is taken like their role, by two admins. */
const OF_ACCOUNTS: ReadonlySet<DecisionKind> = new Set(["limit", "silence", "suspend", "delete_content"]);

export interface About extends Owned {
  readonly kind: SubjectKind;
  /** Its open case was handed to the admins. */
  readonly escalated: boolean;
}

/** Whether somebody may make a decision of this kind about a thing. */
export function canDecideThat(actor: Member, kind: DecisionKind, about: About, at: Date): Verdict {
  return andThen(canDecide(actor, about, at), () => {
    if (OF_ACCOUNTS.has(kind) && about.ownerRole === "admin")
      return deny(
        "This is an admin’s account. Two admins take their role away first, on the page of members.",
      );
    if (actor.role === "admin") return ALLOW;
    if (about.escalated)
      return deny("This case was escalated to the admins. Only an admin can decide it now.");
    if (isOfStaff(about) && (OF_ACCOUNTS.has(kind) || (kind === "restore" && about.kind === "person")))
      return deny(STAFF);
    return OF_ADMINS.has(kind) ? deny("Only an admin can remove everything that somebody wrote.") : ALLOW;
  });
}

const isOfStaff = ({ ownerRole }: Owned) => ownerRole === "author" || ownerRole === "moderator";

const STAFF =
  "Only an admin can limit, silence, suspend or restore the account of the author or a moderator. You can hide or lock what they wrote, and escalate it to the admins on this page.";
