import { isNoLine } from "@/lib/forum/comments/policy";
import type { Actor } from "@/lib/forum/people/actor";
import { isMember } from "@/lib/forum/people/policy";
import { deny, type Verdict } from "@/lib/pipeline/verdict";

type Text = {
  readonly writerId: number;
  readonly withdrawnAt: Date | null;
  /** Only of a comment: the thread that it was made into. */
  readonly promotedId?: number | null;
};

/** One's own words can always be taken back: in a locked thread, under a suspension, whatever a moderator did. */
export function canWithdraw(actor: Actor, text: Text): Verdict {
  const verdict = isMember(actor);
  if (!verdict.allowed || actor.kind !== "member") return verdict;
  if (actor.id !== text.writerId) return deny("Only its writer can withdraw a text.");
  return text.withdrawnAt ? deny("You have withdrawn this already.", "conflict") : isNoLine(text);
}
