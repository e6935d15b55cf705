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
    return deny("You cannot flag your own post. You can edit or delete it.", "conflict");
  if (own?.decidedAt)
    return deny(
      "You already flagged this, and a moderator has decided. See the decision under “Your flags”.",
      "conflict",
    );
  return shown ? ALLOW : deny("This is no longer shown, so you cannot flag it.", "gone");
}

/** A suspended member may report illegal content too, and a report on something hidden meanwhile is kept for moderators. */
export const canReport = (actor: Actor): Verdict =>
  actor.kind === "system" ? deny("Only people can report content.") : ALLOW;

export function canWithdrawFlag(own: Pick<OwnFlag, "decidedAt"> | undefined): Verdict {
  return own?.decidedAt
    ? deny("This flag has already been decided, so you can no longer withdraw it.", "conflict")
    : ALLOW;
}
