import type { DecisionKind } from "@/db/schema/decisions";
import { canDecide, type Owned } from "@/lib/forum/moderation/policy";
import type { Actor } from "@/lib/forum/people/actor";
import { ALLOW, andThen, deny, type Verdict } from "@/lib/pipeline/verdict";

/** What only an admin decides: all of an account's texts at once. */
const OF_ADMINS: ReadonlySet<DecisionKind> = new Set(["delete_content"]);

/** What keeps somebody from acting here: from an admin that is taken like their role, by two admins. */
const OF_ACCOUNTS: ReadonlySet<DecisionKind> = new Set(["limit", "silence", "suspend", "delete_content"]);

/** Whether somebody may make a decision of this kind about a thing. */
export function canDecideThat(actor: Actor, kind: DecisionKind, owned: Owned, at: Date): Verdict {
  return andThen(canDecide(actor, owned, at), () => {
    if (OF_ACCOUNTS.has(kind) && owned.ownerRole === "admin")
      return deny(
        "This is an admin’s account. Two admins take their role away first, on the page of members.",
      );
    return OF_ADMINS.has(kind) && !(actor.kind === "member" && actor.role === "admin")
      ? deny("Only an admin can remove everything that somebody wrote.")
      : ALLOW;
  });
}
