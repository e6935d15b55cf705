import type { OwnFlag } from "@/db/flags/reads";
import { canTakePart } from "@/lib/forum/people/policy";
import type { FoundTarget } from "@/lib/forum/targets/find-target";
import type { Actor, Member } from "@/lib/pipeline/actor";
import { ALLOW, deny, type Verdict } from "@/lib/pipeline/verdict";

type Flaggable = Pick<FoundTarget, "owner" | "shown">;

export function canFlag(
  actor: Member,
  { owner, shown }: Flaggable,
  own: Pick<OwnFlag, "decidedAt"> | undefined,
  at: Date,
): Verdict {
  const verdict = canTakePart(actor, at);
  if (!verdict.allowed) return verdict;
  if (owner?.id === actor.id)
    return deny(
      "This is your own, and nobody flags what is their own. What you wrote you can change or withdraw.",
      "conflict",
    );
  if (own?.decidedAt)
    return deny(
      "You flagged this before, and it was decided about. You can see on “What you flagged” how.",
      "conflict",
    );
  return shown ? ALLOW : deny("This cannot be read any more, so there is nothing left to flag.", "gone");
}

/** A suspended member may report illegal content too. */
export function canReport(actor: Actor, { shown }: Pick<Flaggable, "shown">): Verdict {
  if (actor.kind === "system") return deny("Only people report: the program has its filters.");
  return shown ? ALLOW : deny("This cannot be read any more: it has been taken from view already.", "gone");
}

export function canWithdrawFlag(own: Pick<OwnFlag, "decidedAt"> | undefined): Verdict {
  return own?.decidedAt
    ? deny("It has been decided about this flag, so it stays as it was.", "conflict")
    : ALLOW;
}
